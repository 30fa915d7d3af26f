import {parseArgs} from 'node:util'
import type {Parsed} from '../../parsed.ts'
import {wholeNumber} from '../options.ts'

/** Options of `bench images`. */
export interface ImagesOptions {
  readonly pictures: number
  readonly runs: number
  readonly json: boolean
}

/** Parses the command line behind `bench images`. */
export function parseImages(argv: readonly string[]): Parsed<ImagesOptions> {
  let values: {pictures?: string; runs?: string; json?: boolean; help?: boolean}
  try {
    const text = {type: 'string'} as const
    const flag = {type: 'boolean'} as const
    values = parseArgs({args: [...argv], options: {pictures: text, runs: text, json: flag, help: flag}}).values
  } catch (error) {
    // An unknown option, an option without its value, or a stray word: the message of parseArgs names it.
    return {kind: 'wrong', line: error instanceof Error ? error.message : String(error)}
  }
  if (values.help) return {kind: 'help'}
  const [pictures, runs] = [wholeNumber(values.pictures ?? '120'), wholeNumber(values.runs ?? '3')]
  if (pictures === null) return {kind: 'wrong', line: `--pictures ${values.pictures}: a whole number from 1.`}
  if (runs === null) return {kind: 'wrong', line: `--runs ${values.runs}: a whole number from 1.`}
  return {kind: 'options', options: {pictures, runs, json: values.json ?? false}}
}
