import {numbersOf} from '../catalogue/calendar.ts'
import type {Entry} from '../catalogue/versions.ts'
import {groupBy} from '../group.ts'
import {byText} from '../order.ts'
import {words} from '../words/index.ts'
import {addresses} from './address.ts'
import type {Archive} from './archive.ts'
import {lineOf, outletName} from './line.ts'
import {effortOf} from './reading.ts'
import {dayTitle} from './shown-time.ts'
import type {HomeView, Line, YearSummary} from './views.ts'

/** Places beside the lead, and headlines below for each outlet and for each earlier day. */
const SIDE = 4
const STREAM = 6
const DAY = 8

/** The front page: the last day as a newspaper would set it, the days before as headlines, and the way to everything. */
export function homeView(archive: Archive): HomeView {
  const {catalogue, config} = archive
  const lastDays = [...catalogue.days].slice(-config.frontPageDays).reverse()
  const [latest, ...before] = lastDays
  const ranked = latest ? rank(latest[1], archive) : []
  const [lead, ...others] = ranked
  const side = variety(others, SIDE)
  const shown = new Set([lead, ...side])
  const rest = (latest?.[1] ?? []).filter((entry) => !shown.has(entry))
  return {
    date: latest ? dayTitle(latest[0], words[config.language]) : null,
    day: latest ? addresses.day(latest[0]) : null,
    dayCount: latest?.[1].length ?? 0,
    lead: lead ? lineOf(lead, archive) : null,
    side: side.map((entry) => lineOf(entry, archive)),
    streams: streamsOf(rest, archive),
    before: before.map(([day, entries]) => {
      const [first, ...next] = rank(entries, archive)
      return {
        title: dayTitle(day, words[config.language]),
        address: addresses.day(day),
        count: entries.length,
        lead: first ? lineOf(first, archive) : null,
        lines: linesOf(next.slice(0, DAY), archive),
      }
    }),
    years: yearSummaries(archive),
    outlets: [...catalogue.shelves].map(([slug, {entries}]) => ({...outletName(archive, slug), count: entries.length})),
    undated: catalogue.undated.length > 0 ? {address: addresses.undated(), count: catalogue.undated.length} : null,
  }
}

const linesOf = (entries: readonly Entry[], archive: Archive): Line[] => entries.map((entry) => lineOf(entry, archive))

/**
 * What leads: an article that is whole before the start of one, and that before stubs, films and lists; one with a
 * picture of ours before one without, then the longer one, then by id. No clock and no chance.
 */
export function rank(entries: readonly Entry[], archive: Archive): Entry[] {
  const weight = ({article}: Entry): number => {
    const {quality, body} = article
    const readable = !quality.empty && !quality.stub && quality.kind === 'article'
    const whole = readable ? (quality.truncated ? 2 : 4) : 0
    const figure = body.lead === null ? undefined : body.figures[body.lead]
    return whole + (figure && archive.pictures.get(figure.key)?.kind === 'local' ? 1 : 0)
  }
  return [...entries].sort((a, b) => {
    const heavier = weight(b) - weight(a)
    if (heavier !== 0) return heavier
    const longer = effortOf(b) - effortOf(a)
    return longer !== 0 ? longer : byText(a.article.id, b.article.id)
  })
}

/** The first of each outlet, then the rest, in the order of rank. */
function variety(ranked: readonly Entry[], places: number): Entry[] {
  const seen = new Set<string>()
  const firsts = ranked.filter(({article}) => !seen.has(article.outlet) && seen.add(article.outlet))
  const seconds = ranked.filter((entry) => !firsts.includes(entry))
  return [...firsts, ...seconds].slice(0, places)
}

function streamsOf(entries: readonly Entry[], archive: Archive): HomeView['streams'] {
  const bySlug = groupBy(entries, ({article}) => article.outlet)
  return [...bySlug]
    .sort(([a, some], [b, others]) => others.length - some.length || byText(a, b))
    .map(([slug, own]) => ({
      outlet: outletName(archive, slug),
      count: own.length,
      lines: linesOf(own.slice(-STREAM).reverse(), archive),
    }))
}

/** Every year with its months and how much they hold, newest first. */
function yearSummaries({catalogue, config}: Archive): YearSummary[] {
  const names = words[config.language]
  const countOf = (month: string) =>
    (catalogue.months.get(month) ?? []).reduce((n, day) => n + (catalogue.days.get(day)?.length ?? 0), 0)
  return [...catalogue.years].reverse().map(([year, months]) => {
    const own = months.map((month) => ({
      text: names.monthAlone(numbersOf(month).month),
      address: addresses.month(month),
      count: countOf(month),
    }))
    return {
      text: names.year(Number(year)),
      address: addresses.year(year),
      count: own.reduce((n, {count}) => n + count, 0),
      months: own,
    }
  })
}
