import {copyFile, mkdir, mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {grouped} from '../../../src/words/number.ts'
import {inputOf, writeSeeds} from '../input.ts'
import type {BenchOptions} from '../options.ts'
import {machine} from '../result.ts'
import {spreadOf} from '../statistics.ts'
import {machineLine, roundsLine, spread, table} from '../table.ts'
import {buildIn, inNewFolder, type Measured} from '../trial.ts'
import {writeDeadLedger} from './ledger.ts'

/** The two cold builds of a round: without a ledger, and with a ledger in which every picture is dead. */
interface Pair {
  readonly without: Measured
  readonly dead: Measured
}

interface DeadResult {
  readonly seeds: number
  readonly references: number
  readonly pairs: readonly Pair[]
  /** Median wall time with every picture dead, divided by that without a ledger. */
  readonly ratio: number
}

/**
 * Times builds whose ledger records every picture as gone, beside builds without a ledger.
 *
 * Returns the text or JSON to print, or a usage error as one line.
 */
export async function benchDead({seeds, sizes, runs, json}: BenchOptions): Promise<{printed: string} | string> {
  const input = await inputOf(seeds, sizes.at(-1) ?? 0)
  if (typeof input === 'string') return input
  const on = machine()
  const results: DeadResult[] = []
  for (const size of sizes) {
    const folder = await mkdtemp(join(tmpdir(), 'backfile-bench-'))
    try {
      await writeSeeds(input, size, join(folder, 'seeds'))
      const references = await writeDeadLedger(join(folder, 'seeds'), join(folder, 'ledger.jsonl'))
      const pairs: Pair[] = []
      for (let round = 1; round <= runs; round++) {
        process.stderr.write(`Round ${round} of ${runs}, ${grouped(size)} seeds …\n`)
        pairs.push(await runPair(folder, round))
      }
      results.push({seeds: size, references, pairs, ratio: ratioOf(pairs)})
    } finally {
      await rm(folder, {recursive: true, force: true})
    }
  }
  if (json) return {printed: JSON.stringify({machine: on, input: input.name, runs, results}, null, 2)}
  const lines = [machineLine(on), `Seeds: ${input.name}`, roundsLine(runs), ...results.flatMap(resultLines)]
  return {printed: lines.join('\n')}
}

/** Runs both builds. The order alternates between rounds, so that neither always profits from warm caches. */
async function runPair(folder: string, round: number): Promise<Pair> {
  const seeds = join(folder, 'seeds')
  const without = () => inNewFolder((place) => buildIn(place, seeds))
  const dead = () =>
    inNewFolder(async (place) => {
      await mkdir(join(place, 'media'))
      await copyFile(join(folder, 'ledger.jsonl'), join(place, 'media/ledger.jsonl'))
      return buildIn(place, seeds)
    })
  const early = round % 2 === 1 ? await without() : null
  const measured = await dead()
  return {without: early ?? (await without()), dead: measured}
}

const median = (all: readonly Measured[]): number => spreadOf(all.map(({wallMs}) => wallMs)).median

/** Median wall time of the builds with dead pictures, divided by that of the builds without a ledger. */
export const ratioOf = (pairs: readonly {readonly without: Measured; readonly dead: Measured}[]): number =>
  median(pairs.map(({dead}) => dead)) / median(pairs.map(({without}) => without))

function resultLines({seeds, references, pairs, ratio}: DeadResult): readonly string[] {
  const row = (name: string, all: readonly Measured[]): readonly string[] => [
    name,
    spread(spreadOf(all.map(({wallMs}) => wallMs)), 1000, 2),
    spread(spreadOf(all.map(({cpuMs}) => cpuMs)), 1000, 2),
    spread(spreadOf(all.map(({peakBytes}) => peakBytes)), 1_000_000, 0),
  ]
  const rows = [
    ['', 'wall s', 'CPU s', 'peak MB'],
    row(
      'no ledger',
      pairs.map(({without}) => without),
    ),
    row(
      'all dead',
      pairs.map(({dead}) => dead),
    ),
  ]
  return [
    '',
    `${grouped(seeds)} seeds, ${grouped(references)} pictures`,
    ...table(rows),
    `Wall time, all dead / no ledger: ${ratio.toFixed(3)}`,
  ]
}
