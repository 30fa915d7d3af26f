import type {SeedRow} from '../store/rows.ts'
import type {RecordLocation, SegmentStore} from '../store/segments.ts'
import type {State} from '../store/store.ts'
import {fieldsIn, keptIn, seedRow} from './seed-row.ts'

/** Share of unused bytes from which segments are rewritten, and the size in bytes below which they never are. */
const WASTE = 0.5
const SMALL = 16 * 2 ** 20

/** Bytes of records and of summaries to which rows point. */
export type Usage = Record<'record' | 'summary', number>

/**
 * Removes the records and summaries to which no row points, if they take much room. The others are copied into a new
 * segment; their rows get the new locations, in `rows` and in the database.
 */
export async function compact(state: State, rows: Map<string, SeedRow>, used: Usage): Promise<void> {
  await compactSegments(state, rows, 'record', state.records, used)
  await compactSegments(state, rows, 'summary', state.summaries, used)
}

async function compactSegments(
  {seeds}: State,
  rows: Map<string, SeedRow>,
  of: 'record' | 'summary',
  segments: SegmentStore,
  used: Usage,
): Promise<void> {
  const {size} = segments
  if (size < SMALL || used[of] > size * (1 - WASTE)) return
  const writer = segments.begin()
  const moved: (readonly [string, SeedRow])[] = []
  segments.readAll(
    [...rows],
    ([, row]) => keptIn(row)?.[of] ?? null,
    ([file, row], stretch, first, last) => {
      const fields = fieldsIn(row)
      const location: RecordLocation = writer.append(stretch.subarray(first, last))
      moved.push([file, seedRow({...fields, kept: fields.kept && {...fields.kept, [of]: location}})])
    },
  )
  writer.close()
  await seeds.write(moved)
  for (const [file, row] of moved) rows.set(file, row)
  segments.keepOnly(writer.segment)
}
