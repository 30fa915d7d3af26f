import {parseArgs} from 'node:util'
import type {Parsed} from '../../parsed.ts'
import {type BenchOptions, roundsOf} from '../options.ts'
import type {SeedSource} from './seeds.ts'

/** Options of `bench scale`. */
export interface ScaleOptions extends Omit<BenchOptions, 'seeds' | 'sizes'> {
  readonly source: SeedSource
  /** Numbers of seeds, ascending, without duplicates; `all` for a whole folder. */
  readonly sizes: readonly number[] | 'all'
  /** File for the chart of growth, ending in `.svg`; null for no chart. */
  readonly chart: string | null
  /** Whether to sample the memory of cold builds. */
  readonly heap: boolean
}

const CHART = 'bench-scale.svg'

/** Parses the command line behind `bench scale`. */
export function parseScale(argv: readonly string[]): Parsed<ScaleOptions> {
  try {
    const text = {type: 'string'} as const
    const flag = {type: 'boolean'} as const
    const own = {seeds: text, 'seeds-of': text, chart: text, heap: flag}
    const options = {sizes: text, runs: text, json: flag, help: flag, ...own}
    const {values} = parseArgs({args: withChart(argv), options})
    if (values.help) return {kind: 'help'}
    const rounds = roundsOf(values, '1000,5000,20000,64000')
    if (typeof rounds === 'string') return {kind: 'wrong', line: rounds}
    const {json = false, chart = null, heap = false, seeds, 'seeds-of': corpus} = values
    if (seeds !== undefined && corpus !== undefined)
      return {kind: 'wrong', line: '--seeds and --seeds-of: only one of them.'}
    if (chart !== null && !chart.endsWith('.svg')) return {kind: 'wrong', line: `--chart ${chart}: a name in .svg.`}
    const source: SeedSource = seeds === undefined ? {kind: 'invented', corpus: corpus ?? '1'} : {kind: 'folder', seeds}
    const sizes = seeds !== undefined && values.sizes === undefined ? 'all' : rounds.sizes
    return {kind: 'options', options: {source, sizes, runs: rounds.runs, json, chart, heap}}
  } catch (error) {
    // An unknown option, an option without its value, or a stray word: the message of parseArgs names it.
    return {kind: 'wrong', line: error instanceof Error ? error.message : String(error)}
  }
}

/** Inserts the default name behind a bare `--chart`, since parseArgs has no optional values. */
const withChart = (argv: readonly string[]): string[] =>
  argv.flatMap((word, at) => (word === '--chart' && (argv[at + 1] ?? '-').startsWith('-') ? [word, CHART] : [word]))
