import {describe, expect, it} from 'vitest'
import type {Article} from '../../src/model/article.ts'
import {archive, article, viewOf} from '../support/articles.ts'

let files = 0
const on = (day: string, count: number, host = 'lake.example'): readonly Article[] =>
  Array.from({length: count}, () =>
    article({url: `https://${host}/${++files}`, at: `${day}T12:00:00Z`, title: `${day} ${files}`, file: `${files}`}),
  )

const shown = archive([
  ...on('2022-12-31', 1),
  ...on('2024-02-01', 1),
  ...on('2024-02-10', 2),
  ...on('2024-02-20', 5),
  ...on('2024-02-28', 6),
  ...on('2024-02-29', 8),
  ...on('2024-12-01', 1, 'bay.example'),
])

describe('the calendar of a year', () => {
  const view = viewOf('year', shown, {year: '2024'})

  it('has twelve months with all their days, in weeks from Monday', () => {
    const daysOf = (weeks: (typeof view.months)[number]['weeks']) => weeks.flat().filter((cell) => cell !== null)
    expect(view.months.map(({weeks}) => daysOf(weeks).length)).toEqual([31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31])
    const firstDay = view.months.map(({weeks}) => weeks[0]?.findIndex((cell) => cell !== null))
    expect(firstDay).toEqual([0, 3, 4, 0, 2, 5, 0, 3, 6, 1, 4, 6])
    expect(view.months.every(({weeks}) => weeks.every((week) => week.length === 7))).toBe(true)
  })

  it('shades days by quarters of the fullest one', () => {
    const february = view.months[1]?.weeks.flat() ?? []
    const at = (day: number) => february.find((cell) => cell?.day === day)
    expect([1, 10, 20, 28, 29].map((day) => [at(day)?.count, at(day)?.level])).toEqual([
      [1, 1],
      [2, 1],
      [5, 3],
      [6, 3],
      [8, 4],
    ])
    expect(at(2)).toEqual({day: 2, count: 0, level: 0, address: null, date: '2024年2月2日'})
    expect(at(29)).toMatchObject({address: '2024/02/29.html', date: '2024年2月29日'})
  })

  it('links to the months with articles, and sums their numbers', () => {
    expect(view.months.map(({address, count}) => (address === null ? count : [address, count]))).toEqual([
      0,
      ['2024/02/index.html', 22],
      ...Array.from({length: 9}, () => 0),
      ['2024/12/index.html', 1],
    ])
    expect(view.count).toBe(23)
  })

  it('links to the nearest year with articles', () => {
    expect(view.earlier).toMatchObject({title: '2022年', address: '2022/index.html'})
    expect(view.later).toBeNull()
    // Without counts: a new article must not change the pages of other years.
    expect(view.years).toEqual([
      {text: '2024年', address: '2024/index.html'},
      {text: '2022年', address: '2022/index.html'},
    ])
  })

  it('shades the only article’s day fully', () => {
    const december = viewOf('year', shown, {year: '2022'}).months[11]
    expect(december?.weeks.flat().find((cell) => cell?.day === 31)).toMatchObject({count: 1, level: 4})
  })
})

describe('the calendar of all years', () => {
  it('has all years with their months, newest year first', () => {
    const {years, undated} = viewOf('calendar', shown)
    expect(years.map(({text, address}) => [text, address])).toEqual([
      ['2024年', '2024/index.html'],
      ['2022年', '2022/index.html'],
    ])
    expect(years[0]?.months).toEqual([
      {text: '2月', address: '2024/02/index.html'},
      {text: '12月', address: '2024/12/index.html'},
    ])
    expect(undated).toBeNull()
  })

  it('links to the undated articles', () => {
    expect(viewOf('calendar', archive([article({at: null})]))).toEqual({
      years: [],
      doubtful: [],
      undated: 'undated.html',
    })
  })
})

