import type {Entry} from '../catalogue/entry.ts'
import type {Catalogue} from '../catalogue/index.ts'
import type {Config} from '../config/index.ts'
import type {PictureIndex} from '../images/picture-index.ts'
import type {ArticleId} from '../model/brand.ts'
import type {Report} from '../report/report.ts'
import type {Page} from './page.ts'

/** All data of an archive except the bodies of its articles. */
export interface Archive {
  readonly config: Config
  readonly catalogue: Catalogue
  readonly pictures: PictureIndex
  readonly pages: readonly Page[]
  readonly report: Report
}

/** The entry of an article id. Throws if there is none: pages are planned from the same catalogue. */
export function entryIn({catalogue}: Archive, id: ArticleId): Entry {
  const entry = catalogue.named(id)
  if (!entry) throw new Error(`No article has the id ${id}.`)
  return entry
}
