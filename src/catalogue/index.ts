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
import type {Entry} from './entry.ts'
import {furnitureIn, withoutFurniture} from './furniture.ts'
import {type Links, LinkTable} from './links.ts'
import {besideIn, type Neighbours, neighboursAmong} from './neighbours.ts'
import {renamed} from './renamed.ts'
import type {ArticleSummary} from './summary.ts'
import {TopicTable} from './topics.ts'
import {mergeVersions} from './versions.ts'

/** The one place that all pages, feeds and reports read from. Every list is oldest first, so that numbers never shift. */
export interface Catalogue extends Links {
  readonly entries: readonly Entry[]
  readonly undated: readonly Entry[]
  readonly days: ReadonlyMap<DayKey, readonly Entry[]>
  readonly months: ReadonlyMap<MonthKey, readonly DayKey[]>
  /** The days of each date, in all years. */
  readonly monthDays: ReadonlyMap<MonthDay, readonly DayKey[]>
  readonly years: ReadonlyMap<YearKey, readonly MonthKey[]>
  /** By slug. */
  readonly byOutlet: ReadonlyMap<string, OutletEntries>
  /** By the word that names it. */
  readonly topics: Lists
  /** The entry that an id names, also one under which its article once stood. */
  named(id: ArticleId): Entry | undefined
  /** The neighbours of the entry at a place in `entries`. */
  neighbours(at: number): Neighbours
  /** Its number among those of one cataloguer. */
  readonly turn: number
  /**
   * Ids of the articles that are not as in the turn before: they, their neighbours, or what links to or from them. None in
   * the first turn, which has none before it.
   */
  readonly touched: ReadonlySet<ArticleId>
}

const NONE: ReadonlySet<ArticleId> = new Set()

/** Orders cards into the archive. `outletOf` names each one's publisher; days are those of `zone`. */
export const catalogueOf = (
  summaries: Iterable<ArticleSummary>,
  outletOf: (slug: string) => Outlet,
  zone: string,
): Catalogue => new Cataloguer(outletOf, zone).catalogueOf([...summaries])

/**
 * Orders an archive again and again. What did not change since the turn before is not ordered anew, and each catalogue is
 * good until the next.
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

  /** How many catalogues it gave. */
  get turn(): number {
    return this.#turn
  }

  /** All that is there now, in the order of the files. */
  catalogueOf(summaries: readonly ArticleSummary[]): Catalogue {
    const outletOf = this.#outletOf
    const sound = withSoundClocks(summaries, (slug) => outletOf(slug).feedAheadHours ?? null)
    const all = withoutFurniture(sound, furnitureIn(sound))
    const names = renamed(all, (slug) => outletOf(slug).id?.sameWithinDays ?? null)
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

  /** Which entries come and go with these cards. */
  #changeOf(now: NamedSummaries): Change {
    const affected = this.#turn === 0 ? NONE : affectedIds(this.#known, now)
    const isAffected = ({id}: ArticleSummary): boolean => affected.has(now.names.get(id) ?? id)
    const summaries = this.#turn === 0 ? now.summaries : now.summaries.filter(isAffected)
    // Of a day that many share there is one text.
    const days = new Map<DayKey, DayKey>()
    const dayOfMoment = (moment: Moment | null): DayKey | null => {
      if (moment === null) return null
      const day = dayOf(moment, this.#zone)
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

  /** Lets entries go and takes others in; gives the ids of all whom that touches. */
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
    const filed = this.#topics.update(this.#entries, change)
    if (this.#turn === 0) return NONE
    const touched = new Set([...linked, ...filed])
    for (const entry of [...gone, ...come]) {
      const outletEntries = this.#byOutlet.get(entry.article.outlet)
      for (const list of [this.#entries, outletEntries?.entries ?? []]) {
        for (const {article} of besideIn(list, entry)) touched.add(article.id)
      }
    }
    return touched
  }
}
