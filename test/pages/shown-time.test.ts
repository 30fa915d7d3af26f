import {describe, expect, it} from 'vitest'
import type {EpochMs} from '../../src/model/brand.ts'
import {archiveLink, dayTitle, isoIn, isoSeconds, shownTime} from '../../src/pages/shown-time.ts'
import {words} from '../../src/words/index.ts'

const at = (text: string): EpochMs => Date.parse(text) as EpochMs

describe('a moment', () => {
  it.each([
    {zone: 'UTC', clock: '22:13', full: '14 November 2023 22:13 (UTC)'},
    {zone: 'Asia/Shanghai', clock: '06:13', full: '15 November 2023 06:13 (UTC+8)'},
    {zone: 'America/St_Johns', clock: '18:43', full: '14 November 2023 18:43 (UTC−3:30)'},
  ])('is shown in the archive’s zone, $zone, and in UTC for machines', ({zone, clock, full}) => {
    const moment = {at: at('2023-11-14T22:13:20.500Z'), precision: 'second', zone: 'Europe/Paris'} as const
    expect(shownTime(moment, zone, words.en)).toMatchObject({datetime: '2023-11-14T22:13:20Z', clock, full})
  })

  it('is shown as the stated day if only a day is known', () => {
    const moment = {at: at('2023-11-13T16:00:00Z'), precision: 'day', zone: 'Asia/Shanghai'} as const
    expect(shownTime(moment, 'America/New_York', words.en)).toEqual({
      datetime: '2023-11-14',
      day: '2023-11-14',
      clock: '',
      date: '14 November 2023',
      full: '14 November 2023',
    })
  })

  it('is printed to the second, without milliseconds', () => {
    expect(isoSeconds(at('2023-11-14T22:13:20.999Z'))).toBe('2023-11-14T22:13:20Z')
    expect(isoSeconds(0 as EpochMs)).toBe('1970-01-01T00:00:00Z')
  })

  it.each([
    ['UTC', '2023-11-14T22:13:20Z'],
    ['Asia/Taipei', '2023-11-15T06:13:20+08:00'],
    ['America/St_Johns', '2023-11-14T18:43:20-03:30'],
  ])('is printed as clocks in %s show it, with their offset', (zone, printed) => {
    expect(isoIn(at('2023-11-14T22:13:20.999Z'), zone)).toBe(printed)
  })

  it('is titled with the day of the week', () => {
    expect(dayTitle('2024-02-29', words.en)).toContain('Thursday')
    expect(dayTitle('2024-02-29', words['zh-Hans'])).toContain('2024年2月29日')
  })
})

describe('the copy at the Internet Archive', () => {
  it('is the one nearest to the moment, or any without one', () => {
    expect(archiveLink('https://lake.example/a?b=c', at('2023-11-14T22:13:20Z'))).toBe(
      'https://web.archive.org/web/20231114221320/https://lake.example/a?b=c',
    )
    expect(archiveLink('https://lake.example/a', null)).toBe('https://web.archive.org/web/https://lake.example/a')
  })
})
