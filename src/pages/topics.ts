import {groupBy} from '../base/group.ts'
import type {Entry} from '../catalogue/entry.ts'
import type {Catalogue} from '../catalogue/index.ts'
import {barsOf} from '../charts/bars.ts'
import {type MonthKey, type YearKey, yearOf} from '../time/calendar.ts'
import {addresses} from './address.ts'
import type {Archive} from './archive.ts'
import {lineOf} from './line.ts'
import type {PageOf} from './page.ts'
import type {InputParts, PageInput} from './page-input.ts'
import {partAt} from './pagination.ts'
import {type RenderContext, wordsOf} from './render-context.ts'
import {type Span, spanOf, spanText} from './span.ts'
import {monthCounts} from './tally.ts'
import {topicLink} from './topic-name.ts'
import {topicParts} from './topic-parts.ts'
import type {TopicsView, TopicView} from './views.ts'

type Size = TopicsView['topics'][number]['size']

/** The data of the page of all topics. */
export interface TopicsData {
  readonly topics: readonly (readonly [word: string, size: Size])[]
}

/** The size of a topic; each size starts at three times as many articles as the one before. */
function sizeOf(count: number): Size {
  if (count < 12) return 1
  return count < 36 ? 2 : count < 108 ? 3 : 4
}

/** The page input of the page of all topics. */
export const topicsInput = ({catalogue: {topics}}: Archive): InputParts<TopicsData> => ({
  data: {topics: [...topics].map(([word, {length}]) => [word, sizeOf(length)])},
})

/** The view of the page of all topics, sorted by pinyin as in a Chinese dictionary, Latin words first. */
export function topicsView({data: {topics}}: PageInput<TopicsData>, context: RenderContext): TopicsView {
  const order = new Intl.Collator('zh-Hans-u-co-pinyin')
  const sorted = [...topics].sort(([one], [other]) => order.compare(one, other))
  return {topics: sorted.map(([word, size]) => ({...topicLink(word, wordsOf(context)), size}))}
}

/** The data of one part of a topic's page. */
export interface TopicData {
  readonly word: string
  readonly part: number
  readonly parts: number
  readonly whole: {
    readonly count: number
    readonly span: Span
    readonly months: readonly (readonly [MonthKey, number])[]
  } | null
  /** The year of each summary; null if undated. */
  readonly years: readonly (YearKey | null)[]
}

/** The page input of one part of a topic's page. */
export function topicInput({word, part}: PageOf<'topic'>, {catalogue}: Archive): InputParts<TopicData> {
  const all = catalogue.topics.get(word) ?? []
  const parts = topicParts(all)
  const shown = parts[part - 1] ?? []
  return {
    data: {
      word,
      part,
      parts: parts.length,
      // Parts after the first must not change when an article is added to the last.
      whole: part === 1 ? wholeOf(all, catalogue) : null,
      years: shown.map(({day}) => day && yearOf(day)),
    },
    summaries: shown.map(({article}) => article),
  }
}

const wholeOf = (all: readonly Entry[], catalogue: Catalogue): TopicData['whole'] => ({
  count: all.length,
  span: spanOf(all, catalogue),
  months: monthCounts(all, catalogue),
})

/** The view of one part of a topic's page. */
export function topicView({data, summaries}: PageInput<TopicData>, context: RenderContext): TopicView {
  const {word, part, parts, whole} = data
  const names = wordsOf(context)
  const years = groupBy([...summaries.entries()], ([at]) => data.years[at] ?? null)
  return {
    topic: topicLink(word, names),
    whole: whole && {count: whole.count, span: spanText(whole.span, names), chart: barsOf(whole.months)},
    years: [...years].map(([year, ofYear]) => ({
      title: year === null ? names.undated : names.year(Number(year)),
      lines: ofYear.map(([, summary]) => lineOf(summary, context)),
    })),
    part: partAt(part, parts, (at) => addresses.topic(word, at)),
  }
}
