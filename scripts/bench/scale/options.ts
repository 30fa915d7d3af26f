import {parseArgs} from 'node:util'
import type {Parsed} from '../../parsed.ts'
import {type BenchOptions, roundsOf} from '../options.ts'

export interface ScaleOptions extends Omit<BenchOptions, 'seeds'> {
  /** Which corpus of invented seeds. */
  readonly corpus: string
  /** Where growth is drawn; null where it is not. */
  readonly chart: string | null
  /** Whether memory is looked at over time. */
  readonly heap: boolean
}

const CHART = 'bench-scale.svg'

/** What a command line behind `scale` asks for. */
export function parseScale(argv: readonly string[]): Parsed<ScaleOptions> {
  try {
    const text = {type: 'string'} as const
    const flag = {type: 'boolean'} as const
    const options = {sizes: text, runs: text, json: flag, 'seeds-of': text, chart: text, heap: flag, help: flag}
    const {values} = parseArgs({args: withChart(argv), options})
    if (values.help) return {kind: 'help'}
    const rounds = roundsOf(values, '1000,5000,20000,64000')
    if (typeof rounds === 'string') return {kind: 'wrong', line: rounds}
    const {json = false, chart = null, heap = false, 'seeds-of': corpus = '1'} = values
    if (chart !== null && !chart.endsWith('.svg')) return {kind: 'wrong', line: `--chart ${chart}: a name in .svg.`}
    return {kind: 'options', options: {...rounds, json, corpus, chart, heap}}
  } catch (error) {
    // An option that there is not, one without its value, or a stray word: parseArgs says which.
    return {kind: 'wrong', line: error instanceof Error ? error.message : String(error)}
  }
}

/** With a name for the chart where none follows: parseArgs knows no value that may be left out. */
const withChart = (argv: readonly string[]): string[] =>
  argv.flatMap((word, at) => (word === '--chart' && (argv[at + 1] ?? '-').startsWith('-') ? [word, CHART] : [word]))
