import {type Cited, plainUrl} from './cited.ts'

/** What means something to TeX. */
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

/** Two braces: neither the case of a title nor the order of a name is for a style to change. */
const kept = (text: string): string => `{{${escaped(text)}}}`

/** An entry that both BibTeX and biblatex read, of type `misc`: neither knows newspapers. Lines end with `\n`. */
export function bibtex({id, title, authors, newspaper, published, url, accessed, archive}: Cited): string {
  const [year, month] = published?.split('-') ?? []
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['author', authors.length > 0 ? `{${authors.map((name) => `{${escaped(name)}}`).join(' and ')}}` : undefined],
    ['title', kept(title)],
    ['howpublished', kept(newspaper)],
    ['date', published ? `{${published}}` : undefined],
    ['year', year && `{${year}}`],
    ['month', month && String(Number(month))],
    ['url', `{${plainUrl(url)}}`],
    ['urldate', accessed ? `{${accessed}}` : undefined],
    ['note', archive ? `{${escaped(archive.name)}: \\url{${plainUrl(archive.url)}}}` : undefined],
  ]
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = ${value},`]))
  return `@misc{${id.replace(/[^\w.:-]+/g, '-')},\n${lines.join('\n')}\n}`
}
