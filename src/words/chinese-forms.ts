import {grouped} from './number.ts'

const WEEKDAYS = '一二三四五六日'

/** Dates and counts, written alike in Simplified and Traditional Chinese. */
export const chineseForms = {
  separator: ' · ',
  articles: (n: number) => `${grouped(n)} 篇`,
  days: (n: number) => `${grouped(n)} 天`,
  span: (from: string, to: string) => (from === to ? from : `${from}–${to}`),
  year: (year: number) => `${year}年`,
  month: (year: number, month: number) => `${year}年${month}月`,
  monthAlone: (month: number) => `${month}月`,
  date: (year: number, month: number, day: number) => `${year}年${month}月${day}日`,
  monthDay: (month: number, day: number) => `${month}月${day}日`,
  dayOfMonth: (day: number) => `${day}日`,
  weekday: (n: number) => `星期${WEEKDAYS[n] ?? ''}`,
  weekdayShort: (n: number) => WEEKDAYS[n] ?? '',
} as const
