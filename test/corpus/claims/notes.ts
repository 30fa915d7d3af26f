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
  it('hold the rights note of DW once', () => {
    expect(times('rights paragraph', 'dw')).toBe(211)
    const known = {
      'dw/1048538.md': 'a map legend follows, so the note stays in the text',
    }
    const counted = (file: RawFile) => (rightsOf(file) ? 1 : 0)
    expect(differingBut(known, counted, (article) => notesOf(article, 'rights').length, ofOutlet('dw'))).toEqual([])
  })

  it('hold the rights notes of RFI', () => {
    expect([times('t-copyright', 'rfi'), times('© year AFP', 'rfi')]).toEqual([322, 322])
    expect(differing(({body}) => AFP.test(body), has('rights', AFP), ofOutlet('rfi'))).toEqual([])
  })

  it('hold the agencies at the end of DW articles', () => {
    expect(times('agency line at the end', 'dw')).toBe(99)
    const known = {
      'dw/1048383.md': 'the agency line is in the rights paragraph',
      'dw/1048445.md': 'a press review, without an agency',
      'dw/1048493.md': 'a radio station that the census does not know',
      'dw/1048523.md': 'a magazine that the census does not know',
    }
    const counted = (file: RawFile) => (endsInAgency(file) ? [squeezed(closing(file))] : [])
    expect(differingBut(known, counted, (article) => notesOf(article, 'agency').map(squeezed), ofOutlet('dw'))).toEqual(
      [],
    )
  })

  it('hold the editors of RFA', () => {
    const parts = [times('记者…责编…网编 at the end', 'rfa'), times('… in other words', 'rfa')]
    expect(parts).toEqual([134, 7])
    expect(differing(endsInEditors, (article) => notesOf(article, 'credit').length > 0, ofOutlet('rfa'))).toEqual([])
  })

  it('hold the editors of the Epoch Times', () => {
    expect([times('责任编辑：', 'epochtimes'), times('… with # at the end', 'epochtimes')]).toEqual([362, 166])
    const known = {'epochtimes/1048221.md': 'a role without a name'}
    expect(differingBut(known, ({plain}) => EDITOR.test(plain), has('credit', EDITOR), ofOutlet('epochtimes'))).toEqual(
      [],
    )
  })

  it('hold the translators of the New York Times', () => {
    expect(times('translator named', 'nyt')).toBe(63)
    expect(differing(({plain}) => TRANSLATOR.test(plain), has('credit', TRANSLATOR), ofOutlet('nyt'))).toEqual([])
  })
})

describe('metadata in a body', () => {
  it('includes the authors above the body, each once', () => {
    const wordsOf = (names: readonly string[]) => names.join(' ').toLowerCase().split(/\s+/)
    const files = ofOutlet('dw', 'nyt').filter((file) => authorsOf(file).length > 0)
    expect(files).toHaveLength(times('authors above the body', 'dw') + times('authors above the body', 'nyt'))
    expect(
      differing(
        // A publishing system wrote the word for a missing value.
        (file) => wordsOf([...new Set(authorsOf(file))]).filter((word) => word !== 'null'),
        ({byline}) => wordsOf(byline),
        files,
      ),
    ).toEqual([])
  })

  it('includes the address of a translation’s original, from the link to it', () => {
    expect(corpus.files.flatMap(originalsOf)).toHaveLength(61)
    expect(
      differing(
        (file) => originalsOf(file)[0] ?? null,
        ({translationOf}) => translationOf,
      ),
    ).toEqual([])
  })

  it('includes words that link to topic pages as tags, not as links', () => {
    expect(times('tag links', 'epochtimes')).toBe(2047)
    const articles = ofOutlet('epochtimes').map(articleOf)
    expect(articles.filter(({tags}) => tags.length > 0)).toHaveLength(356)
    expect(articles.flatMap(({body}) => body.links.filter(({url}) => /\/gb\/tag\//.test(url)))).toEqual([])
  })
})
