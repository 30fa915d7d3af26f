/** One thing wrong in one place. Printed as `dw/a-1.html:12  [folder] href "../dw/": …`. */
export interface Finding {
  /** A file, with its line where that is known. */
  readonly place: string
  /** The rule that was broken, by the name its tool gives it. */
  readonly rule: string
  readonly message: string
}

/** What a check looked at, in a few words, and all that it found. */
export interface Outcome {
  readonly looked: string
  readonly findings: readonly Finding[]
}
