import {move, transferableSymbol, valueSymbol, workerData} from 'piscina'
import {loadTheme} from '../eleventy/theme.ts'
import {outletsWith} from '../outlets/index.ts'
import type {Theme} from '../pages/template.ts'
import {Packs} from '../state/packs.ts'
import {RECORDS} from '../state/state.ts'
import {failureOf, type Outcome} from './failure.ts'
import {type MadeFile, type PrintJob, printPages} from './print.ts'
import type {ReadBatch, WantedSeed, WorkerSettings} from './tasks.ts'

/** What a worker thread does when it is asked, by the names of its functions. */
const {config, overlay, state} = workerData as WorkerSettings
const packs = new Packs(state, RECORDS)
const outlets = outletsWith(config.outlets)
let theme: Promise<Theme> | null = null

export async function read(wanted: readonly WantedSeed[]): Promise<unknown> {
  // Who only prints need not load the parser.
  const {readSeeds} = await import('./read.ts')
  const batch: ReadBatch = readSeeds(wanted, outlets)
  // Handed over, not copied.
  return move({
    get [transferableSymbol]() {
      return [batch.records.buffer, batch.cards.buffer]
    },
    get [valueSymbol]() {
      return batch
    },
  })
}

/** Loads what printing needs, so that it is there when pages come. */
export async function prepare(): Promise<void> {
  theme ??= load()
  await Promise.all([theme, import('@11ty/eleventy')])
}

export async function print(job: PrintJob): Promise<Outcome<readonly MadeFile[]>> {
  try {
    theme ??= load()
    return {ok: true, value: await printPages(job, config, await theme, packs)}
  } catch (error) {
    return {ok: false, failure: failureOf(error)}
  }
}

async function load(): Promise<Theme> {
  const styled = await loadTheme(overlay)
  if (!styled.ok) throw new Error(styled.lines.join('\n'))
  return styled.value.theme
}
