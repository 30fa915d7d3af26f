import type {PictureIndex} from '../images/picture-index.ts'
import type {Picture} from '../model/picture.ts'
import type {PageInput} from '../pages/page-input.ts'
import type {Publisher} from '../pages/render-context.ts'
import type {PrintJob} from '../render/print-pages.ts'
import type {RecordLocation} from '../store/segments.ts'
import type {StoredArticles} from './stages.ts'
import type {StalePage} from './stale.ts'

/**
 * A batch ends at this many pages, or at this many article summaries on them. This bounds the memory of a batch,
 * independently of the size of the archive.
 */
const MOST_PAGES = 128
const MOST_SUMMARIES = 1024

/** Pages that are printed together, and the job for a worker. */
export interface Batch {
  readonly pages: readonly StalePage[]
  readonly job: PrintJob
}

/** Cuts pages into batches, in their order. Neighbours in the plan share most of their articles and pictures. */
export function* batchesOf(
  pages: Iterable<StalePage>,
  articles: StoredArticles,
  pictures: PictureIndex,
  stage: string,
): Generator<Batch> {
  let batch: StalePage[] = []
  let summaries = 0
  const finished = (): Batch => ({
    pages: batch,
    job: jobOf(
      batch.map(({input}) => input),
      articles,
      pictures,
      stage,
    ),
  })
  for (const page of pages) {
    // Pages of the same list take no more memory together, and the batch reads its records once.
    const isSameList = page.input.summaries === batch.at(-1)?.input.summaries
    if (!isSameList && (batch.length >= MOST_PAGES || summaries >= MOST_SUMMARIES)) {
      yield finished()
      batch = []
      summaries = 0
    }
    batch.push(page)
    if (!isSameList) summaries += page.input.summaries.length
  }
  if (batch.length > 0) yield finished()
}

/** The job of some pages, with the locations, pictures and publishers that their inputs name. */
function jobOf(
  inputs: readonly PageInput[],
  {seeds, outletOf}: StoredArticles,
  index: PictureIndex,
  stage: string,
): PrintJob {
  const locations = new Map<string, RecordLocation>()
  const pictures = new Map<string, Picture>()
  const publishers = new Map<string, Publisher>()
  const addPublisher = (slug: string): void => {
    if (publishers.has(slug)) return
    const {names, home} = outletOf(slug)
    publishers.set(slug, {names, home})
  }
  for (const {summaries, read, pictures: keys, outlets} of inputs) {
    for (const at of read) {
      const file = summaries[at]?.seed.file ?? ''
      const location = seeds.locationOf(file)
      if (location) locations.set(file, location)
    }
    for (const key of keys) if (!pictures.has(key)) pictures.set(key, index.picture(key))
    for (const slug of outlets) addPublisher(slug)
    for (const {outlet} of summaries) addPublisher(outlet)
  }
  return {inputs, locations, pictures, publishers, stage}
}
