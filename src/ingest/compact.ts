import type {SeedRow} from '../store/rows.ts'
import type {RecordLocation, SegmentStore} from '../store/segments.ts'
import type {State} from '../store/store.ts'
import {factsIn, keptIn, seedRow} from './seed-row.ts'

/** Packs of which so much is in no use are written anew, if that is worth the time. */
const WASTE = 0.5
const SMALL = 16 * 2 ** 20

/** Bytes of records and of cards that rows ask for. */
export type Usage = Record<'record' | 'summary', number>

/** Gives back the room of records and cards that no row asks for any more. Changes the rows with their places. */
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
      const facts = factsIn(row)
      const location: RecordLocation = writer.append(stretch.subarray(first, last))
      moved.push([file, seedRow({...facts, kept: facts.kept && {...facts.kept, [of]: location}})])
    },
  )
  writer.close()
  await seeds.write(moved)
  for (const [file, row] of moved) rows.set(file, row)
  segments.keepOnly(writer.segment)
}
