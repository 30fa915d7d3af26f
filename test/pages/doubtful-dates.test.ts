import {describe, expect, it} from 'vitest'
import {unchangedPages} from '../../src/build/unchanged.ts'
import {newestPlausible} from '../../src/catalogue/doubt.ts'
import {Cataloguer} from '../../src/catalogue/index.ts'
import type {Article} from '../../src/model/article.ts'
import type {EpochMs} from '../../src/model/brand.ts'
import {outletsWith} from '../../src/outlets/index.ts'
import {archive, article, pageIn, printed, summaries, viewOf} from '../support/articles.ts'

const on = (n: number, at: string | null, fields: Parameters<typeof article>[0] = {}): Article =>
  article({
    url: `https://lake.example/a-${n}`,
    at,
    title: `第${n}条`,
    file: `lake/${n}.md`,
    keywords: ['渡船'],
    ...fields,
  })

const usual = [on(1, '2022-12-30T10:00:00Z'), on(2, '2023-11-13T10:00:00Z'), on(3, '2023-11-14T10:00:00Z')]

/** An article without a header's time that states one. */
const stating = (n: number, at: string): Article =>
  on(n, null, {published: {at: Date.parse(at) as EpochMs, precision: 'second', zone: 'UTC'}})

const DOUBTFUL = [
  {name: 'the first day of all', odd: on(9, '0001-01-01T00:00:00Z'), day: '0001/01/01.html'},
  {name: 'a year of two digits', odd: on(9, '0099-05-05T00:00:00Z'), day: '0099/05/05.html'},
  {name: 'the Middle Ages', odd: on(9, '1066-10-14T00:00:00Z'), day: '1066/10/14.html'},
  {name: 'the last day before newspapers', odd: on(9, '1599-12-31T00:00:00Z'), day: '1599/12/31.html'},
  {name: 'a header years ahead', odd: on(9, '2030-01-01T00:00:00Z'), day: '2030/01/01.html'},
  {name: 'a header decades ahead', odd: on(9, '2099-12-31T00:00:00Z'), day: '2099/12/31.html'},
  {name: 'the last day of all', odd: on(9, '9999-12-31T00:00:00Z'), day: '9999/12/31.html'},
  {name: 'a stated time ahead', odd: stating(9, '2023-12-24T10:00:00Z'), day: '2023/12/24.html'},
]

const SOUND = [
  {name: 'the first year of newspapers', odd: on(9, '1600-01-01T00:00:00Z'), day: '1600/01/01.html'},
  {name: 'an old paper', odd: on(9, '1789-07-14T00:00:00Z'), day: '1789/07/14.html'},
  {name: 'the day before 1970', odd: on(9, '1969-12-31T00:00:00Z'), day: '1969/12/31.html'},
  {name: 'a header of the next year', odd: on(9, '2024-11-30T00:00:00Z'), day: '2024/11/30.html'},
  {name: 'a stated time of tomorrow', odd: stating(9, '2023-11-15T10:00:00Z'), day: '2023/11/15.html'},
]

const settings = {siteUrl: 'https://x.example/'}

describe.each([...DOUBTFUL, ...SOUND])('an archive with one article of $name', ({odd, day}) => {
  const shown = archive([...usual, odd], settings)

  it('prints all its pages, and lists the article where it says', () => {
    for (const page of shown.pages) expect(printed(page, shown).length).toBeGreaterThan(0)
    expect(shown.pages.map(({address}) => address)).toContain(day)
  })

  it('has charts that span no empty years', () => {
    const {calendar, empty, areas} = viewOf('overview', shown)
    expect(calendar.length).toBeLessThanOrEqual(4)
    expect(empty.length).toBe(calendar.length)
    expect(areas?.chart.paths.join('').length).toBeLessThan(3000)
    expect(viewOf('overview', shown).table.totals.reduce((sum, n) => sum + n, 0)).toBe(4)
  })
})

