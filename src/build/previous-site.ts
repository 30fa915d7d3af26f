import type {KnownSeed} from '../ingest/seed-row.ts'
import {articlesHash} from '../ingest/seed-set.ts'
import {KnownSite} from '../output/known-site.ts'
import {MANIFEST} from '../output/manifest.ts'
import type {Report} from '../report/report.ts'
import type {BuildContext} from './context.ts'
import {orderSummaries} from './stages.ts'

/** The note that a build stores about its site, for the next build. */
export interface SiteNote {
  /** As `siteHash` gives it; '' if the site is not finished. */
  readonly madeOf: string
  readonly report: Report
  /** As `articlesHash` gives it; null if a selection left articles out. */
  readonly articles: string | null
  /** As `settingsHash` gives it. */
  readonly settings: string
  /** As `basisOf` gives it. */
  readonly basis: string
}

/** Throws if the output folder holds foreign files. `isOfSite` is true for the addresses that the last build wrote. */
export type OutputGuard = (isOfSite: (address: string) => boolean) => Promise<void>

/** The site as the last build left it: its note, its files, its catalogue. */
export class PreviousSite {
  readonly note: SiteNote | undefined
  readonly #context: BuildContext
  readonly #out: string
  readonly #isTrusted: boolean
  #known: KnownSite | null = null
  #check: Promise<void> = Promise.resolve()

  /** `isTrusted`: all changes since the last build are known, so the files are assumed unchanged. */
  constructor(context: BuildContext, out: string, isTrusted: boolean) {
    this.#context = context
    this.#out = out
    this.#isTrusted = isTrusted
    this.note = context.state.notes.get('site') as SiteNote | undefined
    if (this.note && this.note.report.seeds.in >= context.many) context.workersFor(this.note.report.seeds.in).start()
  }

  /** The files of the site. Their rows are loaded on first use, while a thread may already be reading. */
  get known(): KnownSite {
    this.#known ??= new KnownSite(this.#context.state.site.all(), this.#out, this.#isTrusted)
    return this.#known
  }

  /** Starts to compare the site's files with their rows, and runs the guard. Rejects with the guard's error. */
  async startCheck(guard: OutputGuard | undefined): Promise<void> {
    this.#check = this.known.checkFiles(this.#context.many, (list) => this.#context.workers.changedFiles(list))
    // `finishCheck` reports a failure; until then an unhandled rejection would end the process.
    this.#check.catch(() => undefined)
    // The rows may belong to a site in another folder; only a matching manifest shows that they are this one's.
    const isThisSite = this.known.isAsWritten(MANIFEST)
    await guard?.((address) => isThisSite && this.known.rows.has(address))
  }

  /**
   * Rebuilds the last catalogue if the stored rows still belong to it; unchanged pages then need no fingerprint
   * (docs/decisions/restored-catalogue.md). Returns whether it did. `before` are the rows of the last build's articles,
   * `settings` is the present settings hash.
   */
  restoreCatalogue(before: readonly KnownSeed[], settings: string): boolean {
    const {warm, summaries} = this.#context
    const {note} = this
    const belongs = note && warm.isNew && note.settings === settings && articlesHash(before) === note.articles
    // The summaries are needed later in any case, and the threads are still reading.
    if (!note || !belongs) {
      summaries.load(before)
      return false
    }
    warm.notePublished(orderSummaries(summaries.of(before), this.#context), note.basis)
    return true
  }

  /** Waits for the comparison. Rejects with its error. */
  async finishCheck(): Promise<void> {
    await this.#check
  }

  /** Stores the note of the new site. */
  async write(note: SiteNote): Promise<void> {
    await this.#context.state.notes.write([['site', note]])
  }
}
