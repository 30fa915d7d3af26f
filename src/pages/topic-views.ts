import type {BarChart} from '../charts/bars.ts'
import type {Line, Link, Part} from './line-views.ts'

/** A link to a topic's page. */
export interface TopicLink extends Link {
  /** The language of the text: topics have Chinese names. */
  readonly lang: 'zh-Hans' | 'zh-Hant'
}

/** The data of the page of all topics. */
export interface TopicsView {
  /** `size` is 1 to 4, by the number of articles in coarse steps, so that one more article seldom changes the page. */
  readonly topics: readonly (TopicLink & {readonly size: 1 | 2 | 3 | 4})[]
}

/** The data of one part of a topic's page. */
export interface TopicView {
  readonly topic: TopicLink
  /** Data of the whole topic, on its first part; null on the others. */
  readonly whole: {readonly count: number; readonly span: string; readonly chart: BarChart | null} | null
  /** The articles of this part by year, oldest first. */
  readonly years: readonly {readonly title: string; readonly lines: readonly Line[]}[]
  readonly part: Part
}
