import {existsSync} from 'node:fs'
import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {packageRoot} from '../../src/package-root.ts'
import {type FoundFile, findSeeds} from '../../src/seed/walk.ts'
import {grouped} from '../../src/words/number.ts'
import {type BenchOptions, parseBench, USAGE} from './options.ts'
import {printBench} from './print.ts'
import {growthOf, machine, sizeResult} from './result.ts'
import {chooseSeeds, copySeeds, repeatSeeds} from './seeds.ts'
import {runRound} from './trial.ts'

const CORPUS = resolve(packageRoot, '../shared/corpus')

/** Where seeds come from. The sample is small, so it is repeated to any size. */
interface Input {
  readonly name: string
  readonly files: readonly FoundFile[]
  readonly repeats: boolean
}

async function inputOf(named: string | null): Promise<Input> {
  const folder = named === null ? CORPUS : resolve(named)
  if (named === null && !existsSync(folder)) {
    const {files} = await findSeeds(join(packageRoot, 'seeds'))
    return {name: 'THE SAMPLE, repeated under invented addresses: no real articles', files, repeats: true}
  }
  const {files} = await findSeeds(folder)
  return {
    name: `${named ?? '../shared/corpus'}, ${grouped(files.length)} files, first by SHA-1 of path`,
    files,
    repeats: false,
  }
}

async function bench({seeds, sizes, runs, json}: BenchOptions): Promise<number> {
  if (seeds !== null && !existsSync(seeds)) return wrong(`--seeds ${seeds}: there is no such folder.`)
  const input = await inputOf(seeds)
  const most = sizes.at(-1) ?? 0
  if (!input.repeats && most > input.files.length)
    return wrong(`--sizes ${most}: there are only ${input.files.length} seeds.`)

  const on = machine()
  const folder = await mkdtemp(join(tmpdir(), 'backfile-bench-'))
  try {
    const folderOf = (size: number): string => join(folder, String(size))
    for (const size of sizes) {
      if (input.repeats) await repeatSeeds(input.files, size, folderOf(size))
      else await copySeeds(chooseSeeds(input.files, size), folderOf(size))
    }
    const rounds = new Map<number, Awaited<ReturnType<typeof runRound>>[]>(sizes.map((size) => [size, []]))
    // Sizes and steps take turns, so that a machine that grows slower or faster does so to all of them alike.
    for (let round = 1; round <= runs; round++) {
      for (const [size, results] of rounds) {
        process.stderr.write(`Round ${round} of ${runs}, ${grouped(size)} seeds …\n`)
        results.push(await runRound(folderOf(size)))
      }
    }
    const results = [...rounds].map(([size, all]) => sizeResult(size, all))
    const growth = growthOf(results)
    const whole = {machine: on, input: input.name, runs, sizes: results, growth}
    process.stdout.write(
      `${json ? JSON.stringify(whole, null, 2) : printBench(on, input.name, runs, results, growth)}\n`,
    )
    return 0
  } finally {
    await rm(folder, {recursive: true, force: true})
  }
}

function wrong(line: string): number {
  process.stderr.write(`bench: ${line}\n\n${USAGE}\n`)
  return 2
}

const parsed = parseBench(process.argv.slice(2))
if (parsed.kind === 'help') process.stdout.write(`${USAGE}\n`)
else process.exitCode = parsed.kind === 'wrong' ? wrong(parsed.line) : await bench(parsed.options)
