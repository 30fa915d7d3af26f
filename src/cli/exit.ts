/**
 * Exit codes of the command: success; nothing built, or a failure; wrong usage or config; seeds refused, with
 * `--strict`; and the code that shells expect after Ctrl+C.
 */
export const EXIT = {well: 0, nothing: 1, usage: 2, refused: 3, interrupted: 130} as const
export type ExitCode = (typeof EXIT)[keyof typeof EXIT]
