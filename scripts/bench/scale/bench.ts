import {existsSync} from 'node:fs'
import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join, resolve} from 'node:path'
import {grouped} from '../../../src/words/number.ts'
import {machine} from '../result.ts'
import {growthChart, memoryChart, stagesChart} from './charts.ts'
import {hugoVersion} from './hugo/run.ts'
import type {ScaleOptions} from './options.ts'
import {type Prepared, prepare} from './prepared.ts'
import {printScale, type Scale} from './print.ts'
import {type ScaleSize, scaleGrowth, scaleSize} from './result.ts'
import {type Round, runRound} from './round.ts'

/**
 * Times builds of archives of several sizes, and draws charts if asked to. Seeds of a folder are copied first, since the
 * changes add and remove some.
 *
 * Returns the text or JSON to print, or one line with the reason why nothing was timed.
 */
export async function benchScale(options: ScaleOptions): Promise<{printed: string} | string> {
  const {json, chart} = options
  if (chart !== null && !existsSync(dirname(resolve(chart)))) return `--chart ${chart}: there is no folder for it.`
  const scale = await timeScale(options)
  if (typeof scale === 'string') return scale
  if (chart !== null) await draw(chart, scale.sizes)
  return {printed: json ? JSON.stringify(scale, null, 2) : printScale(scale)}
}

/** Times builds of archives of several sizes; or one line with the reason why nothing was timed. */
export async function timeScale({
  sizes,
  runs,
  source,
  heap,
}: Omit<ScaleOptions, 'json' | 'chart'>): Promise<Scale | string> {
  if (!existsSync('/proc/self/status')) return 'scale: memory is read from /proc, which only Linux has.'
  const on = machine()
  const hugo = await hugoVersion()
  const folder = await mkdtemp(join(tmpdir(), 'backfile-scale-'))
  try {
    const rounds = new Map<Prepared, Round[]>()
    for (const size of sizes === 'all' ? [sizes] : sizes)
      rounds.set(await prepare(size, source, folder, hugo !== null), [])
    const largest = new Set([...rounds.keys()].slice(-2))
    // Sizes and steps alternate, so that a machine that slows down or speeds up affects all of them equally.
    for (let round = 1; round <= runs; round++) {
      for (const [prepared, done] of rounds) {
        const {size} = prepared
        const say = (step: string) =>
          process.stderr.write(`Round ${round} of ${runs}, ${grouped(size)} seeds: ${step} …\n`)
        done.push(await runRound(prepared, heap && largest.has(prepared), say))
      }
    }
    const results = [...rounds].map(([{size}, done]) => scaleSize(size, done))
    return {machine: on, source, runs, hugo, sizes: results, growth: scaleGrowth(results)}
  } finally {
    await rm(folder, {recursive: true, force: true})
  }
}

/**
 * Writes the chart of growth, that of the stages as `…-stages.svg` and, if memory was sampled, that of memory as
 * `…-memory.svg`.
 */
async function draw(file: string, sizes: readonly ScaleSize[]): Promise<void> {
  await writeFile(file, growthChart(sizes))
  await writeFile(file.replace(/\.svg$/, '-stages.svg'), stagesChart(sizes))
  const memory = memoryChart(sizes)
  if (memory !== null) await writeFile(file.replace(/\.svg$/, '-memory.svg'), memory)
}
