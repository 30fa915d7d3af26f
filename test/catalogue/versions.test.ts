import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {digest} from '../../src/base/digest.ts'
import type {Entry} from '../../src/catalogue/entry.ts'
import {targetHash} from '../../src/catalogue/summary.ts'
import {mergeVersions} from '../../src/catalogue/versions.ts'
import type {Article, Body} from '../../src/model/article.ts'
import type {EpochMs, Lang, SafeHtml, SafeUrl, UrlKey} from '../../src/model/brand.ts'
import {urlKeyOf} from '../../src/outlets/url-key.ts'
import {article, figure, summaries} from '../support/articles.ts'

/** A text of `length` times one letter. */
const long = (letter: string, length: number): string => letter.repeat(length)

let files = 0
const version = (at: string | null, title: string, text: string): Article =>
  article({at, title, text, file: `lake/${++files}.txt`})

function only(articles: readonly Article[]): Entry {
  const [entry, ...more] = mergeVersions(summaries(articles))
  if (!entry || more.length > 0) throw new Error('There should be one entry.')
  return entry
}

describe('versions of an article', () => {
  it('are merged into one entry that shows the newest', () => {
    const entry = only([version('2023-01-02', '新题', long('乙', 100)), version('2023-01-01', '旧题', long('甲', 100))])
    expect(entry.article).toMatchObject({title: '新题', text: digest(long('乙', 100))})
    expect(entry.versions.map(({title}) => title)).toEqual(['旧题', '新题'])
    expect(entry.versions.map(({archivedAt}) => archivedAt)).toEqual([Date.UTC(2023, 0, 1), Date.UTC(2023, 0, 2)])
    expect(entry).toMatchObject({merged: 1, alternates: ['旧题'], lastArchived: Date.UTC(2023, 0, 2)})
  })

  it.each([
    {length: 80, shown: 80},
    {length: 79, shown: 100},
    {length: 0, shown: 100},
    {length: 300, shown: 300},
  ])('show the newest, of $length characters, unless it has less than 80 % of the longest', ({length, shown}) => {
    const entry = only([
      version('2023-01-01', '甲', long('甲', 100)),
      version('2023-01-02', '乙', long('乙', 90)),
      version('2023-01-03', '丙', long('丙', length)),
    ])
    expect(entry.article.length).toBe(shown)
    // The headline is the newest in any case.
    expect(entry.article.title).toBe('丙')
    expect(entry.alternates).toEqual(['甲', '乙'])
  })

  it('show the later of two equally long ones', () => {
    const entry = only([
      version('2023-01-01', '题', long('甲', 100)),
      version('2023-01-02', '题', long('乙', 100)),
      version('2023-01-03', '题', '丙'),
    ])
    expect(entry.article.text).toBe(digest(long('乙', 100)))
  })

  it('keep the day of the first if none states a time', () => {
    const entry = only([version('2023-01-01', '甲', long('甲', 100)), version('2023-01-09', '乙', long('乙', 100))])
    expect(entry.article).toMatchObject({title: '乙', published: {at: Date.UTC(2023, 0, 1)}})
  })

  it('have the time stated by the version shown', () => {
    const later = version('2023-01-09', '乙', long('乙', 100))
    const at = Date.UTC(2023, 0, 8) as EpochMs
    const stated = {...later, published: {at, precision: 'second' as const, zone: 'UTC'}}
    expect(only([version('2023-01-01', '甲', long('甲', 100)), stated]).article.published?.at).toBe(at)
  })

  it('show an earlier text again if the outlet returned to it', () => {
    const entry = only([
      version('2023-01-01', '题', long('甲', 100)),
      version('2023-01-02', '改', long('乙', 100)),
      version('2023-01-03', '题', long('甲', 100)),
    ])
    expect(entry.article).toMatchObject({title: '题', text: digest(long('甲', 100))})
    expect(entry.versions.map(({title}) => title)).toEqual(['题', '改'])
    expect(entry.alternates).toEqual(['改'])
  })

  it('give the version shown, and the reason', () => {
    const choiceOf = (...lengths: readonly number[]) => {
      const {versions, choice, shown} = only(
        lengths.map((length, at) => version(`2023-01-0${at + 1}`, '题', long('甲', length))),
      )
      return [choice, ...versions.map(({length}, at) => (at === shown ? length : '-'))]
    }
    expect(choiceOf(100)).toEqual(['newest', 100])
    expect(choiceOf(100, 90)).toEqual(['newest', '-', 90])
    expect(choiceOf(90, 100, 20)).toEqual(['longest', '-', 100, '-'])
    expect(choiceOf(100, 90, 100)).toEqual(['returned', 100, '-'])
    expect(choiceOf(20, 100, 20)).toEqual(['longest', '-', 100])
  })

  it('keep their texts and languages, for comparisons', () => {
    const english = {...version('2023-01-02', 'Ferry', 'Fog.'), lang: 'en' as Lang}
    const {versions} = only([version('2023-01-01', '渡船', '雾。'), english])
    expect(versions.map(({text, lang}) => [text, lang])).toEqual([
      [digest('雾。'), 'zh-Hans'],
      [digest('Fog.'), 'en'],
    ])
  })

  it('count as the oldest if they have no time', () => {
    const entry = only([version('2023-01-01', '有时', '甲'), version(null, '无时', '乙')])
    expect(entry.article.title).toBe('有时')
    expect(entry.versions.map(({title, archivedAt}) => [title, archivedAt])).toEqual([
      ['无时', null],
      ['有时', Date.UTC(2023, 0, 1)],
    ])
    expect(entry.lastArchived).toBe(Date.UTC(2023, 0, 1))
  })

  it('have no time if none has one', () => {
    const {versions, lastArchived} = only([version(null, '甲', '甲'), version(null, '乙', '乙')])
    expect([lastArchived, ...versions.map(({archivedAt}) => archivedAt)]).toEqual([null, null, null])
  })

  it('are found by all their addresses', () => {
    const at = (url: string, file: string) => ({
      ...article({url, file, text: file}),
      id: article().id,
    })
    const entry = only([at('https://lake.example/old', 'a'), at('https://www.lake.example/new/', 'b')])
    const keys = ['https://lake.example/old', 'https://lake.example/new'].map((url) => urlKeyOf(new URL(url)))
    expect([...entry.urlHashes].sort()).toEqual(keys.map(targetHash).sort())
  })
})

