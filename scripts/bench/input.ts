import {existsSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {packageRoot} from '../../src/base/package-root.ts'
import {type FoundFile, findSeeds} from '../../src/seed/walk.ts'
import {grouped} from '../../src/words/number.ts'
import {chooseSeeds, copySeeds, repeatSeeds} from './seeds.ts'

/** The seed files that a benchmark draws from. `repeats` is true for the sample, which is repeated to any size. */
export interface Input {
  readonly name: string
  readonly files: readonly FoundFile[]
  readonly repeats: boolean
}

/**
 * Finds the seeds of the folder `named`, else of the folder that `BACKFILE_CORPUS` names, else of the sample.
 *
 * Returns a usage error as one line if the folder is absent or holds fewer than `most` seeds.
 */
export async function inputOf(named: string | null, most: number): Promise<Input | string> {
  const corpus = named ?? process.env.BACKFILE_CORPUS ?? null
  if (corpus === null) {
    const {files} = await findSeeds(join(packageRoot, 'seeds'))
    return {name: 'THE SAMPLE, repeated under invented addresses: no real articles', files, repeats: true}
  }
  if (!existsSync(corpus)) return `--seeds ${corpus}: there is no such folder.`
  const {files} = await findSeeds(resolve(corpus))
  if (most > files.length) return `--sizes ${most}: there are only ${files.length} seeds.`
  const name = `${corpus}, ${grouped(files.length)} files, first by SHA-1 of path`
  return {name, files, repeats: false}
}

/** Writes `size` seeds of the input into a new folder. */
export async function writeSeeds({files, repeats}: Input, size: number, folder: string): Promise<void> {
  if (repeats) await repeatSeeds(files, size, folder)
  else await copySeeds(chooseSeeds(files, size), folder)
}
