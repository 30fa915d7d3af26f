import {parseArgs} from 'node:util'
import type {Parsed} from '../parsed.ts'

export interface BenchOptions {
  /** A folder of seeds; null where none was named. */
  readonly seeds: string | null
  /** Numbers of articles, ascending, each once. */
  readonly sizes: readonly number[]
  readonly runs: number
  readonly json: boolean
}

export const USAGE = `Usage: npm run bench -- [options]

Times a cold build and a build without changes beside a plain copy of the same seed files.

  --seeds <folder>   seeds (default: ../shared/corpus; if that is absent, the sample, repeated)
  --sizes <n,n>      numbers of articles (default: 1000,5000)
  --runs <n>         rounds; the medians are printed (default: 3)
  --json             print JSON
  --help             print this`

/** What a command line asks for. */
export function parseBench(argv: readonly string[]): Parsed<BenchOptions> {
  let values: {seeds?: string; sizes?: string; runs?: string; json?: boolean; help?: boolean}
  try {
    const text = {type: 'string'} as const
    const flag = {type: 'boolean'} as const
    values = parseArgs({
      args: [...argv],
      options: {seeds: text, sizes: text, runs: text, json: flag, help: flag},
    }).values
  } catch (error) {
    // An option that there is not, one without its value, or a stray word: parseArgs says which.
    return {kind: 'wrong', line: error instanceof Error ? error.message : String(error)}
  }
  if (values.help) return {kind: 'help'}
  const sizes = (values.sizes ?? '1000,5000').split(',').map(wholeNumber)
  const runs = wholeNumber(values.runs ?? '3')
  if (sizes.includes(null))
    return {kind: 'wrong', line: `--sizes ${values.sizes}: whole numbers from 1, as in 1000,5000.`}
  if (runs === null) return {kind: 'wrong', line: `--runs ${values.runs}: a whole number from 1.`}
  const ascending = [...new Set(sizes.filter((size) => size !== null))].sort((a, b) => a - b)
  return {kind: 'options', options: {seeds: values.seeds ?? null, sizes: ascending, runs, json: values.json ?? false}}
}

const wholeNumber = (text: string): number | null => (/^[1-9]\d*$/.test(text) ? Number(text) : null)
