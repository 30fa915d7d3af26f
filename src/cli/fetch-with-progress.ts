import type {ImagesConfig} from '../config/images.ts'
import type {PicturePlaces} from '../images/picture-places.ts'
import {type FetchResult, type FetchWish, fetchPictures} from '../images/pictures.ts'
import type {PictureReference} from '../images/references.ts'
import type {RescueCount} from '../images/rescue/rescue.ts'
import {grouped} from '../words/number.ts'
import {EXIT} from './exit.ts'
import type {Reporter} from './progress.ts'
import {say, type Terminal} from './terminal.ts'

/**
 * Fetches pictures and shows the progress. Ctrl+C ends the process with exit code 130; the next run continues where
 * this one stopped.
 */
export async function fetchWithProgress(
  references: readonly PictureReference[],
  images: ImagesConfig,
  paths: PicturePlaces,
  wish: Pick<Partial<FetchWish>, 'retryFailed' | 'imported'>,
  reporter: Reporter,
  terminal: Terminal,
): Promise<FetchResult> {
  reporter.stage('fetch')
  const start = performance.now()
  let leave: (() => void) | null = null
  let last: RescueCount | null = null
  const onProgress = (count: RescueCount): void => {
    last = count
    const looked = count.done - count.known
    const rate = looked / Math.max(0.001, (performance.now() - start) / 1000)
    const failed = count.failed > 0 ? ` · ${grouped(count.failed)} failed` : ''
    reporter.step(looked, count.total - count.known, ` · ${rate.toFixed(1)}/s${failed}`)
  }
  try {
    return await fetchPictures(references, images, paths, {
      retryFailed: wish.retryFailed ?? false,
      imported: wish.imported ?? null,
      onProgress,
      onBegin: ({continues, abandon}) => {
        if (continues) say(terminal, 'An earlier run was interrupted; this one continues it.')
        leave = () => {
          void abandon().finally(() => {
            reporter.finish()
            say(terminal, `Interrupted after ${last?.done ?? 0} of ${references.length}; run it again to continue.`)
            process.exit(EXIT.interrupted)
          })
        }
        process.once('SIGINT', leave)
        process.once('SIGTERM', leave)
      },
    })
  } finally {
    if (leave) process.off('SIGINT', leave).off('SIGTERM', leave)
  }
}
