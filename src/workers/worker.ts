import {move, transferableSymbol, valueSymbol, workerData} from 'piscina'
import {statsOf} from '../ingest/seed-stat.ts'
import type {ReadBatch, WantedSeed, WorkerSettings} from '../ingest/tasks.ts'
import type {Outlets} from '../outlets/index.ts'
import {changedFilesIn} from '../output/known-site.ts'
import type {Theme} from '../pages/template.ts'
import type {MadeFile, PrintJob} from '../render/print-pages.ts'
import {RECORDS, SegmentStore} from '../store/segments.ts'
import {failureOf, type Outcome} from './failure.ts'

/** What a worker thread does when it is asked, by the names of its functions. */
const {config, overlay, state} = workerData as WorkerSettings
const segments = new SegmentStore(state, RECORDS)
let outlets: Promise<Outlets> | null = null
let theme: Promise<Theme> | null = null

export async function read(wanted: readonly WantedSeed[]): Promise<unknown> {
  // Who only prints need not load the parser.
  outlets ??= import('../outlets/index.ts').then(({outletsWith}) => outletsWith(config.outlets))
  const {readSeeds} = await import('../ingest/read-batch.ts')
  const batch: ReadBatch = readSeeds(wanted, await outlets)
  // Handed over, not copied.
  return move({
    get [transferableSymbol]() {
      return [batch.records.buffer, batch.summaries.buffer]
    },
    get [valueSymbol]() {
      return batch
    },
  })
}

/** Look at the files of a site, and at seeds. */
export const look = changedFilesIn
export const stats = statsOf

/** Loads what printing needs, so that it is there when pages come. */
export async function prepare(): Promise<void> {
  theme ??= load()
  await Promise.all([theme, import('../render/print-pages.ts'), import('@11ty/eleventy')])
}

export async function print(job: PrintJob): Promise<Outcome<readonly MadeFile[]>> {
  try {
    theme ??= load()
    const {printPages} = await import('../render/print-pages.ts')
    return {ok: true, value: await printPages(job, config, await theme, segments)}
  } catch (error) {
    return {ok: false, failure: failureOf(error)}
  }
}

async function load(): Promise<Theme> {
  const {loadTheme} = await import('../render/theme.ts')
  const styled = await loadTheme(overlay)
  if (!styled.ok) throw new Error(styled.lines.join('\n'))
  return styled.value.theme
}
