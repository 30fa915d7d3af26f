import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {packageRoot} from '../../../src/base/package-root.ts'
import {measure, type Usage} from '../measure.ts'
import {snapshot, writtenBetween} from '../written.ts'

/** The timed ways to encode the pictures. `ours again` finds the variants of `ours` in the cache. */
export const WAYS = ['bare sharp', 'ours', 'ours again'] as const
export type Way = (typeof WAYS)[number]

/** One run of one way: the resources it used and the files it wrote. */
export interface Made extends Omit<Usage, 'stdout'> {
  readonly files: number
  readonly bytes: number
}

const programme = (name: string): string => fileURLToPath(new URL(`./${name}.js`, import.meta.url))

/**
 * Encodes the pictures of a store in every way, each in its own process.
 *
 * The order of bare sharp and ours alternates with the number of the round.
 */
export async function runWays(store: string, round: number): Promise<Readonly<Record<Way, Made>>> {
  const folder = await mkdtemp(join(tmpdir(), 'backfile-round-'))
  try {
    const bare = () => make('bare', store, join(folder, 'bare'))
    const ours = () => make('ours', store, join(folder, 'cache'))
    const early = round % 2 === 1 ? await bare() : null
    const first = await ours()
    const again = await ours()
    return {'bare sharp': early ?? (await bare()), ours: first, 'ours again': again}
  } finally {
    await rm(folder, {recursive: true, force: true})
  }
}

async function make(name: 'bare' | 'ours', store: string, target: string): Promise<Made> {
  const before = await snapshot(target)
  const {stdout: _, ...usage} = await measure([programme(name), store, target], packageRoot)
  return {...usage, ...writtenBetween(before, await snapshot(target))}
}
