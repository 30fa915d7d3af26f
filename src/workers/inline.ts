import {type SeedList, statsOf} from '../ingest/seed-stat.ts'
import type {ReadBatch, WantedSeed} from '../ingest/tasks.ts'
import {changedFilesIn, type SiteList} from '../output/known-site.ts'
import type {PrintedPages, PrintJob} from '../render/print-pages.ts'
import {RECORDS, SegmentStore} from '../store/segments.ts'
import type {WorkerSettings} from './settings.ts'
import {Tasks} from './tasks.ts'
import type {Workers} from './workers.ts'

/**
 * Does all tasks in the calling process, one at a time. For few seeds: starting a thread and loading its modules
 * (1.6 CPU seconds) takes longer than the work.
 */
export class InlineWorkers implements Workers {
  /** One task at a time: Eleventy prints one batch at a time in a process. */
  readonly room = 1
  readonly #segments: SegmentStore
  readonly #tasks: Tasks

  constructor(settings: WorkerSettings) {
    this.#segments = new SegmentStore(settings.state, RECORDS)
    this.#tasks = new Tasks(settings, this.#segments)
  }

  read(wanted: readonly WantedSeed[]): Promise<ReadBatch> {
    return this.#tasks.read(wanted)
  }

  print(job: PrintJob): Promise<PrintedPages> {
    return this.#tasks.print(job)
  }

  async stats(list: SeedList): Promise<string> {
    return statsOf(list)
  }

  async changedFiles(list: SiteList): Promise<readonly string[]> {
    return changedFilesIn(list)
  }

  start(): void {}

  startAll(): void {}

  preload(): void {}

  async end(): Promise<void> {
    this.#segments.close()
  }
}
