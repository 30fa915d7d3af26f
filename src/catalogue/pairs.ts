/** Two versions of one article, by their places in its list. */
export interface Pair {
  readonly older: number
  readonly newer: number
}

/** Each of so many versions is compared with each other one: 66 pairs. */
const ALL_UP_TO = 12

/**
 * Of so many versions, `shown` among them, those that are compared with one another, in the order of the newer one. Of more than twelve, each is compared
 * with its predecessor, the oldest, the newest and the one shown alone: pairs then grow as versions do, not as their square.
 */
export function pairsOf(count: number, shown: number): readonly Pair[] {
  const last = count - 1
  const isCompared = ({older, newer}: Pair): boolean =>
    count <= ALL_UP_TO || newer === older + 1 || older === 0 || newer === last || older === shown || newer === shown
  return Array.from({length: count}, (_, newer) =>
    Array.from({length: newer}, (_, older): Pair => ({older, newer})).filter(isCompared),
  ).flat()
}
