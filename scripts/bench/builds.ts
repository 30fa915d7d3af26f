import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {grouped} from '../../src/words/number.ts'
import {inputOf, writeSeeds} from './input.ts'
import type {BenchOptions} from './options.ts'
import {printBench} from './print.ts'
import {growthOf, machine, sizeResult} from './result.ts'
import {runRound} from './trial.ts'

/** Times whole builds of each size. Returns the text or JSON to print, or a usage error as one line. */
export async function benchBuilds({seeds, sizes, runs, json}: BenchOptions): Promise<{printed: string} | string> {
  const input = await inputOf(seeds, sizes.at(-1) ?? 0)
  if (typeof input === 'string') return input
  const on = machine()
  const folder = await mkdtemp(join(tmpdir(), 'backfile-bench-'))
  try {
    const folderOf = (size: number): string => join(folder, String(size))
    for (const size of sizes) await writeSeeds(input, size, folderOf(size))
    const rounds = new Map<number, Awaited<ReturnType<typeof runRound>>[]>(sizes.map((size) => [size, []]))
    // Sizes and steps alternate, so that a machine that slows down or speeds up affects all of them equally.
    for (let round = 1; round <= runs; round++) {
      for (const [size, results] of rounds) {
        process.stderr.write(`Round ${round} of ${runs}, ${grouped(size)} seeds …\n`)
        results.push(await runRound(folderOf(size)))
      }
    }
    const results = [...rounds].map(([size, all]) => sizeResult(size, all))
    const growth = growthOf(results)
    const whole = {machine: on, input: input.name, runs, sizes: results, growth}
    return {printed: json ? JSON.stringify(whole, null, 2) : printBench(on, input.name, runs, results, growth)}
  } finally {
    await rm(folder, {recursive: true, force: true})
  }
}
