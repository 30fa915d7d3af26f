import type {RawFile} from './raw.ts'

/** A time that a body states, in epoch milliseconds. docs/format.md §4 gives its place and zone for each outlet. */
export interface Stated {
  readonly ms: number
  readonly precision: 'second' | 'day'
}

const second = (ms: number): Stated | null => (Number.isNaN(ms) ? null : {ms, precision: 'second'})
const day = (date: string | undefined): Stated | null =>
  date === undefined ? null : {ms: Date.parse(date), precision: 'day'}
const HOUR = 3_600_000

type Reader = (body: string) => Stated | null

const italic = (body: string): string | undefined => /^<div><i>(?:.*?<br>)?([^<]*)<\/i><\/div>/s.exec(body)?.[1]?.trim()
const isoUtc: Reader = (body) => {
  const time = /^(\d{4}-\d\d-\d\dT[\d:.]+)Z?$/.exec(italic(body) ?? '')?.[1]
  return time === undefined ? null : second(Date.parse(`${time}Z`))
}
const marked: Reader = (body) =>
  second(Date.parse(/<time class="entry-date published[^"]*" datetime="([^"]+)"/.exec(body)?.[1] ?? ''))

const READERS: Readonly<Record<string, Reader>> = {
  dw: isoUtc,
  reuters: isoUtc,
  voa: (body) => second(Date.parse(/^\w{3}, .* GMT$/.exec(italic(body) ?? '')?.[0] ?? '')),
  nyt: (body) => {
    const time = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)$/.exec(italic(body) ?? '')
    return time ? second(Date.parse(`${time[1]}T${time[2]}+08:00`)) : null
  },
  rfi: (body) => {
    const time = /^<div>(\d\d)\/(\d\d)\/(\d{4}) - (\d\d):(\d\d)<\/div>/.exec(body)
    if (!time) return null
    const [d, mo, y, h, mi] = time.slice(1).map(Number) as [number, number, number, number, number]
    return second(fromParis(Date.UTC(y, mo - 1, d, h, mi)))
  },
  bbc: (body) => day(/<time[^>]*\sdatetime="(\d{4}-\d\d-\d\d)"/i.exec(body)?.[1]) ?? chineseDay(italic(body)),
  iyouport: marked,
  'pao-pao': (body) => {
    const span = /<[^>]*property="dc:date[^"]*"[^>]*>/.exec(body)?.[0] ?? ''
    return second(Date.parse(/content="([^"]+)"/.exec(span)?.[1] ?? ''))
  },
}

function chineseDay(text: string | undefined): Stated | null {
  const date = /^(\d{4})年\s*(\d{1,2})月\s*(\d{1,2})日$/.exec(text?.replace(/ (?=[年月日])/g, '') ?? '')
  return date ? {ms: Date.UTC(Number(date[1]), Number(date[2]) - 1, Number(date[3])), precision: 'day'} : null
}

/**
 * Converts a wall time in Paris, given as if it were UTC, to epoch milliseconds.
 *
 * Summer time lasts from 01:00 UTC on the last Sunday of March to 01:00 UTC on the last Sunday of October.
 */
function fromParis(wall: number): number {
  const year = new Date(wall).getUTCFullYear()
  const [summer, winter] = [wall - 2 * HOUR, wall - HOUR]
  // If clocks show an hour twice, take the first.
  return winter >= lastSunday(year, 2) && summer < lastSunday(year, 9) ? summer : winter
}

function lastSunday(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month + 1, 0, 1))
  return last.getTime() - last.getUTCDay() * 24 * HOUR
}

/** The time that the body states, or null. */
export const statedIn = ({outlet, body}: RawFile): Stated | null => READERS[outlet]?.(body) ?? null

/** Removes the first line of a body, which states a time and perhaps authors. */
export const withoutTime = (body: string): string => body.replace(/^<div>(?:<i>.*?<\/i>|[\d/: -]+)<\/div>/s, '')

/** The time beside the text of The Economist: midnight UTC of the day (`isDay`), or a moment. */
export function asideTime({body}: RawFile): {readonly ms: number; readonly isDay: boolean} | null {
  const time = /<aside[^>]*>\s*<div[^>]*>\s*<time[^>]*\sdatetime="([^"]+)"/i.exec(body)?.[1]
  return time === undefined ? null : {ms: Date.parse(time), isDay: time.endsWith('T00:00:00Z')}
}

/** The place or the author beside that time, or null. */
export const besideTime = ({body}: RawFile, kind: 'Dateline' | 'Article Byline'): string | null =>
  new RegExp(`<aside(?:(?!</aside>).)*<p data-test-id="${kind}"[^>]*>([^<]*)</p>`, 's').exec(body)?.[1]?.trim() ?? null

/** The time of archiving, in epoch milliseconds: the earlier one of header and front block. */
export const archivedOf = ({headerMs, frontMs}: RawFile): number | null =>
  headerMs === null ? frontMs : frontMs === null ? headerMs : Math.min(headerMs, frontMs)
