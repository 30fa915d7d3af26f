import type {Packs, Place} from './packs.ts'
import type {KeptSeed} from './rows.ts'
import type {State} from './state.ts'

/** Packs of which so much is in no use are written anew, if that is worth the time. */
const WASTE = 0.5
const SMALL = 16 * 2 ** 20

/** Gives back the room of records and cards that nobody asks for any more. */
export async function tidy(state: State): Promise<void> {
  await tidyPacks(state, 'record', state.records)
  await tidyPacks(state, 'card', state.cards)
}

async function tidyPacks({seeds}: State, of: 'record' | 'card', packs: Packs): Promise<void> {
  const {size} = packs
  if (size < SMALL) return
  const rows = [...seeds.all()].flatMap(([file, row]) => (row.kept === null ? [] : [{file, row, kept: row.kept}]))
  const used = rows.reduce((sum, {kept}) => sum + kept[of][2], 0)
  if (used > size * (1 - WASTE)) return
  const writer = packs.begin()
  const places = new Map<string, Place>()
  const wanted = rows.map(({file, kept}) => ({file, place: kept[of]}))
  packs.readAll(wanted, ({file}, bytes) => places.set(file, writer.append(bytes)))
  writer.close()
  await seeds.write(
    rows.map(({file, row, kept}) => {
      const moved: KeptSeed = {...kept, [of]: places.get(file) ?? kept[of]}
      return [file, {...row, kept: moved}]
    }),
  )
  packs.keepOnly(writer.pack)
}
