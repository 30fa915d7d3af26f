import type {Article} from '../model/article.ts'
import {DamagedStoreError} from './damaged-store.ts'
import type {RecordLocation, SegmentStore} from './segments.ts'

/**
 * Reads the stored article of a seed. `file` names the seed in messages. Throws `DamagedStoreError` if the bytes at the
 * location are not JSON, and `Error` if there is no location.
 */
export function readRecord(segments: SegmentStore, location: RecordLocation | undefined, file: string): Article {
  if (!location) throw new Error(`The record of ${file} has no location.`)
  try {
    // `readSeeds` wrote it as an Article; a change of the reading code makes the record stale.
    return JSON.parse(segments.read(location).toString('utf8')) as Article
  } catch (error) {
    throw new DamagedStoreError(`The record of ${file} cannot be read.`, {cause: error})
  }
}
