import type {Catalogue} from '../catalogue/index.ts'
import type {Config} from '../config/index.ts'
import type {Pictures} from '../images/localize.ts'
import type {Report} from '../report/report.ts'
import type {Page} from './page.ts'

/** Everything that pages are printed from. */
export interface Archive {
  readonly config: Config
  readonly catalogue: Catalogue
  readonly pictures: Pictures
  readonly pages: readonly Page[]
  readonly report: Report
}
