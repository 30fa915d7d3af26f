/** One problem at one place. Printed as `dw/a-1.html:12  [folder] href "../dw/" …`. */
export interface Finding {
  /** A file, with its line if that is known. */
  readonly place: string
  /** Name of the broken rule, as the tool gives it. */
  readonly rule: string
  readonly message: string
}

/** The result of a check: a few words about the examined files (`looked`), and all findings. */
export interface Outcome {
  readonly looked: string
  readonly findings: readonly Finding[]
}
