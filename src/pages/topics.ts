import {groupBy} from '../base/group.ts'
import {barsOf} from '../charts/bars.ts'
import {type MonthKey, type YearKey, yearOf} from '../time/calendar.ts'
import {addresses, countParts, partOf} from './address.ts'
import type {Archive} from './archive.ts'
import {lineOf} from './line.ts'
import type {PageOf} from './page.ts'
import type {InputParts, PageInput} from './page-input.ts'
import {placeOf} from './pagination.ts'
import {type RenderContext, wordsOf} from './render-context.ts'
import {type Span, spanOf, spanText} from './span.ts'
import {monthCounts} from './tally.ts'
import {topicLink} from './topic-name.ts'
import type {TopicsView, TopicView} from './views.ts'

type Size = TopicsView['topics'][number]['size']

export interface TopicsData {
  readonly topics: readonly (readonly [word: string, size: Size])[]
}

/** Four sizes, each of three times as many articles as the one before. */
function sizeOf(count: number): Size {
  if (count < 12) return 1
  return count < 36 ? 2 : count < 108 ? 3 : 4
}

export const topicsInput = ({catalogue: {topics}}: Archive): InputParts<TopicsData> => ({
  data: {topics: [...topics].map(([word, {length}]) => [word, sizeOf(length)])},
})

/** In the order of a Chinese dictionary: by sound, Latin first. */
export function topicsView({data: {topics}}: PageInput<TopicsData>, context: RenderContext): TopicsView {
  const order = new Intl.Collator('zh-Hans-u-co-pinyin')
  const sorted = [...topics].sort(([one], [other]) => order.compare(one, other))
  return {topics: sorted.map(([word, size]) => ({...topicLink(word, wordsOf(context)), size}))}
}

export interface TopicData {
  readonly word: string
  readonly part: number
  readonly parts: number
  readonly whole: {
    readonly count: number
    readonly span: Span
    readonly months: readonly (readonly [MonthKey, number])[]
  } | null
  /** The year of each card; null where it has no date. */
  readonly years: readonly (YearKey | null)[]
}

export function topicInput({word, part}: PageOf<'topic'>, {catalogue}: Archive): InputParts<TopicData> {
  const all = catalogue.topics.get(word) ?? []
  const shown = partOf(all, part)
  return {
    data: {
      word,
      part,
      parts: countParts(all.length),
      // The other parts do not hang on what is added to the last.
      whole: part === 1 ? {count: all.length, span: spanOf(all), months: monthCounts(all)} : null,
      years: shown.map(({day}) => day && yearOf(day)),
    },
    summaries: shown.map(({article}) => article),
  }
}

export function topicView({data, summaries}: PageInput<TopicData>, context: RenderContext): TopicView {
  const {word, part, parts, whole} = data
  const names = wordsOf(context)
  const years = groupBy([...summaries.entries()], ([at]) => data.years[at] ?? null)
  return {
    topic: topicLink(word, names),
    whole: whole && {count: whole.count, span: spanText(whole.span, names), chart: barsOf(whole.months)},
    years: [...years].map(([year, own]) => ({
      title: year === null ? names.undated : names.year(Number(year)),
      lines: own.map(([, summary]) => lineOf(summary, context)),
    })),
    part: placeOf(part, parts, (at) => addresses.topic(word, at)),
  }
}
