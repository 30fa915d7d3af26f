import {bibtex} from './bibtex.ts'
import type {Cited} from './cited.ts'
import {cslJson} from './csl-json.ts'
import {gbt7714} from './gbt-7714.ts'
import {ris} from './ris.ts'
import {wikipediaChinese, wikipediaEnglish} from './wikipedia.ts'

export type {Cited, CitedDay} from './cited.ts'
export {citedNames} from './cited-names.ts'
export {coins} from './coins.ts'

/** A citation in one notation. */
export interface Citation {
  /** The notation's name, the same in every language. */
  readonly form: string
  readonly text: string
}

const FORMS: readonly (readonly [form: string, notate: (cited: Cited) => string])[] = [
  ['GB/T 7714—2015', gbt7714],
  ['BibTeX', bibtex],
  ['RIS', ris],
  ['CSL-JSON', cslJson],
  ['Wikipedia (en) {{cite news}}', wikipediaEnglish],
  ['维基百科 (zh) {{cite news}}', wikipediaChinese],
]

/** Cites an article in every notation, in a fixed order. */
export const citationsOf = (cited: Cited): readonly Citation[] =>
  FORMS.map(([form, notate]) => ({form, text: notate(cited)}))
