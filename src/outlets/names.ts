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

const patterns = new WeakMap<Outlet, RegExp>()

/** A text with a comma in place of each of the outlet's names, so that no part of one remains. */
export function withoutOutletNames(text: string, outlet: Outlet): string {
  const known = patterns.get(outlet)
  if (known) return text.replace(known, '，')
  const names = [...Object.values(outlet.names), ...(outlet.categories ?? [])]
  const escaped = names.filter((name) => name !== '').map((name) => name.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'))
  // The longest first: one name may begin another.
  patterns.set(outlet, new RegExp(escaped.map((name) => `(?<![a-z])(?:${name})(?![a-z])`).join('|') || '$^', 'gi'))
  return withoutOutletNames(text, outlet)
}
