import {DamagedStoreError} from './damaged-store.ts'
import type {RecordLocation, SegmentStore} from './segments.ts'

/**
 * Reads from the stored record of a seed the part that `part` gives, such as `shownIn`. `file` names the seed in
 * messages. Throws `DamagedStoreError` if the record is damaged, and `Error` if there is no location.
 */
export function readRecord<Part>(
  segments: SegmentStore,
  location: RecordLocation | undefined,
  file: string,
  part: (record: Buffer) => Part,
): Part {
  if (!location) throw new Error(`The record of ${file} has no location.`)
  const [, , length] = location
  try {
    const record = segments.borrow(location)
    if (record.length < length) throw new RangeError(`The record has ${record.length} of ${length} bytes.`)
    return part(record)
  } catch (error) {
    throw new DamagedStoreError(`The record of ${file} cannot be read.`, {cause: error})
  }
}
