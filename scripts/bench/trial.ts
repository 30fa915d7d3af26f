import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {z} from 'zod'
import {packageRoot} from '../../src/package-root.ts'
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
const CONFIG = {siteUrl: 'https://archive.example/'}

/** One round over a folder of seeds: copied, built from nothing, built again; each a process of its own. */
export async function runRound(seeds: string): Promise<Readonly<Record<Step, Measured>>> {
  const folder = await mkdtemp(join(tmpdir(), 'backfile-round-'))
  try {
    // The state lies beside the config, so a config in a new folder means that nothing is remembered.
    const config = join(folder, 'backfile.config.json')
    await mkdir(join(folder, 'copied'))
    await writeFile(config, JSON.stringify(CONFIG))
    const site = join(folder, 'site')
    const build = [MAIN, 'build', '--json', '--quiet', '--config', config, '--seeds', seeds, '--out', site]
    return {
      copy: await runStep([COPY, seeds, join(folder, 'copied')], join(folder, 'copied')),
      'cold build': await runStep(build, site),
      'second build': await runStep(build, site),
    }
  } finally {
    await rm(folder, {recursive: true, force: true})
  }
}

async function runStep(argv: readonly string[], target: string): Promise<Measured> {
  const before = await snapshot(target)
  const {stdout, ...usage} = await measure(argv, packageRoot)
  const published = stdout === '' ? null : outcome.parse(JSON.parse(stdout)).seeds.published
  return {...usage, ...writtenBetween(before, await snapshot(target)), published}
}
