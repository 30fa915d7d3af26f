/** A parsed command line: options to run with, a request for help, or one line about a usage error. */
export type Parsed<Options> =
  | {readonly kind: 'options'; readonly options: Options}
  | {readonly kind: 'help'}
  | {readonly kind: 'wrong'; readonly line: string}
