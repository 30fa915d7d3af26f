import {bibtex} from './bibtex.ts'
import type {Cited} from './cited.ts'
import {cslJson} from './csl-json.ts'
import {gbt7714} from './gbt-7714.ts'
import {mla} from './mla.ts'
import {ris} from './ris.ts'
import {wikipediaChinese, wikipediaEnglish} from './wikipedia.ts'

/** A citation in one notation. */
export interface Citation {
  /** The notation's name, the same in every language. */
  readonly form: string
  readonly text: string
}

interface Notation {
  readonly form: string
  readonly notate: (cited: Cited) => string
}

/** The notation for readers of Chinese, and the one for readers of English. */
const GBT: Notation = {form: 'GB/T 7714—2015', notate: gbt7714}
const MLA: Notation = {form: 'MLA', notate: mla}

const NOTATIONS: readonly Notation[] = [
  GBT,
  MLA,
  {form: 'BibTeX', notate: bibtex},
  {form: 'RIS', notate: ris},
  {form: 'CSL-JSON', notate: cslJson},
  {form: 'Wikipedia (en) {{cite news}}', notate: wikipediaEnglish},
  {form: '维基百科 (zh) {{cite news}}', notate: wikipediaChinese},
]

/** Cites an article in every notation, in a fixed order. */
export const citationsOf = (cited: Cited): readonly Citation[] =>
  NOTATIONS.map(({form, notate}) => ({form, text: notate(cited)}))

/** Cites an article in the notation that readers of the language `reader` expect. */
export function citationFor(reader: string, cited: Cited): Citation {
  const {form, notate} = reader.startsWith('zh') ? GBT : MLA
  return {form, text: notate(cited)}
}
