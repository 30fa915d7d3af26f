import {diskFailure, errorsWithin} from '../base/disk-failure.ts'
import {withSources} from '../base/source-places.ts'
import type {Address} from '../model/brand.ts'
import {type Problem, quote} from '../model/problem.ts'
import {DamagedStoreError} from '../store/damaged-store.ts'

/** A page that could not be printed. It is plain data, since it may come from another thread. */
export interface UnprintedPage {
  readonly address: Address
  /** The error in one line, without paths of the machine. */
  readonly error: string
  /** The error with its stack, for the author of a template. */
  readonly stack: string
}

/**
 * The page as one that cannot be printed because of `error`. Throws the error itself if it says nothing about the page:
 * a failure of the disk, or a damaged store.
 */
export function unprintedPage(address: Address, error: unknown): UnprintedPage {
  if (diskFailure(error) !== null || errorsWithin(error).some((one) => one instanceof DamagedStoreError)) throw error
  const isError = error instanceof Error
  const [first = ''] = String(error).split('\n')
  return {address, error: first, stack: isError ? withSources(error.stack ?? first) : first}
}

/** The problem that the report lists for a page. */
export const unprintedProblem = ({address, error}: UnprintedPage): Problem => ({
  file: address,
  line: 0,
  rule: 'page',
  found: `a page that cannot be printed: ${quote(error)}`,
  expected: 'a template that prints every page',
  todo: 'Mend the template if it is yours, else report the error; the other pages are published.',
})
