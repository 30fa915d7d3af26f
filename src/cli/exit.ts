/** Exit codes of the command. `interrupted` is the code that shells expect after Ctrl+C. */
export const EXIT = {well: 0, nothing: 1, usage: 2, refused: 3, interrupted: 130} as const
export type ExitCode = (typeof EXIT)[keyof typeof EXIT]
