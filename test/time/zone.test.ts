import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import type {EpochMs} from '../../src/model/brand.ts'
import {fromWall, isZone, offsetAt, offsetName, wallTime} from '../../src/time/zone.ts'

const at = (text: string): EpochMs => Date.parse(text) as EpochMs
const HOUR = 3_600_000

/** The moment at which clocks in the zone show a wall time. */
const moment = (wall: string, zone: string): string => new Date(fromWall(Date.parse(`${wall}Z`), zone)).toISOString()

const clock = (text: string, zone: string): string => {
  const {year, month, day, hour, minute, second} = wallTime(at(text), zone)
  const two = (n: number) => String(n).padStart(2, '0')
  return `${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}:${two(second)}`
}

describe('a zone', () => {
  it.each(['UTC', 'Asia/Shanghai', 'Europe/Paris', 'America/Argentina/Buenos_Aires'])('is known: %s', (zone) => {
    expect(isZone(zone)).toBe(true)
  })

  it.each(['', 'Asia/Shangai', 'Mars/Olympus', 'UTC+8', '北京'])('is not known: "%s"', (zone) => {
    expect(isZone(zone)).toBe(false)
  })

  it.each([
    {zone: 'UTC', when: '2023-07-01T00:00:00Z', hours: 0},
    {zone: 'Asia/Shanghai', when: '2023-07-01T00:00:00Z', hours: 8},
    {zone: 'Asia/Shanghai', when: '1988-07-01T00:00:00Z', hours: 9},
    {zone: 'Europe/Paris', when: '2023-07-01T00:00:00Z', hours: 2},
    {zone: 'Europe/Paris', when: '2023-01-01T00:00:00Z', hours: 1},
    {zone: 'America/New_York', when: '2023-07-01T00:00:00Z', hours: -4},
    {zone: 'Asia/Kolkata', when: '2023-07-01T00:00:00Z', hours: 5.5},
    {zone: 'Asia/Kathmandu', when: '2023-07-01T00:00:00Z', hours: 5.75},
    {zone: 'America/St_Johns', when: '2023-01-01T00:00:00Z', hours: -3.5},
    {zone: 'Australia/Lord_Howe', when: '2023-07-01T00:00:00Z', hours: 10.5},
    {zone: 'Australia/Lord_Howe', when: '2023-01-01T00:00:00Z', hours: 11},
    {zone: 'Pacific/Kiritimati', when: '2023-01-01T00:00:00Z', hours: 14},
  ])('$zone is ahead by $hours h at $when', ({zone, when, hours}) => {
    expect(offsetAt(at(when), zone)).toBe(hours * HOUR)
  })

  it('changes its offset at the exact second', () => {
    const change = at('2021-03-28T01:00:00Z')
    expect(offsetAt((change - 1) as EpochMs, 'Europe/Paris')).toBe(HOUR)
    expect(offsetAt(change, 'Europe/Paris')).toBe(2 * HOUR)
  })
})

describe('clocks in a zone show', () => {
  it.each([
    {zone: 'Asia/Shanghai', when: '2023-12-31T16:00:00Z', shown: '2024-01-01 00:00:00'},
    {zone: 'Europe/Paris', when: '2021-03-28T00:59:59Z', shown: '2021-03-28 01:59:59'},
    {zone: 'Europe/Paris', when: '2021-03-28T01:00:00Z', shown: '2021-03-28 03:00:00'},
    {zone: 'Europe/Paris', when: '2021-10-31T00:30:00Z', shown: '2021-10-31 02:30:00'},
    {zone: 'Europe/Paris', when: '2021-10-31T01:30:00Z', shown: '2021-10-31 02:30:00'},
    {zone: 'Asia/Kolkata', when: '2023-06-30T18:30:00Z', shown: '2023-07-01 00:00:00'},
    {zone: 'America/New_York', when: '1969-12-31T23:59:59Z', shown: '1969-12-31 18:59:59'},
  ])('$shown in $zone at $when', ({zone, when, shown}) => {
    expect(clock(when, zone)).toBe(shown)
  })

  it('the day of the week, 0 for Sunday', () => {
    expect(wallTime(at('2023-12-31T15:59:59Z'), 'Asia/Shanghai').weekday).toBe(0)
    expect(wallTime(at('2023-12-31T16:00:00Z'), 'Asia/Shanghai').weekday).toBe(1)
  })
})

