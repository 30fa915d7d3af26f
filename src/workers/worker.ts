import {move, transferableSymbol, valueSymbol, workerData} from 'piscina'
import {statsOf} from '../ingest/seed-stat.ts'
import type {WantedSeed} from '../ingest/tasks.ts'
import {changedFilesIn} from '../output/known-site.ts'
import {unpackJob} from '../render/print-message.ts'
import type {PrintedPages} from '../render/print-pages.ts'
import {RECORDS, SegmentStore} from '../store/segments.ts'
import {failureOf, type TaskResult} from './failure.ts'
import type {WorkerSettings} from './settings.ts'
import {Tasks} from './tasks.ts'

/** The module that a worker thread runs. The pool calls its exported functions by name. */
const settings = workerData as WorkerSettings
const tasks = new Tasks(settings, new SegmentStore(settings.state, RECORDS))

/** Reads a batch of seeds: see `readSeeds`. */
export async function read(wanted: readonly WantedSeed[]): Promise<unknown> {
  const batch = await tasks.read(wanted)
  // The buffers move to the other thread without a copy.
  return move({
    get [transferableSymbol]() {
      return [batch.records.buffer, batch.summaries.buffer]
    },
    get [valueSymbol]() {
      return batch
    },
  })
}

export const changedFiles = changedFilesIn
export const stats = statsOf
export const preload = (): Promise<void> => tasks.preload()

/** Prints the job in a message of `packJob`; an error is returned as data: see `Failure`. */
export async function print(message: string): Promise<TaskResult<PrintedPages>> {
  try {
    return {ok: true, value: await tasks.print(unpackJob(message))}
  } catch (error) {
    return {ok: false, failure: failureOf(error)}
  }
}
