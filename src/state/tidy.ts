import type {Packs, Place} from './packs.ts'
import type {KeptSeed, SeedRow} from './rows.ts'
import type {State} from './state.ts'

/** Packs of which so much is in no use are written anew, if that is worth the time. */
const WASTE = 0.5
const SMALL = 16 * 2 ** 20

/** Gives back the room of records and cards that no row asks for any more. Changes the rows with their places. */
export async function tidy(state: State, rows: Map<string, SeedRow>): Promise<void> {
  await tidyPacks(state, rows, 'record', state.records)
  await tidyPacks(state, rows, 'card', state.cards)
}

async function tidyPacks(
  {seeds}: State,
  rows: Map<string, SeedRow>,
  of: 'record' | 'card',
  packs: Packs,
): Promise<void> {
  const {size} = packs
  if (size < SMALL) return
  let used = 0
  for (const {kept} of rows.values()) used += kept?.[of][2] ?? 0
  if (used > size * (1 - WASTE)) return
  const writer = packs.begin()
  const wanted = [...rows].flatMap(([file, row]) => (row.kept === null ? [] : [{file, row, kept: row.kept}]))
  const moved: (readonly [string, SeedRow])[] = []
  packs.readAll(
    wanted,
    ({kept}) => kept[of],
    ({file, row, kept}, stretch, first, last) => {
      const place: Place = writer.append(stretch.subarray(first, last))
      const there: KeptSeed = {...kept, [of]: place}
      moved.push([file, {...row, kept: there}])
    },
  )
  writer.close()
  await seeds.write(moved)
  for (const [file, row] of moved) rows.set(file, row)
  packs.keepOnly(writer.pack)
}
