import type {SafeUrl} from '../model/brand.ts'
import type {Outlet} from './outlet.ts'

/** Addresses at which an outlet has a picture larger than at the one given, best first; none where it has no rule for it. */
export function largerAddresses(
  address: string,
  {largerPictures = []}: Pick<Outlet, 'largerPictures'>,
): readonly SafeUrl[] {
  const rule = largerPictures.find(({match}) => match.test(address))
  if (!rule) return []
  const larger = rule.as.map((pattern) => address.replace(rule.match, pattern)).filter((one) => one !== address)
  // A rule changes the size that an address asks for, and nothing that would make it unsafe.
  return larger as readonly string[] as readonly SafeUrl[]
}
