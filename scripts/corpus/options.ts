import {resolve} from 'node:path'
import {parseArgs} from 'node:util'
import type {Parsed} from '../parsed.ts'

/** Options of `npm run corpus`. */
export interface CorpusOptions {
  /** Number of files. */
  readonly count: number
  /** Seed of the random generator; it names the corpus. */
  readonly seed: string
  /** Absolute path of the output folder. */
  readonly out: string
}

/** The help text of `npm run corpus`. */
export const USAGE = `Usage: npm run corpus -- --out <folder> [options]

Writes invented seed files. Their forms occur as often as in a real archive. The same count and seed give the same bytes
on every machine, and a corpus contains every smaller corpus of the same seed.

  --out <folder>     output folder, new or empty
  --count <n>        number of files (default: 5000)
  --seed <text>      seed of the random generator (default: 1)
  --help             print this`

/** Largest corpus: file numbers count down from 2^20 and must stay positive. */
const MOST = 1_000_000

/** Parses the command line. */
export function parseCorpus(argv: readonly string[]): Parsed<CorpusOptions> {
  try {
    const text = {type: 'string'} as const
    const options = {count: text, seed: text, out: text, help: {type: 'boolean'}} as const
    const {count = '5000', seed = '1', out, help} = parseArgs({args: [...argv], options}).values
    if (help) return {kind: 'help'}
    if (out === undefined) return {kind: 'wrong', line: '--out: name a folder.'}
    if (!/^[1-9]\d{0,6}$/.test(count) || Number(count) > MOST)
      return {kind: 'wrong', line: `--count ${count}: a whole number from 1 to ${MOST}.`}
    return {kind: 'options', options: {count: Number(count), seed, out: resolve(out)}}
  } catch (error) {
    // An unknown option, an option without its value, or a stray word: the message of parseArgs names it.
    return {kind: 'wrong', line: error instanceof Error ? error.message : String(error)}
  }
}
