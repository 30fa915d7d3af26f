import {groupBy} from '../base/group.ts'
import type {Moment} from '../model/article.ts'
import type {ArticleId} from '../model/brand.ts'
import type {Outlet} from '../outlets/index.ts'
import {
  type DayKey,
  dayOf,
  type MonthDay,
  type MonthKey,
  monthDayOf,
  monthOf,
  type YearKey,
  yearOf,
} from '../time/calendar.ts'
import {affectedIds, type NamedSummaries} from './affected.ts'
import {changedLists, changedShelves, type Lists, type OutletEntries} from './by-outlet.ts'
import {byTime, type Change, changedList} from './by-time.ts'
import {withSoundClocks} from './clock.ts'
import {doubtfulDays, newestPlausible} from './doubt.ts'
import type {Entry} from './entry.ts'
import {furnitureIn, withoutFurniture} from './furniture.ts'
import {type Links, LinkTable} from './links.ts'
import {besideIn, type Neighbours, neighboursAmong} from './neighbours.ts'
import {renamed} from './renamed.ts'
import {withSameContent} from './same-content.ts'
import type {ArticleSummary} from './summary.ts'
import {TopicTable} from './topics.ts'
import {mergeVersions} from './versions.ts'

/**
 * The ordered archive, from which all pages, feeds and reports read. Every list is oldest first, so that page numbers
 * never shift when articles are added.
 */
export interface Catalogue extends Links {
  readonly entries: readonly Entry[]
  readonly undated: readonly Entry[]
  readonly days: ReadonlyMap<DayKey, readonly Entry[]>
  readonly months: ReadonlyMap<MonthKey, readonly DayKey[]>
  /** The days of all years that share a month and day. */
  readonly monthDays: ReadonlyMap<MonthDay, readonly DayKey[]>
  readonly years: ReadonlyMap<YearKey, readonly MonthKey[]>
  /** Days that no article can have, such as one in the year 9999: see `doubtfulDays`. They lead no page. */
  readonly doubtful: ReadonlySet<DayKey>
  /** By the outlet's slug. */
  readonly byOutlet: ReadonlyMap<string, OutletEntries>
  /** By the topic's keyword. */
  readonly topics: Lists
  /** The entry with this id; earlier ids of a moved article find it too. */
  named(id: ArticleId): Entry | undefined
  /** The neighbours of `entries[at]`. */
  neighbours(at: number): Neighbours
  /** Its number among the catalogues of one cataloguer, from 1. */
  readonly turn: number
  /**
   * Ids of articles whose pages may differ from those of the previous turn: changed articles, their neighbours, and
   * articles that link to them or that they link to. Empty in the first turn.
   */
  readonly touched: ReadonlySet<ArticleId>
}

const NONE: ReadonlySet<ArticleId> = new Set()

/**
 * Orders article summaries into a catalogue. `outletOf` returns the outlet of a slug; days are those of the IANA zone
 * `zone`.
 */
export const catalogueOf = (
  summaries: Iterable<ArticleSummary>,
  outletOf: (slug: string) => Outlet,
  zone: string,
): Catalogue => new Cataloguer(outletOf, zone).catalogueOf([...summaries])

/**
 * Orders an archive repeatedly, reusing all that did not change since the previous turn. A catalogue is valid until the
 * next one is made.
 */
export class Cataloguer {
  readonly #outletOf: (slug: string) => Outlet
  readonly #zone: string
  readonly #links = new LinkTable()
  readonly #topics = new TopicTable()
  readonly #byId = new Map<ArticleId, Entry>()
  #turn = 0
  #known: NamedSummaries = {summaries: [], names: new Map()}
  #entries: readonly Entry[] = []
  #days: Lists = new Map()
  #byOutlet: ReadonlyMap<string, OutletEntries> = new Map()

  constructor(outletOf: (slug: string) => Outlet, zone: string) {
    this.#outletOf = outletOf
    this.#zone = zone
  }

