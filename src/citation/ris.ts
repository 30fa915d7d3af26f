import type {Cited, CitedDay} from './cited.ts'

/** A date in RIS form, `2023/04/19/`; the part after the last slash is free text. */
const date = (day: CitedDay): string => `${day.replaceAll('-', '/')}/`

/**
 * Returns an RIS record of type `NEWS` (RIS, 2011). Lines end with `
 * `; readers of RIS accept any line end.
 */
export function ris({id, title, lang, authors, newspaper, published, url, accessed, archive}: Cited): string {
  const lines: readonly (readonly [string, string | null | undefined])[] = [
    ['TY', 'NEWS'],
    ['ID', id],
    ...authors.map((name) => ['AU', name] as const),
    ['TI', title],
    ['T2', newspaper],
    ['PY', published?.slice(0, 4)],
    ['DA', published && date(published)],
    ['Y2', accessed && date(accessed)],
    ['LA', lang],
    ['UR', url],
    ['DB', archive?.name],
    ['AV', archive?.url],
  ]
  const printed = lines.flatMap(([tag, value]) => (value === null || value === undefined ? [] : [`${tag}  - ${value}`]))
  return `${printed.join('\n')}\nER  - `
}
