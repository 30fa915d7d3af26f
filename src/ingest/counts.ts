import type {Problem} from '../model/problem.ts'

/** The seeds of a build, counted by outcome, with all problems found. */
export interface SeedCounts {
  /** Seed files found, and links and folders that cannot be read. */
  readonly in: number
  /** Seeds that the selection excludes. */
  readonly leftOut: number
  /** Files that are not seeds, by their names. */
  readonly otherFiles: number
  /** One for each refused seed, link or folder. */
  readonly refusals: readonly Problem[]
  readonly warnings: readonly Problem[]
}
