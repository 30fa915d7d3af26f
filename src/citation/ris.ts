import type {Cited, CitedDay} from './cited.ts'

/** `2023/04/19/`: the date of RIS, whose last part is free. */
const date = (day: CitedDay): string => `${day.replaceAll('-', '/')}/`

/** A record of type `NEWS` (RIS, 2011). Lines end with `\n`; readers of RIS take any. */
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
  const told = lines.flatMap(([tag, value]) => (value === null || value === undefined ? [] : [`${tag}  - ${value}`]))
  return `${told.join('\n')}\nER  - `
}
