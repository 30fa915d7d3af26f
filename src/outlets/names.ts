import type {Outlet} from './outlet.ts'

const namesOf = new WeakMap<Outlet, ReadonlySet<string>>()

/** Whether a name is one of the outlet's names or categories, in either case of letters. */
export function isOutletName(name: string, outlet: Outlet): boolean {
  const known = namesOf.get(outlet)
  if (known) return known.has(name.toLowerCase())
  const names = [...Object.values(outlet.names), ...(outlet.categories ?? [])]
  namesOf.set(outlet, new Set(names.map((entry) => entry.toLowerCase())))
  return isOutletName(name, outlet)
}
