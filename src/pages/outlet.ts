import type {SafeUrl} from '../brand.ts'
import {numbersOf} from '../catalogue/calendar.ts'
import type {Entry} from '../catalogue/versions.ts'
import {groupBy} from '../group.ts'
import {words} from '../words/index.ts'
import {addresses, partsOf} from './address.ts'
import type {Archive} from './archive.ts'
import {around} from './around.ts'
import {lineOf, outletName, spanOf} from './line.ts'
import type {PageOf} from './page.ts'
import {dayTitle} from './shown-time.ts'
import type {OutletMonthView, OutletsView, OutletView} from './views.ts'

/** Newest articles that an outlet's own page names; the months hold them all. */
const LATEST = 30
const UNDATED = 100

export function outletsView(archive: Archive): OutletsView {
  return {
    outlets: [...archive.catalogue.shelves].map(([slug, {outlet, entries}]) => ({
      ...outletName(archive, slug),
      count: entries.length,
      span: spanOf(entries, archive),
      home: outlet.home as SafeUrl,
    })),
  }
}

export function outletView({slug}: PageOf<'outlet'>, archive: Archive): OutletView {
  const shelf = archive.catalogue.shelves.get(slug)
  const entries = shelf?.entries ?? []
  const names = words[archive.config.language]
  const months = [...(shelf?.months ?? [])].map(([month, own]) => ({
    year: numbersOf(month).year,
    text: names.monthAlone(numbersOf(month).month),
    address: addresses.outletMonth(slug, month),
    count: own.length,
  }))
  const dated = entries.filter((entry) => archive.catalogue.dayOf(entry) !== null)
  const undated = entries.filter((entry) => archive.catalogue.dayOf(entry) === null)
  return {
    outlet: outletName(archive, slug),
    home: (shelf?.outlet.home ?? '') as SafeUrl,
    count: entries.length,
    span: spanOf(entries, archive),
    latest: dated
      .slice(-LATEST)
      .reverse()
      .map((entry) => lineOf(entry, archive)),
    years: [...groupBy(months, ({year}) => year)]
      .reverse()
      .map(([year, own]) => ({title: names.year(year), months: own})),
    undated: undated.slice(0, UNDATED).map((entry) => lineOf(entry, archive)),
    undatedCount: undated.length,
  }
}

export function outletMonthView({slug, month, part}: PageOf<'outletMonth'>, archive: Archive): OutletMonthView {
  const months = archive.catalogue.shelves.get(slug)?.months ?? new Map<string, readonly Entry[]>()
  const names = words[archive.config.language]
  const all = months.get(month) ?? []
  const parts = partsOf(all)
  const days = groupBy(parts[part - 1] ?? [], (entry) => archive.catalogue.dayOf(entry) ?? '')
  const title = (key: string) => names.month(numbersOf(key).year, numbersOf(key).month)
  return {
    outlet: outletName(archive, slug),
    title: title(month),
    count: all.length,
    days: [...days].map(([day, own]) => ({
      title: dayTitle(day, names),
      address: addresses.day(day),
      lines: own.map((entry) => lineOf(entry, archive)),
    })),
    part: {number: part, links: parts.map((_, index) => addresses.outletMonth(slug, month, index + 1))},
    ...around(months.keys(), month, title, (key) => addresses.outletMonth(slug, key)),
  }
}
