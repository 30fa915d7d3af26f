import {groupBy} from '../base/group.ts'
import type {Catalogue} from '../catalogue/index.ts'
import type {ShownSummary} from '../catalogue/summary.ts'
import type {PictureIndex} from '../images/picture-index.ts'
import {type DayKey, MONTH_DAYS, type MonthDay, numbersOf} from '../time/calendar.ts'
import {addresses} from './address.ts'
import type {Archive} from './archive.ts'
import {lineOf} from './line.ts'
import type {PageOf} from './page.ts'
import type {InputParts, PageInput} from './page-input.ts'
import {rank, variety} from './rank.ts'
import {type RenderContext, wordsOf} from './render-context.ts'
import {dayTitle} from './shown-time.ts'
import {type Span, spanBetween, spanText} from './span.ts'
import {SummaryList} from './summary-list.ts'
import type {AlmanacView, DayInYear, Line, Link, OnThisDayView} from './views.ts'

/** The most headlines of one year. */
const HEADLINES = 5

/** A day of one year; `lines` are indices in the input's summaries. */
export interface DayInYearData {
  readonly day: DayKey
  /**
   * The number of articles; null if there are more than shown, so that a further article that is not shown does not
   * change the page.
   */
  readonly count: number | null
  readonly lines: readonly number[]
}

/** The data of the page of one date in all years. */
export interface OnThisDayData {
  readonly monthDay: MonthDay
  /** Newest year first; doubtful years at the end. */
  readonly days: readonly DayInYearData[]
  /** From the first year to the last, without doubtful ones. */
  readonly span: Span
}

/** The page input of the page of one date in all years. */
export function onThisDayInput({monthDay}: PageOf<'onThisDay'>, archive: Archive): InputParts<OnThisDayData> {
  const list = new SummaryList()
  const {catalogue, pictures} = archive
  const all = inAllYears(catalogue, monthDay)
  const sound = all.filter((day) => !catalogue.doubtful.has(day))
  const doubtful = all.filter((day) => catalogue.doubtful.has(day))
  const days = [...sound, ...doubtful].map((day) => dayInYearInput(day, catalogue, pictures, HEADLINES, list))
  return {data: {monthDay, days, span: spanBetween(sound.at(-1), sound[0])}, summaries: list.summaries}
}

/** The days with articles on a date, newest year first. */
export const inAllYears = ({monthDays}: Catalogue, monthDay: MonthDay): readonly DayKey[] =>
  [...(monthDays.get(monthDay) ?? [])].reverse()

/** The `most` highest-ranked articles of a day: one of each outlet before a second of any. */
export function dayInYearInput(
  day: DayKey,
  {days}: Catalogue,
  pictures: PictureIndex,
  most: number,
  list: SummaryList,
): DayInYearData {
  const entries = days.get(day) ?? []
  const count = entries.length > most ? null : entries.length
  return {day, count, lines: list.all(variety(rank(entries, pictures), most))}
}

/** The view of a day of one year. */
export function dayInYear(
  {day, count, lines}: DayInYearData,
  summaries: readonly ShownSummary[],
  context: RenderContext,
): DayInYear {
  const names = wordsOf(context)
  const shown: Line[] = lines.flatMap((place) => {
    const summary = summaries[place]
    return summary ? [lineOf(summary, context)] : []
  })
  return {
    year: names.year(numbersOf(day).year),
    title: dayTitle(day, names),
    address: addresses.day(day),
    count,
    lines: shown,
  }
}

/** The view of the page of one date in all years. It does not depend on the clock: a script finds today's page. */
export function onThisDayView(
  {data: {monthDay, days, span}, summaries}: PageInput<OnThisDayData>,
  context: RenderContext,
): OnThisDayView {
  const at = MONTH_DAYS.indexOf(monthDay)
  const beside = (step: number): Link => {
    const other = MONTH_DAYS[(at + step + MONTH_DAYS.length) % MONTH_DAYS.length] ?? monthDay
    return onThisDayLink(other, context)
  }
  return {
    title: onThisDayLink(monthDay, context).text,
    span: spanText(span, wordsOf(context)),
    days: days.map((day) => dayInYear(day, summaries, context)),
    earlier: {title: beside(-1).text, lang: null, address: beside(-1).address},
    later: {title: beside(1).text, lang: null, address: beside(1).address},
  }
}

/** The link to a date's page, in the language of the interface: `19 April`. */
export function onThisDayLink(monthDay: MonthDay, context: RenderContext): Link {
  const [month = 1, day = 1] = monthDay.split('-').map(Number)
  return {text: wordsOf(context).monthDay(month, day), address: addresses.onThisDay(monthDay)}
}

/** The view of the page of all dates of a leap year. It counts nothing, so no article changes it. */
export function almanacView(context: RenderContext): AlmanacView {
  const names = wordsOf(context)
  const byMonth = groupBy(MONTH_DAYS, (monthDay) => monthDay.slice(0, 2))
  return {
    months: [...byMonth].map(([month, dates]) => ({
      title: names.monthAlone(Number(month)),
      days: dates.map((monthDay) => ({day: Number(monthDay.slice(3)), ...onThisDayLink(monthDay, context)})),
    })),
  }
}
