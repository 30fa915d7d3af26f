import type {Writable} from 'node:stream'
import {EXIT, type ExitCode} from './exit.ts'

/**
 * The working folder and the output streams of a command. Results go to `stdout`, messages and progress to `stderr`.
 */
export interface Terminal {
  /** The working folder, absolute: typed paths start from it. */
  readonly cwd: string
  readonly stdout: Output
  readonly stderr: Output
  /** Milliseconds, for progress and for the times of the summary; by default those of `performance.now`. */
  readonly now?: () => number
}

/** An output stream. `isTTY`: it is a terminal, on which a line may be overwritten. */
export type Output = Writable & {readonly isTTY?: boolean}

/** Writes a message, as one line to stderr. */
export const say = ({stderr}: Terminal, line: string): void => {
  stderr.write(`${line}\n`)
}

/** Reports errors of usage or config, a line each, and returns their exit code. */
export function usage(terminal: Terminal, lines: readonly string[]): ExitCode {
  for (const line of lines) say(terminal, `backfile: ${line}`)
  return EXIT.usage
}

/** Reports a failure and returns its exit code. */
export function fail(terminal: Terminal, line: string): ExitCode {
  say(terminal, `backfile: ${line}`)
  return EXIT.nothing
}
