import {byText} from '../base/compare.ts'
import type {ArticleId} from '../model/brand.ts'
import type {Lists} from './by-outlet.ts'
import {type Change, changedList, placeIn} from './by-time.ts'
import type {Entry} from './entry.ts'

/** There are no more topics than a page can list. */
const MOST_TOPICS = 300

/** With how many articles a word may begin to be a topic. */
const LEAST_ARTICLES = 3

/** Articles of its topic that the page of an article names: so many before it. */
const EARLIER = 2

/** So far back it looks for them. */
const REACH = 24

/** The words that a card is filed under. */
export const keywordsIn = ({article: {keywords}}: Entry): readonly string[] =>
  keywords === '' ? [] : keywords.split(' ')

/**
 * Of a topic's list, the last entries before this one that are about the topic before anything else, oldest first. One more
 * article is named by two pages at most; seldom it takes a third one's last name out of its reach.
 */
export function earlierOfTopic(word: string, list: readonly Entry[], entry: Entry): readonly Entry[] {
  const at = placeIn(list, entry)
  return list
    .slice(Math.max(0, at - REACH), at)
    .filter((other) => keywordsIn(other)[0] === word)
    .slice(-EARLIER)
}

/**
 * Files entries under topics: words under which enough articles are filed. How many are enough grows with the archive in
 * steps of a half, so that it is the same for all archives of about a size, and one more article seldom makes or ends a topic.
 */
export class TopicTable {
  readonly #counts = new Map<string, number>()
  #topics: Lists = new Map()

  get topics(): Lists {
    return this.#topics
  }

  /** Takes over a change of entries, all of which are in `entries` now. Gives ids of articles whose pages may name others. */
  update(entries: readonly Entry[], {gone, come}: Change): ReadonlySet<ArticleId> {
    for (const entry of gone) this.#count(entry, -1)
    for (const entry of come) this.#count(entry, 1)
    const before = this.#topics
    const words = this.#chosen()
    const fresh = new Set(words.filter((word) => !before.has(word)))
    const filed = fresh.size > 0 ? listsOf(entries, fresh) : new Map<string, readonly Entry[]>()
    const [goneFrom, comeTo] = [listsOf(gone, before), listsOf(come, before)]
    this.#topics = new Map(
      words.map((word) => {
        const list = filed.get(word) ?? before.get(word) ?? []
        if (fresh.has(word) || !(goneFrom.has(word) || comeTo.has(word))) return [word, list]
        return [word, changedList(list, {gone: goneFrom.get(word) ?? [], come: comeTo.get(word) ?? []})]
      }),
    )
    const touched = new Set<ArticleId>()
    const ended = [...before].filter(([word]) => !this.#topics.has(word)).flatMap(([, list]) => list)
    for (const {article} of [...filed.values()].flat().concat(ended)) touched.add(article.id)
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

  /** In the order of the words. */
  #chosen(): readonly string[] {
    let words = [...this.#counts].filter(([, count]) => count >= LEAST_ARTICLES)
    for (let enough = LEAST_ARTICLES; words.length > MOST_TOPICS; enough = Math.ceil(enough * 1.5)) {
      words = words.filter(([, count]) => count >= enough)
    }
    return words.map(([word]) => word).sort(byText)
  }
}

/** Entries by those of their words that are asked for. */
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
