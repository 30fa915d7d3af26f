import {findSeeds} from '../../../src/seed/walk.ts'
import {writeCorpus} from '../../corpus/write.ts'
import {chooseSeeds, copySeeds} from '../seeds.ts'

/** The seeds of a trial: those of an invented corpus, by its name, or those of a folder. */
export type SeedSource =
  | {readonly kind: 'invented'; readonly corpus: string}
  | {readonly kind: 'folder'; readonly seeds: string}

/**
 * Writes the first `wanted` seeds of a source, or all of a folder, into a new or empty folder. Returns their number.
 * Throws if the source has fewer, or if the new folder holds files.
 */
export async function writeSeeds(wanted: number | 'all', source: SeedSource, folder: string): Promise<number> {
  if (source.kind === 'folder') {
    const {files} = await findSeeds(source.seeds)
    const chosen = wanted === 'all' ? files : chooseSeeds(files, wanted)
    if (chosen.length === 0 || (wanted !== 'all' && chosen.length < wanted))
      throw new Error(`${source.seeds} holds only ${chosen.length} seeds.`)
    await copySeeds(chosen, folder)
    return chosen.length
  }
  if (wanted === 'all') throw new Error('An invented corpus has no end.')
  const written = writeCorpus({count: wanted, seed: source.corpus, out: folder})
  if (typeof written === 'string') throw new Error(written)
  return wanted
}
