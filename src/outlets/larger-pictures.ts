import type {SafeUrl} from '../model/brand.ts'
import type {Outlet} from './outlet.ts'

/**
 * Addresses of larger versions of a picture, best first, by the outlet's first rule that matches `address`; none
 * without a rule.
 */
export function largerAddresses(
  address: string,
  {largerPictures = []}: Pick<Outlet, 'largerPictures'>,
): readonly SafeUrl[] {
  const rule = largerPictures.find(({match}) => match.test(address))
  if (!rule) return []
  const larger = rule.as.map((pattern) => address.replace(rule.match, pattern)).filter((one) => one !== address)
  // A rule changes only the size in an address, so the address stays safe.
  return larger as readonly string[] as readonly SafeUrl[]
}
