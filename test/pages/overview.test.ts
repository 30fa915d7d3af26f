import {describe, expect, it} from 'vitest'
import type {Lang} from '../../src/model/brand.ts'
import {archive, article, pageIn, printed, viewOf} from '../support/articles.ts'
import {parsePage} from '../support/page.ts'

const on = (host: string, at: number, day: string | null, lang = 'zh-Hans') =>
  article({
    url: `https://${host}.example/a-${at}`,
    at: day === null ? null : `${day}T10:00:00Z`,
    lang: lang as Lang,
    file: `${host}/${at}.txt`,
  })

const few = [
  on('lake', 1, '2022-12-30'),
  on('lake', 2, '2023-02-03'),
  on('lake', 3, '2023-02-03', 'en'),
  on('bay', 4, '2023-02-20'),
  on('bay', 5, null),
]

describe('the overview', () => {
  it('has the numbers of each chart', () => {
    const view = viewOf('overview', archive(few))
    expect(view.table.years).toEqual(['2022', '2023', '日期不详'])
    expect(view.table.rows.map(({outlet, counts, total}) => [outlet.slug, counts, total])).toEqual([
      ['bay-example', [0, 1, 1], 2],
      ['lake-example', [1, 2, 0], 3],
    ])
    expect(view.table.totals).toEqual([1, 3, 1])
    expect(view.areas?.chart.paths).toHaveLength(2)
    expect(view.areas?.series.map(({slug}) => slug)).toEqual(['lake-example', 'bay-example'])
    expect(view.languages.names).toEqual(['简体中文', '英文'])
    expect(view.languages.years.map(({title, counts}) => [title, counts])).toEqual([
      ['2023年', [2, 1]],
      ['2022年', [1, 0]],
    ])
  })

  it('counts days without articles from the first day to the last, and none outside', () => {
    const {empty} = viewOf('overview', archive(few))
    expect(empty.map(({title, months}) => [title, months.slice(0, 3), months[11]])).toEqual([
      ['2023年', [31, 18, null], null],
      ['2022年', [null, null, null], 1],
    ])
  })

  it('has a layer for each of the eight largest outlets, and one for all others', () => {
    const many = Array.from({length: 10}, (_, host) =>
      [1, 2, 3].map((at) => on(`h${host}`, host * 10 + at, `2023-0${at}-01`)),
    ).flat()
    const view = viewOf('overview', archive(many))
    expect(view.areas?.series).toHaveLength(8)
    expect(view.areas?.chart.paths).toHaveLength(9)
    expect(view.areas?.hasOthers).toBe(true)
  })

  it('names every chart for screen readers, and has none without two values to compare', () => {
    const shown = archive(few)
    const page = parsePage(printed(pageIn(shown, 'overview'), shown))
    const pictures = page.find('svg', {role: 'img'})
    expect(pictures.length).toBeGreaterThan(4)
    for (const {attributes} of pictures) expect(attributes['aria-label']).toMatch(/\S/)
    expect(viewOf('overview', archive([on('lake', 1, null)])).calendar).toEqual([])
    expect(viewOf('overview', archive([on('lake', 1, '2023-02-03')])).areas).toBeNull()
  })
})

describe('the page of an outlet', () => {
  it('shows its languages, sections and gaps', () => {
    const view = viewOf(
      'outlet',
      archive([...few, article({url: 'https://lake.example/a-9', section: '副刊', at: '2023-02-04T10:00:00Z'})]),
      {slug: 'lake-example'},
    )
    expect(view.profile.languages).toEqual([
      {text: '简体中文', count: 3},
      {text: '英文', count: 1},
    ])
    expect(view.profile.sections).toEqual([{text: '副刊', count: 1}])
    expect(view.profile.gaps).toEqual([{text: '2022年12月31日–2023年2月2日', days: 34}])
    expect(view.chart?.most).toBe(3)
  })
})
