/** Types for the part of tidy-url that Backfile uses: its table of tracking parameters, site by site. */
declare module 'tidy-url/data/rules.js' {
  const rules: readonly {
    readonly name: string
    /** Names of parameters that the site does not need. */
    readonly rules?: readonly string[]
  }[]
  export default rules
}
