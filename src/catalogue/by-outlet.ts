import {byKey} from '../base/compare.ts'
import {groupBy} from '../base/group.ts'
import type {Outlet} from '../outlets/index.ts'
import {type MonthKey, monthOf} from '../time/calendar.ts'
import {type Change, changedList} from './by-time.ts'
import type {Entry} from './entry.ts'

/** Lists of entries by key, the keys in their order, each list oldest first. */
export type Lists = ReadonlyMap<string, readonly Entry[]>

/** Everything that one outlet has in the archive. */
export interface OutletEntries {
  readonly outlet: Outlet
  /** Oldest first; the undated at the end. */
  readonly entries: readonly Entry[]
  readonly months: ReadonlyMap<MonthKey, readonly Entry[]>
}

/** Lists after a change: those that it does not touch are the same. Entries without a key are in none. */
export function changedLists(lists: Lists, change: Change, keyOf: (entry: Entry) => string | null): Lists {
  return changedBy(lists, change, keyOf, (list = [], own) => {
    const now = changedList(list, own)
    return now.length === 0 ? null : now
  })
}

/** Shelves by slug, after a change. */
export function changedShelves(
  byOutlet: ReadonlyMap<string, OutletEntries>,
  change: Change,
  outletOf: (slug: string) => Outlet,
): ReadonlyMap<string, OutletEntries> {
  const slugOf = ({article}: Entry) => article.outlet
  const monthKeyOf = ({day}: Entry) => day && monthOf(day)
  return changedBy(byOutlet, change, slugOf, (outletEntries, own, slug) => {
    const entries = changedList(outletEntries?.entries ?? [], own)
    const months = changedLists(outletEntries?.months ?? new Map(), own, monthKeyOf)
    return entries.length === 0 ? null : {outlet: outletOf(slug), entries, months}
  })
}

function changedBy<T>(
  groups: ReadonlyMap<string, T>,
  {gone, come}: Change,
  keyOf: (entry: Entry) => string | null,
  changed: (group: T | undefined, own: Change, key: string) => T | null,
): ReadonlyMap<string, T> {
  const [goneBy, comeBy] = [groupBy(gone, keyOf), groupBy(come, keyOf)]
  const now = new Map(groups)
  let isNew = false
  for (const key of new Set([...goneBy.keys(), ...comeBy.keys()])) {
    if (key === null) continue
    const group = groups.get(key)
    const next = changed(group, {gone: goneBy.get(key) ?? [], come: comeBy.get(key) ?? []}, key)
    if (next === null) now.delete(key)
    else now.set(key, next)
    isNew ||= group === undefined
  }
  return isNew ? new Map([...now].sort(byKey)) : now
}
