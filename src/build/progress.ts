/** Told what is going on, stage by stage. */
export interface Progress {
  stage(name: Stage): void
  /** `note` is what else is known of the work so far. */
  step(done: number, total: number, note?: string): void
}

export type Stage = 'seeds' | 'catalogue' | 'fetch' | 'pictures' | 'pages' | 'files'
