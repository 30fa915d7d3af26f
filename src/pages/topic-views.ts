import type {BarChart} from '../charts/bars.ts'
import type {Line, Link, Part} from './line-views.ts'

/** A topic, by the word that names it in the language of the interface. */
export interface TopicLink extends Link {
  /** Of the word: topics are named in Chinese. */
  readonly lang: 'zh-Hans' | 'zh-Hant'
}

export interface TopicsView {
  /** `size` 1 to 4: of how many articles, in coarse steps, so that one more article seldom touches the page. */
  readonly topics: readonly (TopicLink & {readonly size: 1 | 2 | 3 | 4})[]
}

export interface TopicView {
  readonly topic: TopicLink
  /** Of the whole topic; null on a part that is not its first. */
  readonly whole: {readonly count: number; readonly span: string; readonly chart: BarChart | null} | null
  /** By year, oldest first, as far as this part goes. */
  readonly years: readonly {readonly title: string; readonly lines: readonly Line[]}[]
  readonly part: Part
}
