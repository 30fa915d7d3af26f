/** Exit codes of the command. `interrupted` is what shells expect of a program that Ctrl+C ended. */
export const EXIT = {well: 0, nothing: 1, usage: 2, refused: 3, interrupted: 130} as const
export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

/** A line for the person at the keyboard; stdout belongs to results. */
export const say = (line: string): void => {
  process.stderr.write(`${line}\n`)
}

export function usage(lines: readonly string[]): ExitCode {
  for (const line of lines) say(`backfile: ${line}`)
  return EXIT.usage
}

export function fail(line: string): ExitCode {
  say(`backfile: ${line}`)
  return EXIT.nothing
}
