import {grouped} from '../../src/words/number.ts'
import type {Check} from './checks.ts'
import type {Outcome} from './finding.ts'

/** Most findings to print per check. */
const PRINTED = 50

const WIDTHS = {check: 7, result: 12, time: 9}

const row = (check: string, result: string, time: string, looked: string): string =>
  `${check.padEnd(WIDTHS.check)}${result.padEnd(WIDTHS.result)}${time.padStart(WIDTHS.time)}  ${looked}`

/** The head of the table. */
export const heading = (): string => row('check', 'result', 'time', 'looked at')

/** The table row of one check, with its duration. */
export function outcomeRow(check: Check, {findings, looked}: Outcome, ms: number): string {
  const result = findings.length === 0 ? 'ok' : `${grouped(findings.length)} wrong`
  return row(check, result, `${(ms / 1000).toFixed(1)} s`, looked)
}

/** Lines for the first 50 findings of a check and the number of the rest; empty if there are none. */
export function findingLines(check: Check, {findings}: Outcome): readonly string[] {
  if (findings.length === 0) return []
  const shown = findings.slice(0, PRINTED).map(({place, rule, message}) => `  ${place}  [${rule}] ${message}`)
  const rest = findings.length - PRINTED
  return ['', `${check}:`, ...shown, ...(rest > 0 ? [`  … and ${grouped(rest)} more`] : [])]
}
