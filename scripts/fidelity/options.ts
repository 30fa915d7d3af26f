import {parseArgs} from 'node:util'
import type {Parsed} from '../parsed.ts'

/** Options of `npm run fidelity`. */
export interface FidelityOptions {
  /** A folder of seeds; null if none was named. */
  readonly seeds: string | null
  /** Slugs of the outlets to compare; all if empty. */
  readonly outlets: readonly string[]
  /** Number of seeds to take, in the order of their paths; null for all. */
  readonly limit: number | null
  /** Number of articles to print, those that differ most first. */
  readonly worst: number
  /** Whether to print samples of the dropped and removed texts. */
  readonly drops: boolean
  readonly json: boolean
  /** Whether to compare the text of the raw tree instead, with all that a browser hides. */
  readonly raw: boolean
}

/** The help text of `npm run fidelity`. */
export const USAGE = `Usage: npm run fidelity -- [options]

Compares the text of every article's page with the text that a browser shows for its seed.

  --seeds <folder>   seeds (default: the folder that BACKFILE_CORPUS names, else the sample)
  --outlet <slug>    only this outlet; may be given several times
  --limit <n>        take only the first n seeds, by path
  --worst <n>        print the n articles that differ most (default: 20)
  --drops            print samples of the dropped and removed texts
  --raw              compare all text of the seed instead, also text that a browser hides, without a browser
  --json             print JSON: every article that differs, and every run
  --help             print this`

/** Parses the command line. */
export function parseFidelity(argv: readonly string[]): Parsed<FidelityOptions> {
  const text = {type: 'string'} as const
  const flag = {type: 'boolean'} as const
  const options = {
    seeds: text,
    outlet: {type: 'string', multiple: true},
    limit: text,
    worst: text,
    drops: flag,
    json: flag,
    raw: flag,
    help: flag,
  } as const
  try {
    const {values} = parseArgs({args: [...argv], options})
    if (values.help) return {kind: 'help'}
    const limit = values.limit === undefined ? null : Number(values.limit)
    const worst = Number(values.worst ?? '20')
    if (limit !== null && (!Number.isSafeInteger(limit) || limit < 1))
      return {kind: 'wrong', line: `--limit ${values.limit}: a whole number from 1.`}
    if (!Number.isSafeInteger(worst) || worst < 0)
      return {kind: 'wrong', line: `--worst ${values.worst}: a whole number from 0.`}
    const {seeds = null, outlet: outlets = [], drops = false, json = false, raw = false} = values
    return {kind: 'options', options: {seeds, outlets, limit, worst, drops, json, raw}}
  } catch (error) {
    // An unknown option, an option without its value, or a stray word: the message of parseArgs names it.
    return {kind: 'wrong', line: error instanceof Error ? error.message : String(error)}
  }
}