describe('copies of an article', () => {
  it('that show the same are one version, which shows the newest of them', () => {
    const copies = ['2023-01-03', '2023-01-01', '2023-01-02'].map((at) => version(at, '题', '正文'))
    const entry = only(copies)
    expect(entry.versions).toMatchObject([{archivedAt: Date.UTC(2023, 0, 1)}])
    expect(entry.article.archivedAt).toBe(Date.UTC(2023, 0, 3))
    // A later copy does not move the article to a later day.
    expect(entry.article.published?.at).toBe(Date.UTC(2023, 0, 1))
    expect(entry).toMatchObject({merged: 2, alternates: [], lastArchived: Date.UTC(2023, 0, 3)})
  })

  it('with another title or another text are versions', () => {
    expect(only([version('2023-01-01', '题', '正文'), version('2023-01-02', '题二', '正文')]).versions).toHaveLength(2)
    expect(only([version('2023-01-01', '题', '正文'), version('2023-01-02', '题', '正文。')]).versions).toHaveLength(2)
  })

  const FULL: Partial<Body> = {
    pieces: [{kind: 'html', html: '<h2>湖上</h2><p>雾。</p><blockquote><p>船。</p></blockquote>' as SafeHtml}],
    figures: [figure('https://img.example/1', {caption: '码头', alt: '人'}), figure('https://img.example/2')],
    embeds: [{medium: 'video', url: 'https://v.example/1' as SafeUrl, title: '雾中'}],
    links: [{url: 'https://bay.example/1' as SafeUrl, key: 'https://bay.example/1' as UrlKey, id: null}],
    notes: [{kind: 'credit', text: '某甲'}],
    text: '湖上\n雾。\n船。',
  }
  const [picture] = FULL.figures ?? []

  /** What a copy may lack, or have otherwise, beside the same words. */
  const OTHERS: readonly {readonly name: string; readonly body?: Partial<Body>; readonly fields?: Partial<Article>}[] =
    [
      {name: 'a picture', body: {figures: picture ? [picture] : []}},
      {name: 'all pictures', body: {figures: []}},
      {name: 'a caption', body: {figures: (FULL.figures ?? []).map((one) => ({...one, caption: ''}))}},
      {name: 'an alternative text', body: {figures: (FULL.figures ?? []).map((one) => ({...one, alt: ''}))}},
      {name: 'a link', body: {links: []}},
      {name: 'a player', body: {embeds: []}},
      {name: 'a note', body: {notes: []}},
      {
        name: 'a heading',
        body: {
          pieces: [{kind: 'html', html: '<p>湖上</p><p>雾。</p><blockquote><p>船。</p></blockquote>' as SafeHtml}],
        },
      },
      {name: 'a quotation', body: {pieces: [{kind: 'html', html: '<h2>湖上</h2><p>雾。</p><p>船。</p>' as SafeHtml}]}},
      {name: 'a paragraph', body: {text: '湖上\n雾。'}},
      {name: 'a byline', fields: {byline: []}},
      {name: 'a tag', fields: {tags: []}},
    ]
  const copy = (at: string, file: string, body: Partial<Body> = {}, fields: Partial<Article> = {}): Article =>
    article({at, file, title: '题', byline: ['某乙'], tags: ['湖'], ...fields, body: {...FULL, ...body}})

  it.each(OTHERS)('without $name: the richer is shown, whether it is older or newer', ({body, fields}) => {
    const older = only([copy('2023-01-01', 'full'), copy('2023-01-02', 'poor', body, fields)])
    expect(older.article.seed.file).toBe('full')
    expect(older.versions.map(({seed}) => seed.file)).toEqual(['full', 'poor'])
    expect(['richest', 'longest']).toContain(older.choice)
    const newer = only([copy('2023-01-01', 'poor', body, fields), copy('2023-01-02', 'full')])
    expect([newer.article.seed.file, newer.choice]).toEqual(['full', 'newest'])
  })

  it.each([
    {name: 'another picture', body: {figures: [figure('https://img.example/3')]}},
    {name: 'another caption', body: {figures: (FULL.figures ?? []).map((one) => ({...one, caption: '渡口'}))}},
    {
      name: 'another link',
      body: {links: [{url: 'https://bay.example/2' as SafeUrl, key: 'https://bay.example/2' as UrlKey, id: null}]},
    },
    {name: 'another word', body: {text: '湖上\n霜。\n船。'}},
    {
      name: 'a list for a quotation',
      body: {pieces: [{kind: 'html', html: '<h2>湖上</h2><p>雾。</p><ul><li>船。</li></ul>' as SafeHtml}]},
    },
  ])('with $name: the newer is shown, since neither contains the other', ({body}) => {
    const entry = only([copy('2023-01-01', 'a'), copy('2023-01-02', 'b', body as Partial<Body>)])
    expect([entry.article.seed.file, entry.choice, entry.versions.length]).toEqual(['b', 'newest', 2])
  })

  it.each([
    {
      name: 'the address of a picture behind a proxy',
      body: {figures: (FULL.figures ?? []).map((one) => ({...one, candidates: []}))},
    },
    {
      name: 'a tracking parameter of a link',
      body: {links: (FULL.links ?? []).map((one) => ({...one, url: `${one.url}?utm_source=x` as SafeUrl}))},
    },
  ])('that differ in $name alone show the same', ({body}) => {
    expect(only([copy('2023-01-01', 'a'), copy('2023-01-02', 'b', body as Partial<Body>)]).versions).toHaveLength(1)
  })

  it('show the richest of several that contain the newest', () => {
    const entry = only([
      copy('2023-01-01', 'full'),
      copy('2023-01-02', 'some', {figures: []}),
      copy('2023-01-03', 'poor', {figures: [], links: []}),
    ])
    expect(entry.article.seed.file).toBe('full')
  })

  it('of one moment do not depend on the names of their files', () => {
    const shas = ['1', '2', '3', '4'].map((digit) => digit.repeat(64))
    const variants = ['雾。', '霜。', '露。', '雪。']
    const shown = (names: readonly string[]): string => {
      const articles = variants.map((text, at) => ({
        ...copy('2023-01-01', names[at] ?? '', {text}),
        seed: {file: names[at] ?? '', sha256: shas[at] ?? ''},
      }))
      return only(articles).article.seed.sha256
    }
    const names = ['1048560.md', '1048561.md', '1048562.md', '1048563.md']
    expect(shown(names)).toBe(shown([...names].reverse()))
  })

  it.each([
    {
      name: 'states the later publication',
      fields: {published: {at: Date.UTC(2022, 11, 31) as EpochMs, precision: 'second' as const, zone: 'UTC'}},
      body: {},
    },
    {name: 'shows more', fields: {}, body: {text: '湖上\n霜。\n船。\n人。'}},
  ])('of one moment: the one counts as newer that $name', ({fields, body}) => {
    const early = {published: {at: Date.UTC(2022, 11, 30) as EpochMs, precision: 'second' as const, zone: 'UTC'}}
    for (const [one, other] of [
      ['a', 'b'],
      ['b', 'a'],
    ] as const) {
      const entry = only([
        copy('2023-01-01', one, {text: '湖上\n雪。\n船。'}, 'published' in fields ? early : {}),
        copy('2023-01-01', other, {text: '湖上\n露。\n船。', ...body}, fields),
      ])
      expect(entry.article.seed.file).toBe(other)
    }
  })

  it('with different ids stay two articles, however similar', () => {
    const [a, b] = [article({url: 'https://lake.example/a'}), article({url: 'https://lake.example/b'})]
    expect(mergeVersions(summaries([a, b]))).toHaveLength(2)
  })
})

