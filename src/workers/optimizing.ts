/** The first V8 that counts calls of a function instead of its bytecode: that of Node 22. */
const COUNTS_CALLS = 12

/**
 * The flag that makes V8 optimize a function eight times later than it chooses to. With its own choice, reading costs
 * half as much CPU time again (docs/decisions/threads.md). `v8` is the version of V8, whose flags differ: an unknown
 * flag would print an error.
 */
export const optimizeLater = (v8: string): string =>
  Number.parseInt(v8, 10) < COUNTS_CALLS ? '--interrupt-budget=540000' : '--invocation-count-for-turbofan=24000'