describe.each(DOUBTFUL)('$name', ({odd, day}) => {
  const shown = archive([...usual, odd], settings)

  it('leads nothing: neither the front page, nor a feed, nor a list of the newest', () => {
    const home = viewOf('home', shown)
    expect([home.day, home.span, home.lead?.title]).toEqual(['2023/11/14.html', '2022–2023', '第3条'])
    for (const slug of [null, 'lake-example']) {
      const feed = printed(pageIn(shown, 'atom', {slug}), shown)
      expect(feed).toMatch(/<updated>2023-11-14T10:00:00Z<\/updated>/)
      expect(feed).not.toContain('第9条')
      expect(printed(pageIn(shown, 'jsonFeed', {slug}), shown)).not.toContain('第9条')
    }
    const outlet = viewOf('outlet', shown, {slug: 'lake-example'})
    expect([outlet.span, outlet.latest.map(({title}) => title)]).toEqual(['2022–2023', ['第3条', '第2条', '第1条']])
    expect(viewOf('outlets', shown).outlets[0]?.span).toBe('2022–2023')
  })

  it('has a warning with its file, and a note on its page and on its day', () => {
    expect(shown.report.warnings).toMatchObject([{file: 'lake/9.md', rule: 'doubtful-date'}])
    expect(printed(pageIn(shown, 'article', {id: odd.id}), shown)).toContain('不可能正确')
    expect(printed(pageIn(shown, 'day', {day: day.slice(0, 10).replaceAll('/', '-')}), shown)).toContain('不可能正确')
    expect(printed(pageIn(shown, 'article', {id: usual[0]?.id ?? ''}), shown)).not.toContain('不可能正确')
  })

  it('stands apart in the calendar unless its year has other articles', () => {
    const year = Number(day.slice(0, 4))
    const {years, doubtful} = viewOf('calendar', shown)
    expect(years.map(({text}) => text)).toEqual(['2023年', '2022年'])
    expect(doubtful.map(({text}) => text)).toEqual(year === 2023 ? [] : [`${year}年`])
  })
})

describe.each(SOUND)('$name', ({odd}) => {
  it('is a date like any other', () => {
    const shown = archive([...usual, odd], settings)
    expect(shown.report.warnings).toEqual([])
    expect(viewOf('calendar', shown).doubtful).toEqual([])
  })
})

describe('a year without an address', () => {
  it.each([
    '-000044-03-15T00:00:00Z',
    '+010000-01-01T00:00:00Z',
    '+275760-09-13T00:00:00Z',
  ])('puts the article among the undated, with a warning: %s', (at) => {
    const shown = archive([...usual, on(9, at)], settings)
    for (const page of shown.pages) expect(printed(page, shown).length).toBeGreaterThan(0)
    expect(viewOf('undated', shown).lines.map(({title}) => title)).toEqual(['第9条'])
    expect(viewOf('home', shown).day).toBe('2023/11/14.html')
    expect(viewOf('outlet', shown, {slug: 'lake-example'}).undated.map(({title}) => title)).toEqual(['第9条'])
    expect(shown.report.warnings).toMatchObject([{file: 'lake/9.md', rule: 'doubtful-date'}])
  })
})

describe('the newest plausible time', () => {
  const newest = (...times: readonly (string | null)[]): string | null => {
    const at = newestPlausible(summaries(times.map((time, n) => on(n, time))))
    return at === null ? null : new Date(at).toISOString().slice(0, 10)
  }

  it.each([
    {name: 'the newest', times: ['2019-01-01', '2023-11-14'], at: '2023-11-14'},
    {
      name: 'the newest, also after a pause of years',
      times: ['1999-01-01', '2010-01-01', '2023-11-14'],
      at: '2023-11-14',
    },
    {name: 'not one that is far later than this program', times: ['2023-11-14', '2031-01-01'], at: '2023-11-14'},
    {name: 'a later one without a pause', times: ['2026-11-01', '2027-10-01', '2028-09-01'], at: '2028-09-01'},
    {name: 'the newest of an archive that begins later', times: ['2031-01-01', '2031-03-01'], at: '2031-03-01'},
    {name: 'a later one with nine others', times: ['2023-11-14', ...Array(10).fill('2031-01-01')], at: '2031-01-01'},
    {name: 'none without times', times: [null, null], at: null},
  ])('is $name', ({times, at}) => {
    expect(newest(...times)).toBe(at)
    expect(newest(...[...times].reverse())).toBe(at)
  })

  it('is that of stated times if few articles have a header’s', () => {
    const some = [on(1, '2020-01-01'), stating(2, '2023-01-01'), stating(3, '2023-02-01')]
    expect(newestPlausible(summaries(some))).toBe(Date.UTC(2023, 1, 1))
  })
})

describe('an archive of doubtful dates alone', () => {
  it('treats them like any other', () => {
    const shown = archive([on(1, '1550-01-01'), on(2, '1551-01-01')])
    expect(viewOf('home', shown).day).toBe('1551/01/01.html')
    expect(shown.report.warnings).toEqual([])
  })
})

describe('a date that is no longer doubtful', () => {
  it('makes no page count as unchanged', () => {
    const outlets = outletsWith([])
    const cataloguer = new Cataloguer((slug) => outlets.named(slug), 'UTC')
    const ahead = stating(9, '2023-12-24T10:00:00Z')
    const before = cataloguer.catalogueOf(summaries([...usual, ahead], outlets))
    const now = cataloguer.catalogueOf(summaries([...usual, ahead, on(10, '2023-12-23T10:00:00Z')], outlets))
    expect([before.doubtful.size, now.doubtful.size]).toEqual([1, 0])
    const page = {kind: 'article', address: ahead.address, id: ahead.id, at: 0} as const
    expect(unchangedPages(before, now)(page)).toBe(false)
  })
})
