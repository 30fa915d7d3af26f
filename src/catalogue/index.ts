import type {ArticleId} from '../brand.ts'
import {groupBy} from '../group.ts'
import {byKey, byText} from '../order.ts'
import type {Outlet} from '../outlets/index.ts'
import {type DayKey, dayOf, type MonthKey, monthOf, type YearKey, yearOf} from './calendar.ts'
import type {Card} from './card.ts'
import {withSoundClocks} from './clock.ts'
import {furnitureIn, withoutFurniture} from './furniture.ts'
import {type Links, linksAmong} from './links.ts'
import {renamed} from './renamed.ts'
import {type Entry, mergeVersions} from './versions.ts'

/** Everything that one outlet has in the archive. */
export interface OutletShelf {
  readonly outlet: Outlet
  /** Oldest first; the undated at the end. */
  readonly entries: readonly Entry[]
  readonly months: ReadonlyMap<MonthKey, readonly Entry[]>
}

/** The one place that all pages, feeds and reports read from. Every list is oldest first, so that numbers never shift. */
export interface Catalogue extends Links {
  readonly entries: readonly Entry[]
  readonly undated: readonly Entry[]
  readonly days: ReadonlyMap<DayKey, readonly Entry[]>
  readonly months: ReadonlyMap<MonthKey, readonly DayKey[]>
  readonly years: ReadonlyMap<YearKey, readonly MonthKey[]>
  /** By slug. */
  readonly shelves: ReadonlyMap<string, OutletShelf>
  /** The entry that an id names, also one under which its article once stood. */
  named(id: ArticleId): Entry | undefined
  /** Neighbours in time among all articles, and in their own outlet. */
  neighbours(id: ArticleId): Neighbours
}

export interface Neighbours {
  readonly earlier: Entry | undefined
  readonly later: Entry | undefined
  readonly earlierInOutlet: Entry | undefined
  readonly laterInOutlet: Entry | undefined
}

/** Orders cards into the archive. `outletOf` names each one's publisher; days are those of `zone`. */
export function catalogueOf(cards: Iterable<Card>, outletOf: (slug: string) => Outlet, zone: string): Catalogue {
  const sound = withSoundClocks([...cards], (slug) => outletOf(slug).feedAheadHours ?? null)
  const all = withoutFurniture(sound, furnitureIn(sound))
  const names = renamed(all, (slug) => outletOf(slug).id?.sameWithinDays ?? null)
  const entries = mergeVersions(all, names, (published) => published && dayOf(published, zone)).sort(byTime)
  const dated = entries.filter(({day}) => day !== null)
  const days = sorted(groupBy(dated, ({day}) => day ?? ''))
  const months = groupBy([...days.keys()], monthOf)
  const shelves = new Map<string, OutletShelf>()
  for (const [slug, own] of sorted(groupBy(entries, ({article}) => article.outlet))) {
    const ownDated = own.filter(({day}) => day !== null)
    const ownMonths = sorted(groupBy(ownDated, ({day}) => monthOf(day ?? '')))
    shelves.set(slug, {outlet: outletOf(slug), entries: own, months: ownMonths})
  }
  const byId = new Map<ArticleId, Entry>()
  for (const entry of entries) for (const id of entry.ids) byId.set(id, entry)
  return {
    entries,
    undated: entries.filter(({day}) => day === null),
    days,
    months,
    years: groupBy([...months.keys()], yearOf),
    shelves,
    named: (id) => byId.get(id),
    ...linksAmong(entries),
    neighbours: neighboursIn(entries, shelves),
  }
}

function neighboursIn(entries: readonly Entry[], shelves: ReadonlyMap<string, OutletShelf>): Catalogue['neighbours'] {
  const places = new Map(entries.map(({article}, at) => [article.id, at]))
  const ownPlaces = new Map<ArticleId, number>()
  for (const shelf of shelves.values())
    for (const [at, {article}] of shelf.entries.entries()) ownPlaces.set(article.id, at)
  return (id) => {
    const at = places.get(id) ?? 0
    const own = shelves.get(entries[at]?.article.outlet ?? '')?.entries ?? []
    const ownAt = ownPlaces.get(id) ?? 0
    return {
      earlier: entries[at - 1],
      later: entries[at + 1],
      earlierInOutlet: own[ownAt - 1],
      laterInOutlet: own[ownAt + 1],
    }
  }
}

/** Oldest first, by id where times are equal (whole batches are); the undated last. */
function byTime(a: Entry, b: Entry): number {
  const one = a.article.published?.at ?? Number.POSITIVE_INFINITY
  const other = b.article.published?.at ?? Number.POSITIVE_INFINITY
  if (one !== other) return one - other
  return byText(a.article.id, b.article.id)
}

const sorted = <T>(groups: Map<string, T>): Map<string, T> => new Map([...groups].sort(byKey))
