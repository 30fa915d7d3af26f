import {existsSync} from 'node:fs'
import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {grouped} from '../../../src/words/number.ts'
import {machine} from '../result.ts'
import {hugoVersion} from './hugo/run.ts'
import type {ScaleOptions} from './options.ts'
import {type Prepared, prepare} from './prepared.ts'
import {printScale, type Scale} from './print.ts'
import {scaleGrowth, scaleSize} from './result.ts'
import {type Round, runRound} from './round.ts'

/** Times builds of archives of several sizes. Gives what is to be printed, or a line that says why nothing was timed. */
export async function benchScale(options: ScaleOptions): Promise<{printed: string} | string> {
  if (!existsSync('/proc/self/status')) return 'scale: memory is read from /proc, which only Linux has.'
  const {sizes, runs, corpus, json, heap} = options
  const on = machine()
  const hugo = await hugoVersion()
  const folder = await mkdtemp(join(tmpdir(), 'backfile-scale-'))
  try {
    const rounds = new Map<Prepared, Round[]>()
    for (const size of sizes) rounds.set(await prepare(size, corpus, folder, hugo !== null), [])
    const largest = new Set(sizes.slice(-2))
    // Sizes and steps take turns, so that a machine that grows slower or faster does so to all of them alike.
    for (let round = 1; round <= runs; round++) {
      for (const [prepared, done] of rounds) {
        const {size} = prepared
        const say = (step: string) =>
          process.stderr.write(`Round ${round} of ${runs}, ${grouped(size)} seeds: ${step} …\n`)
        done.push(await runRound(prepared, heap && largest.has(size), say))
      }
    }
    const results = [...rounds].map(([{size}, done]) => scaleSize(size, done))
    const scale: Scale = {machine: on, corpus, runs, hugo, sizes: results, growth: scaleGrowth(results)}
    return {printed: json ? JSON.stringify(scale, null, 2) : printScale(scale)}
  } finally {
    await rm(folder, {recursive: true, force: true})
  }
}
