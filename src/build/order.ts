import type {PictureWork} from '../images/picture-places.ts'
import type {PictureReference} from '../images/references.ts'
import type {SeedChanges} from '../ingest/seed-store.ts'
import type {Selection} from '../ingest/selection.ts'
import type {KnownSite} from '../output/known-site.ts'
import type {Published} from '../output/publish.ts'
import type {Archive} from '../pages/archive.ts'
import type {StyledTheme} from '../render/theme.ts'
import type {UnprintedPage} from '../render/unprinted.ts'
import type {Report} from '../report/report.ts'
import type {BuildContext} from './context.ts'
import type {OutputGuard} from './previous-site.ts'
import type {Reason} from './stale.ts'

/** The request for one build. */
export interface BuildOrder {
  readonly context: BuildContext
  /** The folder of the site, absolute. */
  readonly out: string
  readonly styled: StyledTheme
  readonly selection: Selection
  /**
   * Absolute paths of the seeds that changed since the last build in this process, if nothing else did; null if
   * anything may have changed. An empty list restores the last catalogue for the next build.
   */
  readonly changed: readonly string[] | null
  /** Called before any slow work; its error stops the build. */
  readonly guard?: OutputGuard
  /** Fetches missing pictures from the network before the site is made; returns false to stop the build. */
  fetch?(references: readonly PictureReference[]): Promise<boolean>
  /** Gets the report, with the accounts of the seeds, before anything is written into the site. */
  onReport?(report: Report): void
}

/** The result of a build that did not throw. */
export type BuildResult =
  | {
      readonly kind: 'built'
      readonly report: Report
      readonly work: PictureWork
      readonly published: Published
      readonly changes: SeedChanges
      /** Why each page was printed, by address. */
      readonly reasons: ReadonlyMap<string, Reason>
      /** Addresses of the files whose bytes are new or changed, without the manifest. */
      readonly files: readonly string[]
      /** The pages that could not be printed; the others are published. */
      readonly unprinted: readonly UnprintedPage[]
      readonly known: KnownSite
      /** Null if nothing had changed. */
      readonly archive: Archive | null
    }
  /** No seed can be published; the site is unchanged. */
  | {readonly kind: 'nothing'; readonly report: Report}
  /** The counts of the seeds do not add up, which is a bug; `found` names them. The site is unchanged. */
  | {readonly kind: 'unbalanced'; readonly found: string}
  /** `fetch` stopped the build. */
  | {readonly kind: 'stopped'}
