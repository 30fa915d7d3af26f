import {resolve} from 'node:path'
import {parseArgs} from 'node:util'
import type {Parsed} from '../parsed.ts'

export interface CorpusOptions {
  readonly count: number
  readonly seed: string
  /** Where the files go. */
  readonly out: string
}

export const USAGE = `Usage: npm run corpus -- --out <folder> [options]

Writes invented seed files of the shapes and shares that were measured in a real archive. The same count and seed give
the same bytes everywhere, and a corpus holds every smaller one of its seed.

  --out <folder>     where to write: a new folder, or an empty one
  --count <n>        how many files (default: 5000)
  --seed <text>      which corpus (default: 1)
  --help             print this`

/** Names of files count down from there. */
const MOST = 1_000_000

/** What a command line asks for. */
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
    // An option that there is not, one without its value, or a stray word: parseArgs says which.
    return {kind: 'wrong', line: error instanceof Error ? error.message : String(error)}
  }
}
