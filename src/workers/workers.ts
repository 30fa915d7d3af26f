import type {SeedReaders} from '../ingest/ingest-context.ts'
import type {SiteList} from '../output/known-site.ts'
import type {PrintedPages, PrintJob} from '../render/print-pages.ts'

/** The workers of a build: they read seeds, check files and print pages, in threads or in the calling process. */
export interface Workers extends SeedReaders {
  /** Starts one thread before the first task; does nothing without threads. */
  start(): void
  /**
   * Writes the pages of a job into its stage. Rejects with `DamagedStoreError`, or an error of the disk.
   */
  print(job: PrintJob): Promise<PrintedPages>
  /** The addresses of a site's files that differ from what the last build wrote: see `changedFilesIn`. */
  changedFiles(list: SiteList): Promise<readonly string[]>
}