describe('the order in which seeds are read', () => {
  it('does not matter', () => {
    const pool = [
      version('2023-01-01', '甲', long('甲', 100)),
      version('2023-01-01', '甲', long('甲', 100)),
      version('2023-01-01', '乙', long('乙', 100)),
      version('2023-01-02', '丙', long('丙', 90)),
      version('2023-01-02', '甲', long('甲', 100)),
      version(null, '丁', long('丁', 120)),
      version('2023-01-03', '戊', '戊'),
    ]
    const subsets = fc.shuffledSubarray([...summaries(pool)], {minLength: 1})
    fc.assert(
      fc.property(subsets, (some) => {
        const inFileOrder = [...some].sort((a, b) => (a.seed.file < b.seed.file ? -1 : 1))
        expect(mergeVersions(some)).toEqual(mergeVersions(inFileOrder))
      }),
    )
  })

  it('neither loses a seed nor counts one twice', () => {
    const times = fc.constantFrom('2023-01-01', '2023-01-02', null)
    const ids = fc.constantFrom('a', 'b', 'c')
    const some = fc.array(fc.record({at: times, id: ids, title: fc.constantFrom('甲', '乙')}), {maxLength: 12})
    fc.assert(
      fc.property(some, (seeds) => {
        const articles = seeds.map(({at, id, title}, n) =>
          article({at, title, url: `https://lake.example/${id}`, file: `${n}.txt`}),
        )
        const entries = mergeVersions(summaries(articles))
        expect(entries.length + entries.reduce((n, {merged}) => n + merged, 0)).toBe(articles.length)
        expect(entries.length).toBe(new Set(seeds.map(({id}) => id)).size)
      }),
    )
  })
})
