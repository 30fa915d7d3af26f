import {parseArgs} from 'node:util'
import type {Parsed} from '../parsed.ts'

export interface FidelityOptions {
  /** A folder of seeds; null where none was named. */
  readonly seeds: string | null
  /** Slugs; all outlets where it is empty. */
  readonly outlets: readonly string[]
  /** At most so many seeds, in the order of their paths; null for all. */
  readonly limit: number | null
  /** How many of the articles that differ most are printed. */
  readonly worst: number
  /** Whether samples of what was dropped and removed are printed. */
  readonly drops: boolean
  readonly json: boolean
}

export const USAGE = `Usage: npm run fidelity -- [options]

Compares the words of every article's page with those that a browser shows of its seed.

  --seeds <folder>   seeds (default: ../shared/corpus)
  --outlet <slug>    only this outlet; may be given several times
  --limit <n>        take only the first n seeds, by path
  --worst <n>        articles to print that differ most (default: 20)
  --drops            print samples of what the drop list took
  --json             print JSON: every article that differs, and every run
  --help             print this`

/** What a command line asks for. */
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
    const {seeds = null, outlet: outlets = [], drops = false, json = false} = values
    return {kind: 'options', options: {seeds, outlets, limit, worst, drops, json}}
  } catch (error) {
    // An option that there is not, one without its value, or a stray word: parseArgs says which.
    return {kind: 'wrong', line: error instanceof Error ? error.message : String(error)}
  }
}
