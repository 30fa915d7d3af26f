import type {SeedReaders} from '../ingest/ingest-context.ts'
import type {SiteList} from '../output/known-site.ts'
import type {MadeFile, PrintJob} from '../render/print-pages.ts'

/** The workers of a build: they read seeds, look at files and print pages, in threads or in the calling process. */
export interface Workers extends SeedReaders {
  /** Starts one thread, if there are any, before the first task comes. */
  start(): void
  /** Writes the pages of a job into its stage. Rejects with `PageError` or `DamagedStoreError`, or an error of the disk. */
  print(job: PrintJob): Promise<readonly MadeFile[]>
  /** The addresses of a site whose files differ from what the last build wrote. */
  changedFiles(list: SiteList): Promise<readonly string[]>
}
