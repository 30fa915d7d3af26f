/** Two versions of one article, as indices in its list of versions. */
export interface Pair {
  readonly older: number
  readonly newer: number
}

/** Up to this many versions, each is compared with every other: 66 pairs. */
const ALL_UP_TO = 12

/**
 * The pairs to compare among `count` versions, sorted by the newer one, of which `shown` is the index of the version
 * shown. Of more than twelve versions, each is compared only with its predecessor, the oldest, the newest and the one
 * shown, so that the number of pairs grows linearly.
 */
export function pairsOf(count: number, shown: number): readonly Pair[] {
  const last = count - 1
  const isCompared = ({older, newer}: Pair): boolean =>
    count <= ALL_UP_TO || newer === older + 1 || older === 0 || newer === last || older === shown || newer === shown
  return Array.from({length: count}, (_, newer) =>
    Array.from({length: newer}, (_, older): Pair => ({older, newer})).filter(isCompared),
  ).flat()
}
