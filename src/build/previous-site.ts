import type {KnownSeed} from '../ingest/seed-row.ts'
import {articlesHash} from '../ingest/seed-set.ts'
import {KnownSite} from '../output/known-site.ts'
import {MANIFEST} from '../output/manifest.ts'
import type {Report} from '../report/report.ts'
import type {BuildContext} from './context.ts'
import {orderSummaries} from './stages.ts'

/** What the last build noted of its site beside the files. */
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

/** Throws if the output folder holds files of others; `isOfSite` tells the files of the last build. */
export type OutputGuard = (isOfSite: (address: string) => boolean) => Promise<void>

/** The site as the last build left it: its note, its files, its catalogue. */
export class PreviousSite {
  readonly note: SiteNote | undefined
  readonly #context: BuildContext
  readonly #out: string
  readonly #isTrusted: boolean
  #known: KnownSite | null = null
  #check: Promise<void> = Promise.resolve()

  /** `isTrusted`: all changes since the last build are known, so its files are not looked at. */
  constructor(context: BuildContext, out: string, isTrusted: boolean) {
    this.#context = context
    this.#out = out
    this.#isTrusted = isTrusted
    this.note = context.state.notes.get('site') as SiteNote | undefined
    if (this.note && this.note.report.seeds.in >= context.many) context.workersFor(this.note.report.seeds.in).start()
  }

  /** The site's files. Their rows are loaded on first use, when a thread may already be at work. */
  get known(): KnownSite {
    this.#known ??= new KnownSite(this.#context.state.site.all(), this.#out, this.#isTrusted)
    return this.#known
  }

  /** Starts to compare the site's files with their rows, and asks the guard. Rejects with the guard's error. */
  async startCheck(guard: OutputGuard | undefined): Promise<void> {
    this.#check = this.known.look(this.#context.many, (list) => this.#context.workers.changedFiles(list))
    // `finishCheck` reports a failure; an unheard rejection would end the process before.
    this.#check.catch(() => undefined)
    // The rows of a site in another folder say nothing about this one.
    const isThisSite = this.known.isAsWritten(MANIFEST)
    await guard?.((address) => isThisSite && this.known.rows.has(address))
  }

  /**
   * Rebuilds the last catalogue if the stored rows still belong to it; unchanged pages then need no fingerprint. Returns
   * whether it did. `before` are the seeds as the last build knew them.
   */
  restoreCatalogue(before: readonly KnownSeed[], settings: string): boolean {
    const {warm, summaries} = this.#context
    const {note} = this
    const belongs = note && warm.isNew && note.settings === settings && articlesHash(before) === note.articles
    // Without a catalogue the summaries are still needed, and there is time to load them.
    if (!note || !belongs) {
      summaries.load(before)
      return false
    }
    warm.notePublished(orderSummaries(summaries.of(before), this.#context), note.basis)
    return true
  }

  async finishCheck(): Promise<void> {
    await this.#check
  }

  /** Notes what the site is made of now. */
  async write(note: SiteNote): Promise<void> {
    await this.#context.state.notes.write([['site', note]])
  }
}
