/** What a command line asks for: to run with these options, for help, or nothing that can be done. */
export type Parsed<Options> =
  | {readonly kind: 'options'; readonly options: Options}
  | {readonly kind: 'help'}
  | {readonly kind: 'wrong'; readonly line: string}
