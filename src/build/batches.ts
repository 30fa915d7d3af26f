import type {PictureBook} from '../images/picture-index.ts'
import type {Picture} from '../model/picture.ts'
import type {Brief} from '../pages/page-input.ts'
import type {Publisher} from '../pages/render-context.ts'
import type {PrintJob} from '../render/print-pages.ts'
import type {Place} from '../store/segments.ts'
import type {Gathered} from './stages.ts'
import type {StalePage} from './stale.ts'

/** Pages of one job, and articles that they name together: what is in memory at a time, however large the archive. */
const MOST_PAGES = 128
const MOST_CARDS = 1024

/** Pages that are printed together. */
export interface Batch {
  readonly pages: readonly StalePage[]
  readonly job: PrintJob
}

/** Cuts pages into batches as they come. Neighbours in the plan show much the same. */
export function* batchesOf(
  pages: Iterable<StalePage>,
  gathered: Gathered,
  pictures: PictureBook,
  stage: string,
): Generator<Batch> {
  let batch: StalePage[] = []
  let cards = 0
  const whole = (): Batch => ({
    pages: batch,
    job: jobOf(
      batch.map(({brief}) => brief),
      gathered,
      pictures,
      stage,
    ),
  })
  for (const page of pages) {
    batch.push(page)
    cards += page.brief.cards.length
    if (batch.length < MOST_PAGES && cards < MOST_CARDS) continue
    yield whole()
    batch = []
    cards = 0
  }
  if (batch.length > 0) yield whole()
}

function jobOf(briefs: readonly Brief[], {taken, outletOf}: Gathered, book: PictureBook, stage: string): PrintJob {
  const places = new Map<string, Place>()
  const pictures = new Map<string, Picture>()
  const publishers = new Map<string, Publisher>()
  const name = (slug: string): void => {
    if (publishers.has(slug)) return
    const {names, home} = outletOf(slug)
    publishers.set(slug, {names, home})
  }
  for (const {cards, read, pictures: keys, outlets} of briefs) {
    for (const at of read) {
      const file = cards[at]?.seed.file ?? ''
      const place = taken.placeOf(file)
      if (place) places.set(file, place)
    }
    for (const key of keys) if (!pictures.has(key)) pictures.set(key, book.picture(key))
    for (const slug of outlets) name(slug)
    for (const {outlet} of cards) name(outlet)
  }
  return {briefs, places, pictures, publishers, stage}
}
