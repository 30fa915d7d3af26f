import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {z} from 'zod'
import {packageRoot} from '../../src/base/package-root.ts'
import {measure, type Usage} from './measure.ts'
import {snapshot, writtenBetween} from './written.ts'

/** The timed steps of a round, in order. */
export const STEPS = ['copy', 'cold build', 'second build'] as const
export type Step = (typeof STEPS)[number]

/** One run of one step: the resources it used and the files it wrote that are still there at its end. */
export interface Measured extends Omit<Usage, 'stdout'> {
  readonly files: number
  readonly bytes: number
  /** Number of published articles; null for the copy. */
  readonly published: number | null
  /** The processor's time of each stage of a build, in milliseconds, in order; absent for the copy and for Hugo. */
  readonly stages?: StageCpu
}

/** The processor's time by stage, in milliseconds. */
export type StageCpu = Readonly<Record<string, number>>

const COPY = fileURLToPath(new URL('./copy.js', import.meta.url))
const MAIN = join(packageRoot, 'lib/src/cli/main.js')

/** The part of the output of `backfile build --json` that is read. */
const outcome = z.object({
  seeds: z.object({published: z.number()}),
  cpuMilliseconds: z.record(z.string(), z.number()),
})

/** With a `siteUrl` the build writes every kind of page and file. There are no picture files, so none is encoded. */
export const CONFIG = {siteUrl: 'https://archive.example/'}

/** Runs one round over a folder of seeds: a copy, a cold build and a second build, each in its own process. */
export function runRound(seeds: string): Promise<Readonly<Record<Step, Measured>>> {
  return inNewFolder(async (folder) => {
    return {
      copy: await copyTo(join(folder, 'copied'), seeds),
      'cold build': await buildIn(folder, seeds),
      'second build': await buildIn(folder, seeds),
    }
  })
}

/** Copies seeds into a new folder in a separate process and measures it. */
export async function copyTo(target: string, seeds: string): Promise<Measured> {
  await mkdir(target)
  return await runStep([COPY, seeds, target], target)
}

/**
 * Calls `work` with a temporary folder that holds a config, then removes the folder.
 *
 * A build keeps its state beside the config, so the first build in such a folder is cold.
 */
export async function inNewFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'backfile-round-'))
  try {
    await writeFile(join(folder, 'backfile.config.json'), JSON.stringify(CONFIG))
    return await work(folder)
  } finally {
    await rm(folder, {recursive: true, force: true})
  }
}

/** Builds seeds in a folder of `inNewFolder` and measures the build. `onStart` receives the process id. */
export function buildIn(folder: string, seeds: string, onStart?: (pid: number) => void): Promise<Measured> {
  const [config, site] = [join(folder, 'backfile.config.json'), join(folder, 'site')]
  const argv = [MAIN, 'build', '--json', '--quiet', '--config', config, '--seeds', seeds, '--out', site]
  return runStep(argv, site, onStart)
}

async function runStep(argv: readonly string[], target: string, onStart?: (pid: number) => void): Promise<Measured> {
  const before = await snapshot(target)
  const {stdout, ...usage} = await measure(argv, packageRoot, onStart)
  const measured = {...usage, ...writtenBetween(before, await snapshot(target))}
  if (stdout === '') return {...measured, published: null}
  const {seeds, cpuMilliseconds} = outcome.parse(JSON.parse(stdout))
  return {...measured, published: seeds.published, stages: cpuMilliseconds}
}
