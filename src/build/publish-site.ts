import type {PictureWork} from '../images/picture-places.ts'
import {type Published, publish} from '../output/publish.ts'
import type {Archive} from '../pages/archive.ts'
import type {BuildOrder} from './order.ts'
import type {PreviousSite} from './previous-site.ts'
import type {MadeSite} from './print-site.ts'
import type {Progress} from './progress.ts'
import type {SiteInputs} from './site-inputs.ts'
import type {StoredArticles} from './stages.ts'

/** Pages → dist: moves the stage into the site, and stores the site's rows and note for the next build. */
export async function publishSite(
  {context, out}: BuildOrder,
  previous: PreviousSite,
  {
    archive,
    articles,
    inputs,
    made,
    work,
  }: {
    readonly archive: Archive
    readonly articles: StoredArticles
    readonly inputs: SiteInputs
    readonly made: MadeSite
    readonly work: PictureWork
  },
  progress: Progress,
): Promise<Published> {
  progress.stage('files')
  const {rows, stage, basis, report, unprinted} = made
  const published = await publish({stage, out, rows, made: made.files, known: previous.known})
  await context.state.site.write([...rows.changed], rows.gone)
  context.warm.notePublished(archive.catalogue, basis)
  context.warm.snapshot = inputs.pictures.snapshot
  // With an empty hash the next build does not end early: it encodes the AVIF files for which time was lacking, and
  // tries again to print the pages that failed.
  const madeOf = work.withoutAvif === 0 && unprinted.length === 0 ? inputs.hash : ''
  await previous.write({madeOf, report, articles: articles.seeds.articles, settings: inputs.settings, basis})
  return published
}
