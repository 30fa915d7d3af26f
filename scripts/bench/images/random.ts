/** A seeded source of random numbers: the same name always gives the same sequence. */
export interface Random {
  /** A number in [low, high). */
  between(low: number, high: number): number
  /** An integer in [low, high]. */
  whole(low: number, high: number): number
  /** One of the choices, all equally likely. */
  pick<T>(choices: readonly [T, ...T[]]): T
  /** True with this probability, from 0 to 1. */
  chance(probability: number): boolean
}

/** The 32-bit FNV-1a hash of a name. */
function hashName(name: string): number {
  let hash = 0x811c9dc5
  for (const letter of name) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193)
  return hash >>> 0
}

/** Creates a mulberry32 generator whose state starts from the hash of a name. */
export function randomFrom(name: string): Random {
  let state = hashName(name)
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  return {
    between: (low, high) => low + (high - low) * next(),
    whole: (low, high) => low + Math.floor((high - low + 1) * next()),
    pick: (choices) => choices[Math.floor(next() * choices.length)] ?? choices[0],
    chance: (probability) => next() < probability,
  }
}
