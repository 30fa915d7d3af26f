/** A seeded source of random numbers. It uses only exact arithmetic, so every machine draws the same numbers. */
export interface Random {
  /** A number in [0, 1). */
  part(): number
  /** An integer in [low, high]. */
  whole(low: number, high: number): number
  /** One of the choices, all equally likely. Throws if there are none. */
  pick<T>(choices: readonly T[]): T
  /** True with this probability, from 0 to 1. */
  chance(probability: number): boolean
}

/** The 32-bit FNV-1a hash of a text's UTF-16 code units, with the given initial value. */
function hashOf(text: string, start: number): number {
  let hash = start
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

/** Numbers that a new generator discards, so that similar names give unrelated sequences. */
const WARM_UP = 12

/** Creates an sfc32 generator that starts from a name. Its state has 128 bits, so that sequences do not overlap. */
export function randomFrom(name: string): Random {
  let [a, b, c] = [hashOf(name, 0x811c9dc5), hashOf(name, 0x050c5d1f), hashOf(name, 0x1b873593)]
  let counter = 1
  const part = (): number => {
    const sum = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return (sum >>> 0) / 4294967296
  }
  for (let step = 0; step < WARM_UP; step++) part()
  return {
    part,
    whole: (low, high) => low + Math.floor((high - low + 1) * part()),
    pick: (choices) => {
      const choice = choices[Math.floor(part() * choices.length)]
      if (choice === undefined) throw new Error('Cannot choose from an empty list.')
      return choice
    },
    chance: (probability) => part() < probability,
  }
}