describe('the moment of a wall time', () => {
  it.each([
    {zone: 'UTC', wall: '2023-11-14T22:13:20', is: '2023-11-14T22:13:20.000Z'},
    {zone: 'Asia/Shanghai', wall: '2023-11-14T00:00:00', is: '2023-11-13T16:00:00.000Z'},
    {zone: 'Asia/Kolkata', wall: '2023-11-14T00:00:00', is: '2023-11-13T18:30:00.000Z'},
    {zone: 'Europe/Paris', wall: '2021-03-28T01:59:59', is: '2021-03-28T00:59:59.000Z'},
    {zone: 'Europe/Paris', wall: '2021-03-28T03:00:00', is: '2021-03-28T01:00:00.000Z'},
    {zone: 'Europe/Paris', wall: '2021-10-31T01:59:59', is: '2021-10-30T23:59:59.000Z'},
    {zone: 'Europe/Paris', wall: '2021-10-31T03:00:00', is: '2021-10-31T02:00:00.000Z'},
    {zone: 'Pacific/Apia', wall: '2011-12-29T23:59:59', is: '2011-12-30T09:59:59.000Z'},
    {zone: 'Pacific/Apia', wall: '2011-12-31T00:00:00', is: '2011-12-30T10:00:00.000Z'},
  ])('$wall in $zone', ({zone, wall, is}) => {
    expect(moment(wall, zone)).toBe(is)
  })

  it.each([
    {zone: 'Europe/Paris', wall: '2021-03-28T02:30:00', is: '2021-03-28T01:30:00.000Z'},
    {zone: 'America/New_York', wall: '2021-03-14T02:30:00', is: '2021-03-14T07:30:00.000Z'},
    {zone: 'America/Sao_Paulo', wall: '2018-11-04T00:00:00', is: '2018-11-04T03:00:00.000Z'},
    {zone: 'Asia/Beirut', wall: '2021-03-28T00:00:00', is: '2021-03-27T22:00:00.000Z'},
    {zone: 'Australia/Lord_Howe', wall: '2021-10-03T02:15:00', is: '2021-10-02T15:45:00.000Z'},
  ])('uses the offset before the gap for a skipped time: $wall in $zone', ({zone, wall, is}) => {
    expect(moment(wall, zone)).toBe(is)
  })

  it.each([
    {zone: 'Europe/Paris', wall: '2021-10-31T02:30:00', is: '2021-10-31T00:30:00.000Z'},
    {zone: 'America/New_York', wall: '2021-11-07T01:30:00', is: '2021-11-07T05:30:00.000Z'},
    {zone: 'Australia/Lord_Howe', wall: '2021-04-04T01:45:00', is: '2021-04-03T14:45:00.000Z'},
  ])('is the first of two moments for a repeated time: $wall in $zone', ({zone, wall, is}) => {
    expect(moment(wall, zone)).toBe(is)
  })

  it('is never on the previous day', () => {
    for (const [zone, year, month, day] of [
      ['America/Sao_Paulo', 2018, 11, 4],
      ['Asia/Beirut', 2021, 3, 28],
      ['Africa/Cairo', 2023, 4, 28],
    ] as const) {
      expect(wallTime(fromWall(Date.UTC(year, month - 1, day), zone), zone)).toMatchObject({year, month, day})
    }
  })

  it('is the earliest moment at which clocks show the time', () => {
    const zones = ['Asia/Shanghai', 'Europe/Paris', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu']
    const times = fc.integer({min: Date.UTC(1995, 0), max: Date.UTC(2035, 0)})
    fc.assert(
      fc.property(times, fc.constantFrom(...zones), (ms, zone) => {
        const shown = ms + offsetAt(ms as EpochMs, zone)
        const back = fromWall(shown, zone)
        expect(back + offsetAt(back, zone)).toBe(shown)
        expect(back).toBeLessThanOrEqual(ms)
      }),
      {numRuns: 300},
    )
  })
})

describe('the name of an offset', () => {
  it.each([
    {zone: 'UTC', name: 'UTC'},
    {zone: 'Asia/Shanghai', name: 'UTC+8'},
    {zone: 'Asia/Kolkata', name: 'UTC+5:30'},
    {zone: 'America/St_Johns', name: 'UTC−3:30'},
    {zone: 'America/New_York', name: 'UTC−5'},
    {zone: 'Europe/London', name: 'UTC'},
  ])('is $name in $zone in winter', ({zone, name}) => {
    expect(offsetName(at('2023-01-01T00:00:00Z'), zone)).toBe(name)
  })
})
