import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {z} from 'zod'
import {packageRoot} from '../../src/base/package-root.ts'
import {measure, type Usage} from './measure.ts'
import {snapshot, writtenBetween} from './written.ts'

/** What is timed, in the order of a round. */
export const STEPS = ['copy', 'cold build', 'second build'] as const
export type Step = (typeof STEPS)[number]

/** One step, once: what it used, and the files that it wrote for good. */
export interface Measured extends Omit<Usage, 'stdout'> {
  readonly files: number
  readonly bytes: number
  /** Articles published; null for the copy. */
  readonly published: number | null
}

const COPY = fileURLToPath(new URL('./copy.js', import.meta.url))
const MAIN = join(packageRoot, 'lib/src/cli/main.js')

/** What is read of `backfile build --json`. */
const outcome = z.object({seeds: z.object({published: z.number()})})

/** With an address of its own a site has all its kinds of pages and files. No pictures are at hand: none is encoded. */
export const CONFIG = {siteUrl: 'https://archive.example/'}

/** One round over a folder of seeds: copied, built from nothing, built again; each a process of its own. */
export function runRound(seeds: string): Promise<Readonly<Record<Step, Measured>>> {
  return inNewFolder(async (folder) => {
    return {
      copy: await copyTo(join(folder, 'copied'), seeds),
      'cold build': await buildIn(folder, seeds),
      'second build': await buildIn(folder, seeds),
    }
  })
}

/** Copies seeds into a new folder. */
export async function copyTo(target: string, seeds: string): Promise<Measured> {
  await mkdir(target)
  return await runStep([COPY, seeds, target], target)
}

/** Works in a folder with a config, and removes it. The state lies beside the config: nothing is remembered. */
export async function inNewFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'backfile-round-'))
  try {
    await writeFile(join(folder, 'backfile.config.json'), JSON.stringify(CONFIG))
    return await work(folder)
  } finally {
    await rm(folder, {recursive: true, force: true})
  }
}

/** Builds seeds in such a folder. */
export function buildIn(folder: string, seeds: string, onStart?: (pid: number) => void): Promise<Measured> {
  const [config, site] = [join(folder, 'backfile.config.json'), join(folder, 'site')]
  const argv = [MAIN, 'build', '--json', '--quiet', '--config', config, '--seeds', seeds, '--out', site]
  return runStep(argv, site, onStart)
}

async function runStep(argv: readonly string[], target: string, onStart?: (pid: number) => void): Promise<Measured> {
  const before = await snapshot(target)
  const {stdout, ...usage} = await measure(argv, packageRoot, onStart)
  const published = stdout === '' ? null : outcome.parse(JSON.parse(stdout)).seeds.published
  return {...usage, ...writtenBetween(before, await snapshot(target)), published}
}
