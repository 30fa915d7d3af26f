import type {SeedRow} from './rows.ts'
import type {State} from './state.ts'

/** Packs of which so much is in no use are written anew, if that is worth the time. */
const WASTE = 0.5
const SMALL = 16 * 2 ** 20

/** Gives back the room of records that nobody asks for any more. */
export async function tidy({seeds, packs}: State): Promise<void> {
  if (packs.size < SMALL) return
  const rows = [...seeds.all()]
  const used = rows.reduce((sum, [, {place}]) => sum + (place?.length ?? 0), 0)
  if (used > packs.size * (1 - WASTE)) return
  const writer = packs.begin()
  const moved = rows.flatMap(([file, row]): (readonly [string, SeedRow])[] => {
    if (row.place === null) return []
    const at = writer.append(packs.read(row.place))
    return [[file, {...row, place: {...row.place, pack: writer.pack, at}}]]
  })
  writer.close()
  await seeds.write(moved)
  packs.keepOnly(new Set([writer.pack]))
}
