import {parseArgs} from 'node:util'
import type {Parsed} from '../../parsed.ts'
import {wholeNumber} from '../options.ts'

/** Options of `bench guard`. */
export interface GuardOptions {
  readonly runs: number
  /** Whether to keep the figures in place of comparing them. */
  readonly keeps: boolean
}

/** Parses the command line behind `bench guard`. */
export function parseGuard(argv: readonly string[]): Parsed<GuardOptions> {
  try {
    const options = {runs: {type: 'string'}, keep: {type: 'boolean'}, help: {type: 'boolean'}} as const
    const {runs: text = '3', keep: keeps = false, help} = parseArgs({args: [...argv], options}).values
    if (help) return {kind: 'help'}
    const runs = wholeNumber(text)
    if (runs === null) return {kind: 'wrong', line: `--runs ${text}: a whole number from 1.`}
    return {kind: 'options', options: {runs, keeps}}
  } catch (error) {
    // An unknown option, an option without its value, or a stray word: the message of parseArgs names it.
    return {kind: 'wrong', line: error instanceof Error ? error.message : String(error)}
  }
}
