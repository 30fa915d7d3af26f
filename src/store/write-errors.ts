import {getSystemErrorName} from 'node:util'

/** The longest key that is stored, in bytes; LMDB has a limit. Work for a longer key is repeated in each build. */
const LONGEST_KEY = 1000

/** Whether a key can be stored. */
export const isStorable = (key: string): boolean => Buffer.byteLength(key) <= LONGEST_KEY

/** Replaces the code of an LMDB error, which is the system's number (27), with its name as Node gives it (`EFBIG`). */
export function withNameOfCode(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'number' || error.code <= 0) return error
  return Object.assign(new Error(error.message, {cause: error}), {code: getSystemErrorName(-error.code)})
}
