import type {Writable} from 'node:stream'
import {EXIT, type ExitCode} from './exit.ts'

/** Where a command runs and writes. Results go to `stdout`, messages and progress to `stderr`. */
export interface Terminal {
  /** The working folder, absolute: typed paths start from it. */
  readonly cwd: string
  readonly stdout: Output
  readonly stderr: Output
  /** Milliseconds, for progress and for the times of the summary; by default those of `performance.now`. */
  readonly now?: () => number
}

/** A stream of a terminal, a file, or a test. `isTTY`: a person watches, and a line may be overwritten. */
export type Output = Writable & {readonly isTTY?: boolean}

/** Writes a line for the person at the keyboard. */
export const say = ({stderr}: Terminal, line: string): void => {
  stderr.write(`${line}\n`)
}

/** Reports wrong usage, a line each. */
export function usage(terminal: Terminal, lines: readonly string[]): ExitCode {
  for (const line of lines) say(terminal, `backfile: ${line}`)
  return EXIT.usage
}

/** Reports a failure. */
export function fail(terminal: Terminal, line: string): ExitCode {
  say(terminal, `backfile: ${line}`)
  return EXIT.nothing
}
