import type {Entry} from '../catalogue/entry.ts'
import type {Catalogue} from '../catalogue/index.ts'
import type {Config} from '../config/index.ts'
import type {PictureIndex} from '../images/picture-index.ts'
import type {ArticleId} from '../model/brand.ts'
import type {Report} from '../report/report.ts'
import type {Page} from './page.ts'

/** Everything that is known of an archive but the words of its articles. */
export interface Archive {
  readonly config: Config
  readonly catalogue: Catalogue
  readonly pictures: PictureIndex
  readonly pages: readonly Page[]
  readonly report: Report
}

/** The entry of an id that a page was planned for. */
export function entryIn({catalogue}: Archive, id: ArticleId): Entry {
  const entry = catalogue.named(id)
  if (!entry) throw new Error(`No article has the id ${id}.`)
  return entry
}
