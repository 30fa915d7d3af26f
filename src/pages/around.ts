import type {Address} from '../brand.ts'
import type {Neighbour} from './views.ts'

/** What stands before and after a key among those that have anything, with the title and the address of each. */
export function around(
  keys: Iterable<string>,
  key: string,
  title: (key: string) => string,
  address: (key: string) => Address,
): {readonly earlier: Neighbour | null; readonly later: Neighbour | null} {
  const all = [...keys]
  const at = all.indexOf(key)
  const way = (other: string | undefined): Neighbour | null =>
    other === undefined ? null : {title: title(other), lang: null, address: address(other)}
  return {earlier: way(all[at - 1]), later: way(all[at + 1])}
}
