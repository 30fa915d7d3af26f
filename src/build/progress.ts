/** Receives the progress of a build. */
export interface Progress {
  /** A stage begins, and the one before it ends. */
  stage(name: Stage): void
  /** Within the stage, `done` of `total` units are done; `note` is further text to show. */
  step(done: number, total: number, note?: string): void
}

export type Stage = 'seeds' | 'catalogue' | 'fetch' | 'pictures' | 'pages' | 'files'
