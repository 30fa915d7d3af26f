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
       npm run bench -- dead [options]
       npm run bench -- images [options]
       npm run bench -- scale [options]

Times a cold build and a build without changes beside a plain copy of the same seed files.
dead: times a cold build whose ledger says that no picture can be had beside one that has no ledger.
images: times the making of invented pictures beside a bare loop of sharp that makes the same.
scale: times builds of invented archives, from nothing and after changes, beside a copy and beside Hugo.

  --seeds <folder>   seeds (default: ../shared/corpus; if that is absent, the sample, repeated)
  --sizes <n,n>      numbers of articles (default: 1000,5000; for dead 5000; for scale 1000,5000,20000,64000)
  --pictures <n>     for images: how many (default: 120)
  --seeds-of <text>  for scale: which corpus, as --seed of npm run corpus (default: 1)
  --chart [<file>]   for scale: draw wall time by articles (default: bench-scale.svg)
  --heap             for scale: look at the memory of the cold builds of the two largest sizes, and draw it beside the chart
  --runs <n>         rounds; the medians are printed (default: 3)
  --json             print JSON
  --help             print this`

/** What a command line asks for; `usual` are the sizes where it names none. */
export function parseBench(argv: readonly string[], usual = '1000,5000'): Parsed<BenchOptions> {
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
  const rounds = roundsOf(values, usual)
  if (typeof rounds === 'string') return {kind: 'wrong', line: rounds}
  return {kind: 'options', options: {seeds: values.seeds ?? null, ...rounds, json: values.json ?? false}}
}

/** Which sizes are timed and how often, or what is wrong with them; `usual` are the sizes where none are named. */
export function roundsOf(
  values: {readonly sizes?: string; readonly runs?: string},
  usual: string,
): Pick<BenchOptions, 'sizes' | 'runs'> | string {
  const sizes = (values.sizes ?? usual).split(',').map(wholeNumber)
  const runs = wholeNumber(values.runs ?? '3')
  if (sizes.includes(null)) return `--sizes ${values.sizes}: whole numbers from 1, as in 1000,5000.`
  if (runs === null) return `--runs ${values.runs}: a whole number from 1.`
  return {sizes: [...new Set(sizes.filter((size) => size !== null))].sort((a, b) => a - b), runs}
}

/** A whole number from 1, or null. */
export const wholeNumber = (text: string): number | null => (/^[1-9]\d*$/.test(text) ? Number(text) : null)