  /** The number of catalogues made so far. */
  get turn(): number {
    return this.#turn
  }

  /** Makes the next catalogue from all current summaries, in the order of their files. */
  catalogueOf(summaries: readonly ArticleSummary[]): Catalogue {
    const outletOf = this.#outletOf
    const sound = withSoundClocks(summaries, (slug) => outletOf(slug).feedAheadHours ?? null)
    const all = withoutFurniture(sound, furnitureIn(sound))
    const names = withSameContent(
      all,
      renamed(all, (slug) => outletOf(slug).id?.sameWithinDays ?? null),
    )
    const change = this.#changeOf({summaries: all, names})
    const touched = this.#takeOver(change)
    const [entries, days] = [this.#entries, this.#days]
    const months = groupBy([...days.keys()], monthOf)
    this.#turn += 1
    return {
      entries,
      undated: entries.filter(({day}) => day === null),
      days,
      months,
      monthDays: groupBy([...days.keys()], monthDayOf),
      years: groupBy([...months.keys()], yearOf),
      doubtful: doubtfulDays(days.keys(), newestPlausible(sound), this.#zone),
      byOutlet: this.#byOutlet,
      topics: this.#topics.topics,
      named: (id) => this.#byId.get(id),
      targets: (entry) => this.#links.targets(entry),
      mentions: (id) => this.#links.mentions(id),
      neighbours: neighboursAmong(entries),
      turn: this.#turn,
      touched,
    }
  }

  /** The entries that these summaries add to and remove from the previous turn. */
  #changeOf(now: NamedSummaries): Change {
    const affected = this.#turn === 0 ? NONE : affectedIds(this.#known, now)
    const isAffected = ({id}: ArticleSummary): boolean => affected.has(now.names.get(id) ?? id)
    const summaries = this.#turn === 0 ? now.summaries : now.summaries.filter(isAffected)
    // Entries of one day share one string, to save memory.
    const days = new Map<DayKey, DayKey>()
    const dayOfMoment = (moment: Moment | null): DayKey | null => {
      if (moment === null) return null
      const day = dayOf(moment, this.#zone)
      if (day === null) return null
      const known = days.get(day) ?? day
      days.set(known, known)
      return known
    }
    const gone = new Map<ArticleId, Entry>()
    for (const id of affected) {
      const entry = this.#byId.get(id)
      if (entry?.article.id === id) gone.set(id, entry)
    }
    const come: Entry[] = []
    for (const entry of mergeVersions(summaries, now.names, dayOfMoment)) {
      const {id} = entry.article
      if (gone.get(id)?.hash === entry.hash) gone.delete(id)
      else come.push(entry)
    }
    this.#known = now
    return {gone: [...gone.values()].sort(byTime), come: come.sort(byTime)}
  }

  /** Applies a change to all tables. Returns the ids of all articles that it touches. */
  #takeOver(change: Change): ReadonlySet<ArticleId> {
    const {gone, come} = change
    this.#entries = changedList(this.#entries, change)
    this.#days = changedLists(this.#days, change, ({day}) => day)
    this.#byOutlet = changedShelves(this.#byOutlet, change, this.#outletOf)
    for (const {ids} of gone) for (const id of ids) this.#byId.delete(id)
    for (const entry of come) {
      this.#byId.set(entry.article.id, entry)
      for (const id of entry.history?.ids ?? []) this.#byId.set(id, entry)
    }
    const linked = this.#links.update(this.#entries, change)
    const turned = this.#topics.update(this.#entries, change)
    // No site shows an earlier turn, and all articles are new.
    if (this.#turn === 0) return NONE
    const touched = new Set([...linked, ...this.#topics.touchedBy(change, turned)])
    for (const entry of [...gone, ...come]) {
      const outletEntries = this.#byOutlet.get(entry.article.outlet)
      for (const list of [this.#entries, outletEntries?.entries ?? []]) {
        for (const {article} of besideIn(list, entry)) touched.add(article.id)
      }
    }
    return touched
  }
}
