import {grouped} from '../../../src/words/number.ts'
import {cells, HEADS} from '../print.ts'
import type {machine} from '../result.ts'
import {machineLine, roundsLine, table} from '../table.ts'
import type {ScaleGrowth, ScaleSize} from './result.ts'
import type {SeedSource} from './seeds.ts'

/** All results of the benchmark. */
export interface Scale {
  readonly machine: ReturnType<typeof machine>
  readonly source: SeedSource
  readonly runs: number
  /** Version of Hugo; null if it is not installed. */
  readonly hugo: string | null
  readonly sizes: readonly ScaleSize[]
  readonly growth: ScaleGrowth | null
}

/** Formats the results as text: the machine, one table per size, and the growth between the two largest sizes. */
export function printScale({machine, source, runs, hugo, sizes, growth}: Scale): string {
  const head = [
    machineLine(machine),
    `Seeds: ${source.kind === 'folder' ? source.seeds : `invented, corpus ${source.corpus}`}; without pictures`,
    hugo === null
      ? 'Hugo: left out, it is not on the PATH'
      : `Hugo: ${hugo}, with the same articles and their raw bodies, written beforehand; every build is a full build`,
    roundsLine(runs),
  ]
  return [...head, ...sizes.flatMap(sizeLines), ...growthLines(growth)].join('\n')
}

function sizeLines({seeds, published, steps, memory}: ScaleSize): readonly string[] {
  const ratio = (times: number | null): string => (times === null ? '' : times.toFixed(2))
  const rows = steps.map((step) => [...cells(step), ratio(step.toHugo)])
  const most = memory.reduce((bytes, one) => Math.max(bytes, one.bytes), 0)
  const summary = `Memory of the last cold build: ${memory.length} samples, at most ${(most / 1_000_000).toFixed(0)} MB`
  return [
    '',
    `${grouped(seeds)} seeds, ${grouped(published)} articles published`,
    ...table([[...HEADS, '× Hugo'], ...rows]),
    ...(memory.length > 0 ? [summary] : []),
  ]
}

function growthLines(growth: ScaleGrowth | null): readonly string[] {
  if (growth === null) return []
  const {from, to, size, steps} = growth
  const rows = steps.map(({step, wall, perSeed}) => [step, wall.toFixed(2), perSeed.toFixed(2)])
  return [
    '',
    `Growth of wall time from ${grouped(from)} to ${grouped(to)} (${size.toFixed(2)} times the seeds)`,
    ...table([['', 'wall', 'a seed'], ...rows]),
  ]
}
