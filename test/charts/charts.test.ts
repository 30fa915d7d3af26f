import {describe, expect, it} from 'vitest'
import {areasOf} from '../../src/charts/areas.ts'
import {barsOf, HEIGHT, WIDTH} from '../../src/charts/bars.ts'
import {daysOf, levelOf} from '../../src/charts/days.ts'
import {axisOf, yearMarks} from '../../src/charts/months.ts'
import {sharesOf} from '../../src/charts/shares.ts'

/** The x coordinates at which the subpaths of a path start: after each M. */
const startsOf = (path: string): readonly number[] => [...path.matchAll(/M([\d.]+)/g)].map(([, x]) => Number(x))

describe('months', () => {
  it('are consecutive from the first to the last', () => {
    expect(axisOf(['2022-11', '2023-02'])).toEqual(['2022-11', '2022-12', '2023-01', '2023-02'])
    expect(axisOf(['2023-02'])).toEqual(['2023-02'])
    expect(axisOf([])).toEqual([])
  })

  it('are left out of the axis where more than three years are empty, apart from three at each end', () => {
    expect(axisOf(['2020-01', '2023-02'])).toHaveLength(38)
    const ends = ['2020-02', '2020-03', '2020-04', '2022-12', '2023-01', '2023-02']
    expect(axisOf(['2020-01', '2023-03'])).toEqual(['2020-01', ...ends, '2023-03'])
    expect(axisOf(['0001-01', '2023-11', '9999-12'])).toHaveLength(15)
  })

  it('are labelled where years begin, with at most six labels', () => {
    expect(yearMarks(axisOf(['2022-11', '2023-02']))).toEqual([{at: 50, year: 2023}])
    expect(yearMarks(axisOf(['2022-05', '2022-09']))).toEqual([{at: 0, year: 2022}])
    expect(yearMarks(axisOf(['1990-01', '1992-01', '1994-01', '1996-12', '1999-12'])).length).toBeLessThanOrEqual(6)
  })
})

describe('bars', () => {
  it('are drawn for each month with a count, the greatest as high as the chart', () => {
    const chart = barsOf([
      ['2022-12', 2],
      ['2023-02', 8],
    ])
    expect(chart?.most).toBe(8)
    const starts = startsOf(chart?.path ?? '')
    expect(starts).toHaveLength(2)
    expect((starts[1] ?? 0) - (starts[0] ?? 0)).toBeGreaterThan(WIDTH / 2)
    expect(chart?.path).toContain(`v-${HEIGHT}h`)
    expect(chart?.path).toContain('v-25h')
  })

  it('are visible for small counts, and aligned to a given range of months', () => {
    expect(
      barsOf([
        ['2022-12', 1],
        ['2023-02', 9000],
      ])?.path,
    ).toContain('v-1h')
    const [alone = 0] = startsOf(barsOf([['2023-06', 1]], axisOf(['2023-01', '2023-12']))?.path ?? '')
    expect(alone).toBeGreaterThan(WIDTH * 0.4)
    expect(alone).toBeLessThan(WIDTH * 0.5)
  })

  it('are null for fewer than two months', () => {
    expect(barsOf([['2023-06', 4]])).toBeNull()
    expect(barsOf([])).toBeNull()
  })
})

describe('areas', () => {
  it('are stacked: the upper edge of the last is the sum', () => {
    const chart = areasOf([
      [
        ['2023-01', 3],
        ['2023-02', 1],
      ],
      [['2023-02', 3]],
    ])
    expect(chart?.most).toBe(4)
    // Each path starts with its upper edge, from left to right: 3 and 1 for the first series, 3 + 0 and 1 + 3 with the
    // second; the maximum is 4.
    expect(chart?.paths.map((path) => path.split('L').slice(0, 2))).toEqual([
      ['M0,25', '1000,75'],
      ['M0,25', '1000,0'],
    ])
  })

  it.each(['0001-01', '1066-10', '1599-12', '2099-01', '9999-12'])('are short, with a month in %s', (odd) => {
    const chart = areasOf([
      [
        ['2023-01', 3],
        ['2023-02', 1],
      ],
      [[odd, 1]],
    ])
    expect(chart?.paths.join('').length).toBeLessThan(1000)
    expect(chart?.most).toBe(3)
    expect(barsOf([['2023-01', 3] as const, [odd, 1] as const].sort(([a], [b]) => (a < b ? -1 : 1)))?.most).toBe(3)
  })

  it('are null for fewer than two months', () => {
    expect(areasOf([[['2023-01', 3]]])).toBeNull()
  })
})

describe('a year of days', () => {
  it('has weeks as columns from Monday, and no days outside the given range', () => {
    // 1 January 2023 was a Sunday: the last row of the first column.
    const {levels} = daysOf(
      '2023',
      new Map([
        ['2023-01-01', 4],
        ['2023-01-02', 1],
      ]),
      4,
      '2023-01-01',
      '2023-01-03',
    )
    expect(levels).toEqual([
      {level: 0, path: 'M11 11h10v10h-10z'},
      {level: 1, path: 'M11 0h10v10h-10z'},
      {level: 4, path: 'M0 66h10v10h-10z'},
    ])
  })

  it('is shaded by quarters of the fullest day', () => {
    expect([0, 1, 2, 3, 4, 5, 8].map((count) => levelOf(count, 8))).toEqual([0, 1, 1, 2, 2, 3, 4])
  })
})

describe('shares', () => {
  it('fill the bar', () => {
    expect(sharesOf([3, 0, 1])).toEqual([
      {x: 0, width: 750, part: 0.75},
      {x: 750, width: 0, part: 0},
      {x: 750, width: 250, part: 0.25},
    ])
    expect(sharesOf([0, 0])).toEqual([])
  })
})
