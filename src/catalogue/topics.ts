import {byText} from '../base/compare.ts'
import type {ArticleId} from '../model/brand.ts'
import type {Lists} from './by-outlet.ts'
import {type Change, changedList, placeIn} from './by-time.ts'
import type {Entry} from './entry.ts'

/** The most topics; more would not fit on one page. */
const MOST_TOPICS = 300

/** The fewest articles with which a keyword becomes a topic. */
const LEAST_ARTICLES = 3

/** The most earlier articles on its topic that an article's page lists. */
const EARLIER = 2

/** How many entries back in the topic's list it looks for them. */
const REACH = 24

/** The keywords of an entry, most important first. */
export const keywordsIn = ({article: {keywords}}: Entry): readonly string[] =>
  keywords === '' ? [] : keywords.split(' ')

/**
 * From a topic's list, the last entries before this one that have the topic as their first keyword, oldest first. A new
 * article therefore appears on two later pages at most; seldom does it push the earliest name off a third.
 */
export function earlierOfTopic(word: string, list: readonly Entry[], entry: Entry): readonly Entry[] {
  const at = placeIn(list, entry)
  return list
    .slice(Math.max(0, at - REACH), at)
    .filter(({article: {keywords}}) => keywords === word || keywords.startsWith(`${word} `))
    .slice(-EARLIER)
}

/**
 * Maintains the topics: keywords that enough articles share. The threshold grows with the archive by factors of 1.5, so
 * that archives of about the same size have the same one, and one more article seldom adds or ends a topic.
 */
export class TopicTable {
  readonly #counts = new Map<string, number>()
  #topics: Lists = new Map()

  get topics(): Lists {
    return this.#topics
  }

  /** Applies a change; `entries` are all entries after it. Returns the lists of the topics that began or ended. */
  update(entries: readonly Entry[], {gone, come}: Change): readonly (readonly Entry[])[] {
    for (const entry of gone) this.#count(entry, -1)
    for (const entry of come) this.#count(entry, 1)
    const before = this.#topics
    const words = this.#topicWords()
    const newTopics = new Set(words.filter((word) => !before.has(word)))
    const filed = newTopics.size > 0 ? listsOf(entries, newTopics) : new Map<string, readonly Entry[]>()
    const [goneFrom, comeTo] = [listsOf(gone, before), listsOf(come, before)]
    this.#topics = new Map(
      words.map((word) => {
        const list = filed.get(word) ?? before.get(word) ?? []
        if (newTopics.has(word) || !(goneFrom.has(word) || comeTo.has(word))) return [word, list]
        return [word, changedList(list, {gone: goneFrom.get(word) ?? [], come: comeTo.get(word) ?? []})]
      }),
    )
    const ended = [...before].filter(([word]) => !this.#topics.has(word)).map(([, list]) => list)
    return [...filed.values(), ...ended]
  }

  /** The ids of articles whose pages may list other articles after an `update` with this change and this result. */
  touchedBy({gone, come}: Change, turned: readonly (readonly Entry[])[]): ReadonlySet<ArticleId> {
    const touched = new Set<ArticleId>()
    for (const list of turned) for (const {article} of list) touched.add(article.id)
    for (const entry of [...gone, ...come]) {
      for (const word of keywordsIn(entry)) {
        const list = this.#topics.get(word) ?? []
        const at = placeIn(list, entry)
        for (const {article} of list.slice(at, at + REACH + 1)) touched.add(article.id)
      }
    }
    return touched
  }

  #count(entry: Entry, by: number): void {
    for (const word of keywordsIn(entry)) {
      const now = (this.#counts.get(word) ?? 0) + by
      if (now > 0) this.#counts.set(word, now)
      else this.#counts.delete(word)
    }
  }

  /** The keywords that are topics now, sorted. */
  #topicWords(): readonly string[] {
    let words = [...this.#counts].filter(([, count]) => count >= LEAST_ARTICLES)
    for (let enough = LEAST_ARTICLES; words.length > MOST_TOPICS; enough = Math.ceil(enough * 1.5)) {
      words = words.filter(([, count]) => count >= enough)
    }
    return words.map(([word]) => word).sort(byText)
  }
}

/** Entries by keyword, for the keywords in `words` only. */
function listsOf(entries: readonly Entry[], words: {has(word: string): boolean}): Map<string, Entry[]> {
  const lists = new Map<string, Entry[]>()
  for (const entry of entries) {
    for (const word of keywordsIn(entry)) {
      if (!words.has(word)) continue
      const list = lists.get(word)
      if (list) list.push(entry)
      else lists.set(word, [entry])
    }
  }
  return lists
}