describe('a month', () => {
  it('has its days with their lead articles, and links to the nearest months with articles', () => {
    const view = viewOf('month', shown, {month: '2024-02'})
    expect(view.days.map(({count, parts}) => [count, parts])).toEqual([
      [1, ['2024/02/01.html']],
      [2, ['2024/02/10.html']],
      [5, ['2024/02/20.html']],
      [6, ['2024/02/28.html']],
      [8, ['2024/02/29.html']],
    ])
    expect(view.count).toBe(22)
    expect([view.earlier?.address, view.later?.address]).toEqual(['2022/12/index.html', '2024/12/index.html'])
  })
})

describe('a day', () => {
  const full = archive([...on('2023-04-18', 1), ...on('2023-04-19', 290), ...on('2023-04-19', 20, 'bay.example')])
  const view = (part: number) => viewOf('day', full, {day: '2023-04-19', part})

  it('has all its articles in its parts, each once, by outlet', () => {
    const lines = [1, 2].flatMap((part) => view(part).outlets.flatMap(({lines: own}) => own))
    expect(lines).toHaveLength(310)
    expect(new Set(lines.map(({address}) => address)).size).toBe(310)
    expect(view(1).outlets.map(({outlet}) => outlet.slug)).toEqual(['bay-example', 'lake-example'])
  })

  it('links to its parts, or counts its articles if it has one part', () => {
    expect(viewOf('day', full, {day: '2023-04-18', part: 1}).count).toBe(1)
    expect(view(2)).toMatchObject({
      count: null,
      part: {number: 2, links: ['2023/04/19.html', '2023/04/19-2.html']},
      earlier: {address: '2023/04/18.html'},
      later: null,
    })
  })
})

describe('a date in all years', () => {
  const dated = archive([
    ...on('2019-02-28', 2),
    ...on('2020-02-29', 3),
    ...on('2024-02-29', 8),
    ...on('2024-03-01', 1),
  ])

  it('has a page for each of 366 dates, even without articles', () => {
    expect(dated.pages.filter(({kind}) => kind === 'onThisDay')).toHaveLength(366)
    expect(viewOf('onThisDay', dated, {monthDay: '07-01'})).toMatchObject({title: '7月1日', span: '', days: []})
  })

  it('shows each year with articles, newest first, by its leading articles, with their number if all are shown', () => {
    const view = viewOf('onThisDay', dated, {monthDay: '02-29'})
    expect(view.days.map(({year, address, count, lines}) => [year, address, count, lines.length])).toEqual([
      ['2024年', '2024/02/29.html', null, 5],
      ['2020年', '2020/02/29.html', 3, 3],
    ])
    expect(view.span).toBe('2020–2024')
  })

  it('links to the dates before and after, across the end of the year', () => {
    const {earlier, later} = viewOf('onThisDay', dated, {monthDay: '03-01'})
    expect([earlier.address, later.address]).toEqual(['on/02-29.html', 'on/03-02.html'])
    expect(viewOf('onThisDay', dated, {monthDay: '12-31'}).later.address).toBe('on/01-01.html')
  })

  it('is linked from each day and from the front page, there with the years before the last day', () => {
    expect(viewOf('day', dated, {day: '2020-02-29'}).inOtherYears).toEqual({text: '2月29日', address: 'on/02-29.html'})
    const leap = archive([...on('2020-02-29', 3), ...on('2024-02-29', 8)])
    const {onThisDay} = viewOf('home', leap)
    expect(onThisDay.date?.address).toBe('on/02-29.html')
    expect(onThisDay.days.map(({address, lines}) => [address, lines.length])).toEqual([['2020/02/29.html', 1]])
  })

  it('is listed among all dates, without counts', () => {
    const {months} = viewOf('almanac', dated)
    expect(months.map(({days}) => days.length)).toEqual([31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31])
  })
})

describe('the page of undated articles', () => {
  it('lists them', () => {
    const view = viewOf('undated', archive([article({at: null}), ...on('2023-01-01', 1)]))
    expect(view).toMatchObject({count: 1, part: {number: 1, links: ['undated.html']}, lines: [{time: null}]})
  })
})
