import {codeOf} from '../base/error-code.ts'
import type {Problem} from '../model/problem.ts'

/** The problem to report for a seed file that cannot be read because of `error`. */
export const unreadableFile = (file: string, error: unknown): Problem => ({
  file,
  line: 0,
  rule: 'unreadable',
  found: `a file that cannot be read (${codeOf(error)})`,
  expected: 'a readable file',
  todo: 'Give yourself the right to read it.',
})
