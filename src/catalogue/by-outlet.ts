import {byKey} from '../base/compare.ts'
import {groupBy} from '../base/group.ts'
import type {Outlet} from '../outlets/index.ts'
import {type MonthKey, monthOf} from '../time/calendar.ts'
import {type Change, changedList} from './by-time.ts'
import type {Entry} from './entry.ts'

/** Entries grouped by a key. Keys are sorted; each list is oldest first. */
export type Lists = ReadonlyMap<string, readonly Entry[]>

/** All entries of one outlet. */
export interface OutletEntries {
  readonly outlet: Outlet
  /** Oldest first; undated entries last. */
  readonly entries: readonly Entry[]
  readonly months: ReadonlyMap<MonthKey, readonly Entry[]>
}

/**
 * Returns the lists after a change. Lists that the change does not touch are the same objects; entries whose key is
 * null are left out.
 */
export function changedLists(lists: Lists, change: Change, keyOf: (entry: Entry) => string | null): Lists {
  return changedBy(lists, change, keyOf, (list = [], groupChange) => {
    const now = changedList(list, groupChange)
    return now.length === 0 ? null : now
  })
}

/** Returns the outlet entries, by slug, after a change. Outlets that the change does not touch keep their objects. */
export function changedShelves(
  byOutlet: ReadonlyMap<string, OutletEntries>,
  change: Change,
  outletOf: (slug: string) => Outlet,
): ReadonlyMap<string, OutletEntries> {
  const slugOf = ({article}: Entry) => article.outlet
  const monthKeyOf = ({day}: Entry) => day && monthOf(day)
  return changedBy(byOutlet, change, slugOf, (outletEntries, groupChange, slug) => {
    const entries = changedList(outletEntries?.entries ?? [], groupChange)
    const months = changedLists(outletEntries?.months ?? new Map(), groupChange, monthKeyOf)
    return entries.length === 0 ? null : {outlet: outletOf(slug), entries, months}
  })
}

/** Applies the change to each group it touches. `changed` returns the new group, or null if nothing is left of it. */
function changedBy<T>(
  groups: ReadonlyMap<string, T>,
  {gone, come}: Change,
  keyOf: (entry: Entry) => string | null,
  changed: (group: T | undefined, groupChange: Change, key: string) => T | null,
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
