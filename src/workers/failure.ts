import {errorsWithin} from '../base/disk-failure.ts'
import {PageError} from '../render/printer.ts'
import {DamagedStoreError} from '../store/damaged-store.ts'

/** An error on its way from one thread to another, which would lose its class and its code. */
export interface Failure {
  readonly kind: 'page' | 'state' | 'other'
  readonly message: string
  readonly stack: string
  readonly code: string | null
  readonly path: string | null
}

export type TaskResult<T> = {readonly ok: true; readonly value: T} | {readonly ok: false; readonly failure: Failure}

/** The parts of an error that the other thread needs to throw it again. */
export function failureOf(error: unknown): Failure {
  const within = errorsWithin(error)
  const page = within.find((one) => one instanceof PageError)
  const state = within.find((one) => one instanceof DamagedStoreError)
  const coded = within.find((one) => typeof Reflect.get(one, 'code') === 'string')
  const main = state ?? page ?? coded ?? error
  const textOf = (name: string): string | null => {
    const value: unknown = coded && Reflect.get(coded, name)
    return typeof value === 'string' ? value : null
  }
  return {
    kind: state ? 'state' : page ? 'page' : 'other',
    message: main instanceof Error ? main.message : String(main),
    stack: error instanceof Error ? (error.stack ?? '') : '',
    code: textOf('code'),
    path: textOf('path'),
  }
}

/** The value from another thread. Throws its error again: `PageError`, `DamagedStoreError`, or one with its code and path. */
export function resultOf<T>(outcome: TaskResult<T>): T {
  if (outcome.ok) return outcome.value
  const {kind, message, stack, code, path} = outcome.failure
  if (kind === 'page') throw new PageError(message)
  if (kind === 'state') throw new DamagedStoreError(message)
  const error = new Error(message)
  error.stack = stack
  throw Object.assign(error, code === null ? {} : {code}, path === null ? {} : {path})
}
