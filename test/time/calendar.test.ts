import {describe, expect, it} from 'vitest'
import {daysIn, monthOf, numbersOf, weekdayOf, yearOf} from '../../src/time/calendar.ts'

describe('the calendar', () => {
  it.each([
    {year: 2023, month: 2, days: 28},
    {year: 2024, month: 2, days: 29},
    {year: 1900, month: 2, days: 28},
    {year: 2000, month: 2, days: 29},
    {year: 2023, month: 4, days: 30},
    {year: 2023, month: 12, days: 31},
  ])('has $days days in $year-$month', ({year, month, days}) => {
    expect(daysIn(year, month)).toBe(days)
  })

  it('starts weeks on Monday', () => {
    expect(weekdayOf(2024, 1, 1)).toBe(0)
    expect(weekdayOf(2023, 12, 31)).toBe(6)
    expect(weekdayOf(2024, 2, 29)).toBe(3)
  })

  it('splits keys into their parts', () => {
    expect([monthOf('2023-04-19'), yearOf('2023-04-19'), yearOf('2023-04')]).toEqual(['2023-04', '2023', '2023'])
    expect(numbersOf('2023-04-19')).toEqual({year: 2023, month: 4, day: 19})
    expect(numbersOf('2023-04')).toEqual({year: 2023, month: 4, day: 1})
  })
})
