import {parseArgs} from 'node:util'
import type {Parsed} from '../parsed.ts'

/** Options of the benchmarks of whole builds and of dead pictures. */
export interface BenchOptions {
  /** A folder of seeds; null if none was named. */
  readonly seeds: string | null
  /** Numbers of articles, ascending, without duplicates. */
  readonly sizes: readonly number[]
  readonly runs: number
  readonly json: boolean
}

/** The help text of `npm run bench`. */
export const USAGE = `Usage: npm run bench -- [options]
       npm run bench -- dead [options]
       npm run bench -- images [options]
       npm run bench -- scale [options]
       npm run bench -- guard [--keep] [--runs <n>]

Times a cold build and a build without changes, and compares them with a plain copy of the seed files.
dead: times a cold build whose ledger records every picture as gone, and one without a ledger.
images: times how long invented pictures take to encode, compared with a plain loop over sharp.
scale: times builds of invented archives or of a folder, cold and after changes, compared with a copy and with Hugo.
guard: times builds of 20,000 invented seeds beside Hugo, and ends with 1 if a ratio, the bytes or the files exceed
the kept figures by a tenth; with --keep, keeps the figures in the repository instead.

  --seeds <folder>   seeds (default: the folder that BACKFILE_CORPUS names, else the sample, repeated; for scale
                     invented ones)
  --sizes <n,n>      numbers of articles (default: 1000,5000; for dead 5000; for scale 1000,5000,20000,64000, or the
                     whole folder)
  --pictures <n>     for images: number of pictures (default: 120)
  --seeds-of <text>  for scale: name of the corpus, as --seed of npm run corpus (default: 1)
  --chart [<file>]   for scale: draw charts of wall time and of the stages' processor time by articles
                     (default: bench-scale.svg)
  --heap             for scale: sample the memory of the cold builds of the two largest sizes; with --chart, draw it
  --runs <n>         rounds; the medians are printed (default: 3)
  --json             print JSON
  --help             print this`

/** Parses the command line. `usual` are the default sizes, such as `1000,5000`. */
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
    // An unknown option, an option without its value, or a stray word: the message of parseArgs names it.
    return {kind: 'wrong', line: error instanceof Error ? error.message : String(error)}
  }
  if (values.help) return {kind: 'help'}
  const rounds = roundsOf(values, usual)
  if (typeof rounds === 'string') return {kind: 'wrong', line: rounds}
  return {kind: 'options', options: {seeds: values.seeds ?? null, ...rounds, json: values.json ?? false}}
}

/** Parses `--sizes` and `--runs`, or returns an error line. `usual` are the default sizes. */
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

/** Parses a decimal integer from 1; anything else gives null. */
export const wholeNumber = (text: string): number | null => (/^[1-9]\d*$/.test(text) ? Number(text) : null)
