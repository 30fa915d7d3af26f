import {byKey} from '../../../src/base/compare.ts'
import {groupBy} from '../../../src/base/group.ts'
import {outletsWith} from '../../../src/outlets/index.ts'
import {randomFrom} from '../../corpus/random.ts'
import type {SeedFile} from '../../corpus/seed-number.ts'
import {writerIn} from '../../corpus/writer.ts'
import type {ToldSeed} from './told.ts'

/** What is remembered of a seed to choose by. */
export type Known = Pick<ToldSeed, 'file' | 'outlet' | 'address' | 'url' | 'feedMs'>
type Dated = Known & {readonly feedMs: number}

const MINUTE_MS = 60_000
const NOON_MS = 12 * 60 * MINUTE_MS
/** Over so many of the last days a hundred articles are spread. */
const LAST_DAYS = 10

const dayOf = ({feedMs}: Dated): string => new Date(feedMs).toISOString().slice(0, 10)

/** The seeds of each day that has any, the first day first. */
function daysOf(seeds: readonly Known[]): readonly (readonly [string, readonly Dated[]])[] {
  const dated = seeds.filter((seed): seed is Dated => seed.feedMs !== null)
  return [...groupBy(dated, dayOf)].sort(byKey)
}

/** The fullest day, of several the last. */
function fullestDay(seeds: readonly Known[]): readonly Dated[] {
  return daysOf(seeds).reduce<readonly Dated[]>((most, [, own]) => (own.length >= most.length ? own : most), [])
}

/** An article more, the newest of the fullest day, by the outlet that has most there. */
export function oneMore(seeds: readonly Known[]): readonly SeedFile[] {
  const day = fullestDay(seeds)
  const outlets = [...groupBy(day, ({outlet}) => outlet).values()]
  const most = outlets.reduce((fullest, own) => (own.length > fullest.length ? own : fullest))
  const newestMs = Math.max(...day.map(({feedMs}) => feedMs))
  return [invented(0, siteOf(most), newestMs + 1000)]
}

/** A hundred articles more, of all outlets in turn, over the last days. */
export function hundredMore(seeds: readonly Known[]): readonly SeedFile[] {
  const outlets = [...groupBy(seeds, ({outlet}) => outlet)].sort(byKey).map(([, own]) => siteOf(own))
  const days = daysOf(seeds)
    .slice(-LAST_DAYS)
    .map(([day]) => Date.parse(day))
  return Array.from({length: 100}, (_, at) => {
    const site = outlets[at % outlets.length] ?? ''
    return invented(at + 1, site, (days[at % days.length] ?? 0) + NOON_MS + at * MINUTE_MS)
  })
}

/** The seed in the middle of the fullest day, of those seeds that share their article with none. */
export function oneFewer(seeds: readonly Known[]): string {
  const versions = groupBy(seeds, ({address}) => address)
  const alone = fullestDay(seeds.filter(({address}) => versions.get(address)?.length === 1))
  const chosen = alone[Math.floor(alone.length / 2)]
  if (!chosen) throw new Error('There is no seed to remove.')
  return chosen.file
}

/** A site by whose host the outlet of these seeds is known: some seeds are known by their category instead. */
function siteOf(seeds: readonly Known[]): string {
  const outlets = outletsWith([])
  const own = seeds.find(({url, outlet}) => outlets.of(url).slug === outlet)
  if (!own) throw new Error('No seed of the outlet has an address of its own.')
  return own.url.origin
}

/** An article that states no time, so that the feed's is its own. */
function invented(number: number, site: string, feedMs: number): SeedFile {
  const writer = writerIn('hans', randomFrom(`bench/${number}`))
  const paragraphs = Array.from({length: 9}, () => `<p>${writer.paragraph(90)}</p>`)
  const head = `<!--${feedMs}-->\n[${writer.headline(24)}](${site}/bench/added-${number})\n------\n\n`
  return {file: `added/${number}.md`, text: `${head}<div>\n${paragraphs.join('')}\n</div>\n`}
}
