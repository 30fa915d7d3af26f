import type {Article} from '../model/article.ts'
import {DamagedStoreError} from './damaged-store.ts'
import type {RecordLocation, SegmentStore} from './segments.ts'

/**
 * The record of an article, as its seed was read. `file` names the seed in messages. Throws `DamagedStoreError` if the
 * bytes at the location are no record, and `Error` without a location.
 */
export function readRecord(segments: SegmentStore, location: RecordLocation | undefined, file: string): Article {
  if (!location) throw new Error(`No record of ${file} was asked for.`)
  try {
    // Written by this program as an Article; the store's version changes with its shape.
    return JSON.parse(segments.read(location).toString('utf8')) as Article
  } catch (error) {
    throw new DamagedStoreError(`The record of ${file} cannot be read.`, {cause: error})
  }
}
