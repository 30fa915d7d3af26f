import type {Address} from '../model/brand.ts'
import type {Neighbour} from './views.ts'

/** The previous and the next key with articles. */
export interface Around {
  readonly earlier: string | null
  readonly later: string | null
}

const known = new WeakMap<ReadonlyMap<string, unknown>, ReadonlyMap<string, Around>>()

/** The keys before and after a key of a map, in the map's order. Cached per map. */
export function around(map: ReadonlyMap<string, unknown>, key: string): Around {
  const neighbours = known.get(map) ?? neighboursIn(map)
  known.set(map, neighbours)
  return neighbours.get(key) ?? {earlier: null, later: null}
}

function neighboursIn(map: ReadonlyMap<string, unknown>): ReadonlyMap<string, Around> {
  const keys = [...map.keys()]
  return new Map(keys.map((key, at) => [key, {earlier: keys[at - 1] ?? null, later: keys[at + 1] ?? null}]))
}

/** Links to the pages of both keys, with titles and addresses. */
export function waysTo(
  {earlier, later}: Around,
  title: (key: string) => string,
  address: (key: string) => Address,
): {readonly earlier: Neighbour | null; readonly later: Neighbour | null} {
  const linkTo = (key: string | null): Neighbour | null =>
    key === null ? null : {title: title(key), lang: null, address: address(key)}
  return {earlier: linkTo(earlier), later: linkTo(later)}
}
