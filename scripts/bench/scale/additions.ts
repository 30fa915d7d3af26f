import {byKey} from '../../../src/base/compare.ts'
import {groupBy} from '../../../src/base/group.ts'
import {outletsWith} from '../../../src/outlets/index.ts'
import {randomFrom} from '../../corpus/random.ts'
import type {SeedFile} from '../../corpus/seed-number.ts'
import {writerIn} from '../../corpus/writer.ts'
import type {SeedMetadata} from './seed-metadata.ts'

/** The metadata of a seed that the changes of an archive are chosen by. */
export type Known = Pick<SeedMetadata, 'file' | 'outlet' | 'address' | 'url' | 'feedMs'>
type Dated = Known & {readonly feedMs: number}

const MINUTE_MS = 60_000
const NOON_MS = 12 * 60 * MINUTE_MS
/** The hundred additional articles are spread over this many of the last days. */
const LAST_DAYS = 10

const dayOf = ({feedMs}: Dated): string => new Date(feedMs).toISOString().slice(0, 10)

/** The dated seeds by day (UTC, `YYYY-MM-DD`), in ascending order. */
function daysOf(seeds: readonly Known[]): readonly (readonly [string, readonly Dated[]])[] {
  const dated = seeds.filter((seed): seed is Dated => seed.feedMs !== null)
  return [...groupBy(dated, dayOf)].sort(byKey)
}

/** The seeds of the day with most seeds; of several such days, the last. */
function fullestDay(seeds: readonly Known[]): readonly Dated[] {
  return daysOf(seeds).reduce<readonly Dated[]>((most, [, list]) => (list.length >= most.length ? list : most), [])
}

/** One additional article: the newest of the fullest day, by the outlet with most articles on that day. */
export function oneMore(seeds: readonly Known[]): readonly SeedFile[] {
  const day = fullestDay(seeds)
  const outlets = [...groupBy(day, ({outlet}) => outlet).values()]
  const largest = outlets.reduce((most, sameOutlet) => (sameOutlet.length > most.length ? sameOutlet : most))
  const newestMs = Math.max(...day.map(({feedMs}) => feedMs))
  return [invented(0, siteOf(largest), newestMs + 1000)]
}

/** A hundred additional articles: all outlets in turn, spread over the last days. */
export function hundredMore(seeds: readonly Known[]): readonly SeedFile[] {
  const outlets = [...groupBy(seeds, ({outlet}) => outlet)].sort(byKey).map(([, sameOutlet]) => siteOf(sameOutlet))
  const days = daysOf(seeds)
    .slice(-LAST_DAYS)
    .map(([day]) => Date.parse(day))
  return Array.from({length: 100}, (_, at) => {
    const site = outlets[at % outlets.length] ?? ''
    return invented(at + 1, site, (days[at % days.length] ?? 0) + NOON_MS + at * MINUTE_MS)
  })
}

/**
 * The path of a seed to remove: the middle one of the fullest day, among the seeds that are their article's only one.
 *
 * Throws if there is no such seed.
 */
export function oneFewer(seeds: readonly Known[]): string {
  const versions = groupBy(seeds, ({address}) => address)
  const alone = fullestDay(seeds.filter(({address}) => versions.get(address)?.length === 1))
  const chosen = alone[Math.floor(alone.length / 2)]
  if (!chosen) throw new Error('There is no seed to remove.')
  return chosen.file
}

/**
 * An origin whose host alone identifies the outlet of these seeds.
 *
 * Some seeds are assigned by their category instead, and their hosts belong to another outlet or none.
 */
function siteOf(seeds: readonly Known[]): string {
  const outlets = outletsWith([])
  const found = seeds.find(({url, outlet}) => outlets.of(url).slug === outlet)
  if (!found) throw new Error('No seed of the outlet has a host that identifies the outlet.')
  return found.url.origin
}

/** An invented article that states no time of its own, so that the feed's time applies. */
function invented(number: number, site: string, feedMs: number): SeedFile {
  const writer = writerIn('hans', randomFrom(`bench/${number}`))
  const paragraphs = Array.from({length: 9}, () => `<p>${writer.paragraph(90)}</p>`)
  const head = `<!--${feedMs}-->\n[${writer.headline(24)}](${site}/bench/added-${number})\n------\n\n`
  return {file: `added/${number}.md`, text: `${head}<div>\n${paragraphs.join('')}\n</div>\n`}
}
