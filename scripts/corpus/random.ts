/** A seeded source of numbers. Only whole-number and exact floating-point steps, so that every machine draws the same. */
export interface Random {
  /** A number in [0, 1). */
  part(): number
  /** An integer in [low, high]. */
  whole(low: number, high: number): number
  /** One of the choices. */
  pick<T>(choices: readonly T[]): T
  /** Whether an event of this probability happens. */
  chance(probability: number): boolean
}

/** The 32-bit FNV-1a hash of a text, from a start of its own. */
function hashOf(text: string, start: number): number {
  let hash = start
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

/** Steps that a new generator makes before its first number, so that names which differ little draw nothing alike. */
const WARM_UP = 12

/** A generator (sfc32, 128 bits of state: streams of a large corpus do not meet) that starts from a name. */
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
      if (choice === undefined) throw new Error('There is nothing to choose from.')
      return choice
    },
    chance: (probability) => part() < probability,
  }
}
