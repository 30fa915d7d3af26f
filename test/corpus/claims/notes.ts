import {describe, expect, it} from 'vitest'
import type {Article, Note} from '../../../src/model/article.ts'
import {type RawFile, squeezed} from '../census/raw.ts'
import {
  AFP,
  authorsOf,
  closing,
  EDITOR,
  endsInAgency,
  endsInEditors,
  originalsOf,
  rightsOf,
  TRANSLATOR,
} from '../census/topics/notes.ts'
import {articleOf, corpus, differing, differingBut, ofOutlet, times} from './reading.ts'

const notesOf = ({body}: Article, kind: Note['kind']): readonly string[] =>
  body.notes.filter((note) => note.kind === kind).map(({text}) => text)
const has = (kind: Note['kind'], words: RegExp) => (article: Article) =>
  notesOf(article, kind).some((text) => words.test(text))

describe('notes', () => {
  it('say whose rights DW names, once', () => {
    expect(times('rights paragraph', 'dw')).toBe(211)
    const known = {
      'dw/1048538.md': 'the legend of a map follows: it stands in the text',
    }
    const counted = (file: RawFile) => (rightsOf(file) ? 1 : 0)
    expect(differingBut(known, counted, (article) => notesOf(article, 'rights').length, ofOutlet('dw'))).toEqual([])
  })

  it('say whose rights RFI names', () => {
    expect([times('t-copyright', 'rfi'), times('© year AFP', 'rfi')]).toEqual([322, 322])
    expect(differing(({body}) => AFP.test(body), has('rights', AFP), ofOutlet('rfi'))).toEqual([])
  })

  it('say which agencies DW names at the end', () => {
    expect(times('agency line at the end', 'dw')).toBe(99)
    const known = {
      'dw/1048383.md': 'stands in the paragraph of the rights',
      'dw/1048445.md': 'names no agency: a digest of other papers',
      'dw/1048493.md': 'names a radio that the census does not know',
      'dw/1048523.md': 'names a magazine that the census does not know',
    }
    const counted = (file: RawFile) => (endsInAgency(file) ? [squeezed(closing(file))] : [])
    expect(differingBut(known, counted, (article) => notesOf(article, 'agency').map(squeezed), ofOutlet('dw'))).toEqual(
      [],
    )
  })

  it('say who edited for RFA', () => {
    const parts = [times('记者…责编…网编 at the end', 'rfa'), times('… in other words', 'rfa')]
    expect(parts).toEqual([134, 7])
    expect(differing(endsInEditors, (article) => notesOf(article, 'credit').length > 0, ofOutlet('rfa'))).toEqual([])
  })

  it('say who edited for the Epoch Times', () => {
    expect([times('责任编辑：', 'epochtimes'), times('… with # at the end', 'epochtimes')]).toEqual([362, 166])
    const known = {'epochtimes/1048221.md': 'an office without a name'}
    expect(differingBut(known, ({plain}) => EDITOR.test(plain), has('credit', EDITOR), ofOutlet('epochtimes'))).toEqual(
      [],
    )
  })

  it('say who translated for the New York Times', () => {
    expect(times('translator named', 'nyt')).toBe(63)
    expect(differing(({plain}) => TRANSLATOR.test(plain), has('credit', TRANSLATOR), ofOutlet('nyt'))).toEqual([])
  })
})

describe('beside the text', () => {
  it('authors above a body are known, each once', () => {
    const wordsOf = (names: readonly string[]) => names.join(' ').toLowerCase().split(/\s+/)
    const files = ofOutlet('dw', 'nyt').filter((file) => authorsOf(file).length > 0)
    expect(files).toHaveLength(times('authors above the body', 'dw') + times('authors above the body', 'nyt'))
    expect(
      differing(
        (file) => wordsOf([...new Set(authorsOf(file))]),
        ({byline}) => wordsOf(byline),
        files,
      ),
    ).toEqual([])
  })

  it('the original of a translation is known, by the address of the link to it', () => {
    expect(corpus.files.flatMap(originalsOf)).toHaveLength(61)
    expect(
      differing(
        (file) => originalsOf(file)[0] ?? null,
        ({translationOf}) => translationOf,
      ),
    ).toEqual([])
  })

  it('words that lead to lists of articles are tags, and no links', () => {
    expect(times('tag links', 'epochtimes')).toBe(2047)
    const articles = ofOutlet('epochtimes').map(articleOf)
    expect(articles.filter(({tags}) => tags.length > 0)).toHaveLength(356)
    expect(articles.flatMap(({body}) => body.links.filter(({url}) => /\/gb\/tag\//.test(url)))).toEqual([])
  })
})
