import type {ReadBatch, WantedSeed} from '../ingest/tasks.ts'
import type {Outlets} from '../outlets/index.ts'
import type {PrintedPages, PrintJob} from '../render/print-pages.ts'
import type {StyledTheme} from '../render/theme.ts'
import type {SegmentStore} from '../store/segments.ts'
import type {WorkerSettings} from './settings.ts'

type Theme = StyledTheme['theme']

/** The tasks of a worker, in a thread or in the calling process. Each task loads its modules on first use. */
export class Tasks {
  readonly #settings: WorkerSettings
  readonly #segments: SegmentStore
  #outlets: Promise<Outlets> | null = null
  #theme: Promise<Theme> | null = null

  constructor(settings: WorkerSettings, segments: SegmentStore) {
    this.#settings = settings
    this.#segments = segments
  }

  /** Reads a batch of seeds: see `readSeeds`. */
  async read(wanted: readonly WantedSeed[]): Promise<ReadBatch> {
    // A worker that only prints loads no parser.
    this.#outlets ??= import('../outlets/index.ts').then(({outletsWith}) => outletsWith(this.#settings.config.outlets))
    const {readBatch} = await import('../ingest/read-batch.ts')
    return readBatch(wanted, await this.#outlets)
  }

  /** Prints the pages of a job into its stage: see `printPages`. */
  async print(job: PrintJob): Promise<PrintedPages> {
    this.#theme ??= this.#loadTheme()
    const {printPages} = await import('../render/print-pages.ts')
    const {config, cwd} = this.#settings
    return await printPages(job, {settings: config, theme: await this.#theme, segments: this.#segments, cwd})
  }

  /** Loads the modules and the theme that printing needs, before the first job. */
  async preload(): Promise<void> {
    this.#theme ??= this.#loadTheme()
    const {loadEleventy} = await import('../render/load-eleventy.ts')
    await Promise.all([this.#theme, import('../render/print-pages.ts'), loadEleventy()])
  }

  async #loadTheme(): Promise<Theme> {
    const {loadTheme} = await import('../render/theme.ts')
    const styled = await loadTheme(this.#settings.overlay)
    if (!styled.ok) throw new Error(styled.errors.join('\n'))
    return styled.value.theme
  }
}
