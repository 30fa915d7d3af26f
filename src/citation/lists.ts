import {bibtex, bibtexKey} from './bibtex.ts'
import type {Cited} from './cited.ts'
import {cslItem} from './csl-json.ts'
import {ris} from './ris.ts'

/** The file name endings of lists of citations, which citation managers import. */
export type ListForm = 'bib' | 'ris' | 'json'

/** The formats of lists of citations: the ending of the file's name, and the format's name. */
export const LIST_FORMS: readonly (readonly [ending: ListForm, name: string])[] = [
  ['bib', 'BibTeX'],
  ['ris', 'RIS'],
  ['json', 'CSL-JSON'],
]

/** Prints a list of citations as a file in one format. */
export function citationList(form: ListForm, all: readonly Cited[]): string {
  switch (form) {
    case 'bib':
      return bibliography(all)
    case 'ris':
      return all.map((cited) => `${ris(cited)}\n`).join('\n')
    case 'json':
      return `[\n${all.map((cited) => JSON.stringify(cslItem(cited))).join(',\n')}\n]\n`
  }
}

/** BibTeX entries with unique keys, in which case does not count. */
function bibliography(all: readonly Cited[]): string {
  const times = new Map<string, number>()
  const entries = all.map((cited) => {
    const key = bibtexKey(cited)
    const time = (times.get(key.toLowerCase()) ?? 0) + 1
    times.set(key.toLowerCase(), time)
    return `${bibtex(cited, time === 1 ? key : `${key}.${time}`)}\n`
  })
  return entries.join('\n')
}
