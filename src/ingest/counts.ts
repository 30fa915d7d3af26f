import type {Problem} from '../model/problem.ts'

export interface Intake {
  readonly in: number
  readonly leftOut: number
  readonly otherFiles: number
  readonly refusals: readonly Problem[]
  readonly warnings: readonly Problem[]
}
