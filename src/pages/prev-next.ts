import type {Address} from '../model/brand.ts'
import type {Neighbour} from './views.ts'

/** What stands before and after a key among those that have anything. */
export interface Around {
  readonly earlier: string | null
  readonly later: string | null
}

const known = new WeakMap<ReadonlyMap<string, unknown>, ReadonlyMap<string, Around>>()

/** The keys beside a key of a map, in the map's order. */
export function around(map: ReadonlyMap<string, unknown>, key: string): Around {
  const ways = known.get(map) ?? waysThrough(map)
  known.set(map, ways)
  return ways.get(key) ?? {earlier: null, later: null}
}

function waysThrough(map: ReadonlyMap<string, unknown>): ReadonlyMap<string, Around> {
  const keys = [...map.keys()]
  return new Map(keys.map((key, at) => [key, {earlier: keys[at - 1] ?? null, later: keys[at + 1] ?? null}]))
}

/** The ways to both, with the title and the address of each. */
export function waysTo(
  {earlier, later}: Around,
  title: (key: string) => string,
  address: (key: string) => Address,
): {readonly earlier: Neighbour | null; readonly later: Neighbour | null} {
  const way = (key: string | null): Neighbour | null =>
    key === null ? null : {title: title(key), lang: null, address: address(key)}
  return {earlier: way(earlier), later: way(later)}
}
