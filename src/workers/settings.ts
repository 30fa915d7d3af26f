import type {Config} from '../config/index.ts'

/** What every worker gets when it starts. Paths are absolute. */
export interface WorkerSettings {
  readonly config: Config
  /** The folder of the user's templates, if there is one. */
  readonly overlay: string | null
  /** The folder of the store. */
  readonly state: string
  /** The working folder, which may hold a user's `.eleventy.js`. */
  readonly cwd: string
}
