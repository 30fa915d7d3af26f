import {writeCorpus} from '../../corpus/write.ts'

/** Writes the first `count` invented seeds of a corpus into a new or empty folder. Throws if the folder holds files. */
export function writeSyntheticSeeds(count: number, folder: string, corpus: string): void {
  const written = writeCorpus({count, seed: corpus, out: folder})
  if (typeof written === 'string') throw new Error(written)
}
