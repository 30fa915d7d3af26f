import {Ingest} from '../ingest/ingest.ts'
import type {SeedChanges} from '../ingest/seed-store.ts'
import type {BuildOrder} from './order.ts'
import type {PreviousSite} from './previous-site.ts'
import type {Progress} from './progress.ts'
import {type StoredArticles, storedArticles} from './stages.ts'

/**
 * Seeds → stored articles. While threads read the changed seeds, this one checks the previous site's files and restores
 * its catalogue. `settings` is the settings hash. Throws the guard's error before anything is read.
 */
export async function readChangedSeeds(
  {context, selection, changed, guard}: BuildOrder,
  previous: PreviousSite,
  settings: string,
  progress: Progress,
): Promise<{readonly articles: StoredArticles; readonly changes: SeedChanges}> {
  progress.stage('seeds')
  const ingest = await Ingest.find(context.paths.seeds, selection, context, changed, progress.step.bind(progress))
  await previous.startCheck(guard)
  await ingest.compare()
  ingest.start()
  try {
    if (ingest.changesFew) previous.restoreCatalogue(ingest.articles, settings)
  } finally {
    // A damaged store is emptied next; no thread may write into it then.
    await ingest.settled()
  }
  const seeds = await ingest.finish()
  await previous.finishCheck()
  return {articles: storedArticles(seeds, context), changes: ingest.changes}
}
