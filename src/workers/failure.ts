import {errorsWithin} from '../base/disk-failure.ts'
import {DamagedStoreError} from '../store/damaged-store.ts'

/** An error as plain data. Between threads an error would lose its class and its code. */
export interface Failure {
  readonly kind: 'state' | 'other'
  readonly message: string
  readonly stack: string
  readonly code: string | null
  readonly path: string | null
}

/** The result of a task in another thread: its value, or its error as data. */
export type TaskResult<T> = {readonly ok: true; readonly value: T} | {readonly ok: false; readonly failure: Failure}

/**
 * Turns an error into data for another thread. Of nested errors (`cause`), a damaged store counts.
 */
export function failureOf(error: unknown): Failure {
  const within = errorsWithin(error)
  const state = within.find((one) => one instanceof DamagedStoreError)
  const coded = within.find((one) => typeof Reflect.get(one, 'code') === 'string')
  const main = state ?? coded ?? error
  const textOf = (name: string): string | null => {
    const value: unknown = coded && Reflect.get(coded, name)
    return typeof value === 'string' ? value : null
  }
  return {
    kind: state ? 'state' : 'other',
    message: main instanceof Error ? main.message : String(main),
    stack: error instanceof Error ? (error.stack ?? '') : '',
    code: textOf('code'),
    path: textOf('path'),
  }
}

/**
 * The value that another thread sent. If it sent an error, throws `DamagedStoreError`, or an `Error` with the original
 * message, stack, code and path.
 */
export function resultOf<T>(outcome: TaskResult<T>): T {
  if (outcome.ok) return outcome.value
  const {kind, message, stack, code, path} = outcome.failure
  if (kind === 'state') throw new DamagedStoreError(message)
  const error = new Error(message)
  error.stack = stack
  throw Object.assign(error, code === null ? {} : {code}, path === null ? {} : {path})
}
