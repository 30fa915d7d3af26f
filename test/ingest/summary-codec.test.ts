import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import type {ArticleSummary, SummaryPictures} from '../../src/catalogue/summary.ts'
import {summarize} from '../../src/ingest/summarize.ts'
import {encodeSummary, SummaryReader} from '../../src/ingest/summary-codec.ts'
import type {Moment, Quality, Removal} from '../../src/model/article.ts'
import type {Address, ArticleId, EpochMs, Lang} from '../../src/model/brand.ts'
import {outletsWith} from '../../src/outlets/index.ts'
import {article, figure, summary} from '../support/articles.ts'

const text = fc.string({unit: 'binary', maxLength: 20})
const at = fc.integer().map((ms) => ms as EpochMs)
const indices = fc.array(fc.nat(9), {maxLength: 4})

const removal: fc.Arbitrary<Removal> = fc.record({
  // Hostile pages may give elements any names.
  element: fc.oneof(text, fc.constantFrom('img', 'script', 'a,b', 'x,element,1,0;img')),
  reason: fc.constantFrom('element', 'hidden', 'copy'),
  count: fc.nat(),
  characters: fc.nat(),
})

const pictures: fc.Arbitrary<SummaryPictures> = fc
  .record({
    keys: fc.array(text, {maxLength: 4}),
    sources: fc.array(text, {maxLength: 4}),
    bare: indices,
    inPage: indices,
    inGalleries: indices,
    lead: fc.option(fc.nat(9)),
  })
  .map((some) =>
    some.keys.length > 0 ? some : {keys: [], sources: [], bare: [], inPage: [], inGalleries: [], lead: null},
  )

const quality: fc.Arbitrary<Quality> = fc.record({
  kind: fc.constantFrom('article', 'video', 'gallery', 'list', 'namelist'),
  empty: fc.boolean(),
  stub: fc.boolean(),
  truncated: fc.boolean(),
})

const moment: fc.Arbitrary<Moment> = fc.record({
  at,
  precision: fc.constantFrom('second', 'day'),
  zone: fc.constantFrom('UTC', 'Asia/Shanghai', 'Europe/Paris'),
})

/** Summaries as ingest makes them: without furniture, which is found later. */
const anySummary: fc.Arbitrary<ArticleSummary> = fc.record({
  id: text.map((id) => id as ArticleId),
  outlet: fc.constantFrom('lake-example', 'bay-example', 'dw', 'video'),
  address: text.map((address) => address as Address),
  idHash: text,
  urlHash: text,
  title: text,
  section: fc.option(text),
  keywords: text,
  lang: fc.constantFrom('zh-Hans', 'zh-Hant', 'en', 'ar').map((lang) => lang as Lang),
  archivedAt: fc.option(at),
  published: fc.option(moment),
  badge: fc.option(fc.constantFrom('video', 'gallery')),
  quality,
  length: fc.nat(),
  text,
  shown: text,
  parts: text,
  effort: fc.double({min: 0, noNaN: true, noDefaultInfinity: true}).map((minutes) => minutes + 0),
  pictures,
  players: text,
  links: text,
  removed: fc.array(removal, {maxLength: 3}),
  furniture: fc.constant([]),
  seed: fc.record({file: text, sha256: text}),
  home: fc.option(text),
  hash: text,
})

const reread = (summary: ArticleSummary, reader: SummaryReader): ArticleSummary =>
  reader.read(encodeSummary(summary), summary.outlet, summary.hash, summary.seed)

describe('a stored summary', () => {
  it('is read as it was written, with any content and after any others', () => {
    fc.assert(
      fc.property(fc.array(anySummary, {maxLength: 6}), (all) => {
        const reader = new SummaryReader()
        expect(all.map((one) => reread(one, reader))).toEqual(all)
      }),
      {numRuns: 500},
    )
  })

  it('is equal to that of its article, with and without pictures, a time and an outlet’s table', () => {
    const figures = [figure('https://img.example/1.jpg'), figure('https://img.example/2.jpg')]
    const pictured = article({
      body: {figures, pieces: [{kind: 'picture', at: 1, alone: 'plain'}], lead: 0},
      badge: 'gallery',
    })
    const outlets = outletsWith([])
    const known = article({url: 'https://www.dw.com/zh/湖上的船/a-70000001', file: 'dw/1.md'})
    const named = summarize(known, outlets.of(new URL(known.url)))
    const all = [summary(pictured), summary(article({at: null})), named]
    expect(all.map(({home}) => home)).toEqual(['https://lake.example/', 'https://lake.example/', null])
    const reader = new SummaryReader()
    expect(all.map((one) => reread(one, reader))).toEqual(all)
  })

  it('has the removals of its own body, even if hostile pages name elements like separators', () => {
    const removalOf = (element: string): Removal => ({element, reason: 'element', count: 1, characters: 0})
    const all = [[removalOf('a,element,1,0;b')], [removalOf('a'), removalOf('b')]].map((removed, n) =>
      summary(article({url: `https://lake.example/${n}`, file: `${n}`, body: {removed}})),
    )
    const reader = new SummaryReader()
    expect(all.map((one) => reread(one, reader).removed)).toEqual(all.map(({removed}) => removed))
  })

  it('has no line break', () => {
    expect(encodeSummary(summary(article({title: 'a\nb\u2028c'})))).not.toContain('\n')
  })
})

describe('summaries of one reader', () => {
  it('share equal values, to save memory', () => {
    const removed = [{element: 'script', reason: 'element', count: 2, characters: 9}]
    const figures = [figure('https://img.example/1.jpg')]
    const [a, b] = ['a', 'b'].map((name) =>
      summary(article({url: `https://lake.example/${name}`, file: name, body: {figures, removed, lead: 0}})),
    )
    if (!a || !b) throw new Error('There should be two.')
    const reader = new SummaryReader()
    const [one, other] = [reread(a, reader), reread(b, reader)]
    expect(one.quality).toBe(other.quality)
    expect(one.removed).toBe(other.removed)
    expect(one.pictures.bare).toBe(other.pictures.bare)
    // Empty values are shared too.
    const [bare, empty] = ['c', 'd'].map((name) =>
      reread(summary(article({url: `https://lake.example/${name}`, file: name})), reader),
    )
    expect(bare?.pictures).toBe(empty?.pictures)
    expect(bare?.removed).toBe(empty?.removed)
    expect(bare?.furniture).toBe(empty?.furniture)
  })
})
