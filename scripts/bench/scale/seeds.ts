import {writeCorpus} from '../../corpus/write.ts'

/** Writes `count` invented seeds into a new or an empty folder: those of a corpus, which holds every smaller one. */
export function writeSyntheticSeeds(count: number, folder: string, corpus: string): void {
  const written = writeCorpus({count, seed: corpus, out: folder})
  if (typeof written === 'string') throw new Error(written)
}
