import type {ShownSummary} from '../catalogue/summary.ts'
import type {PictureIndex} from '../images/picture-index.ts'
import type {Address} from '../model/brand.ts'
import type {Archive} from './archive.ts'
import {kindOf} from './kinds.ts'
import type {Kind, Page} from './page.ts'

/**
 * Everything of the archive that one page shows. A page is printed from its input and nothing else of the archive, so
 * that a page whose input did not change need not be printed again.
 */
export interface PageInput<Data = unknown> {
  readonly kind: Kind
  readonly address: Address
  /** The page data of its kind: plain data, which refers to articles by their index in `summaries`. */
  readonly data: Data
  /** The articles that the page names. */
  readonly summaries: readonly ShownSummary[]
  /** Indices of the articles whose records the page reads. */
  readonly read: readonly number[]
  /** Keys of the pictures that the page may show. */
  readonly pictures: readonly string[]
  /** Slugs of further publishers that the page names; those of its articles are not repeated. */
  readonly outlets: readonly string[]
}

/** The parts of an input that depend on the page's kind. Lead pictures of the articles are added to `pictures`. */
export type InputParts<Data> = Pick<PageInput<Data>, 'data'> &
  Partial<Pick<PageInput, 'summaries' | 'read' | 'pictures' | 'outlets'>>

/** Gathers the input of a page from the archive. */
export function pageInputOf(page: Page, archive: Archive): PageInput {
  const {kind, address} = page
  const {data, summaries = [], read = [], pictures = [], outlets = []} = kindOf(kind).input(page, archive)
  const shown = [...new Set([...pictures, ...leadPictures(summaries, archive.pictures)])]
  return {kind, address, data, summaries, read, pictures: shown, outlets}
}

/** Keys of the lead pictures that the site has; a list shows nothing for one that is missing. */
function leadPictures(summaries: readonly ShownSummary[], index: PictureIndex): readonly string[] {
  const found: string[] = []
  for (const {pictures} of summaries) {
    const key = pictures.lead === null ? undefined : pictures.keys[pictures.lead]
    if (key !== undefined && index.get(key).kind === 'local') found.push(key)
  }
  return found
}
