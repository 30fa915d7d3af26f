import {type Cited, plainUrl} from './cited.ts'

/** Characters with a meaning in TeX, and their escapes. */
const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  '^': '\\textasciicircum{}',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '%': '\\%',
}
const escaped = (text: string): string => text.replace(/[\\{}$&#^_~%]/g, (character) => ESCAPES[character] ?? '')

/** The key of an entry, from the article's id. */
export const bibtexKey = ({id}: Cited): string => id.replace(/[^\w.:-]+/g, '-')

/** Double braces keep citation styles from changing the case of a title or the order of a name. */
const protectedValue = (text: string): string => `{{${escaped(text)}}}`

/**
 * Returns a BibTeX entry of type `misc`, which BibTeX and biblatex both read: neither has a type for newspapers. Lines
 * end with `
 * `.
 */
export function bibtex(cited: Cited, key = bibtexKey(cited)): string {
  const {title, authors, newspaper, published, url, accessed, archive} = cited
  const [year, month] = published?.split('-') ?? []
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['author', authors.length > 0 ? `{${authors.map((name) => `{${escaped(name)}}`).join(' and ')}}` : undefined],
    ['title', protectedValue(title)],
    ['howpublished', protectedValue(newspaper)],
    ['date', published ? `{${published}}` : undefined],
    ['year', year && `{${year}}`],
    ['month', month && String(Number(month))],
    ['url', `{${plainUrl(url)}}`],
    ['urldate', accessed ? `{${accessed}}` : undefined],
    ['note', archive ? `{${escaped(archive.name)}: \\url{${plainUrl(archive.url)}}}` : undefined],
  ]
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = ${value},`]))
  return `@misc{${key},\n${lines.join('\n')}\n}`
}
