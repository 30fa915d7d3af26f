import type {LineRule} from '../../src/outlets/outlet.ts'
import type {Taken} from './in-browser/body.ts'
import type {Line} from './in-browser/lines.ts'

/** The lines of a body, without those that the lists of lines remove. */
export interface RuledLines {
  readonly lines: readonly Line[]
  readonly dropped: readonly Taken[]
}

/** A separator or a label, which goes with the line beside it. Written apart from the cleaner's own patterns. */
const COMPANION = /^\s*(?:[=＝_＿\-–—─*＊~～·•\s]{3,}|.{1,16}[:：])\s*$/

/** Takes the lines out that a list of lines of the outlet, or the one for all outlets, removes. */
export function withoutRuledLines(lines: readonly Line[], rules: readonly LineRule[]): RuledLines {
  const names = lines.map(({text}) => {
    const line = text
      .replace(/\s+/g, ' ')
      .replace(/ (?=[：，。）])/g, '')
      .trim()
    return rules.find(({match}) => match.test(line))?.name ?? null
  })
  if (names.every((name) => name === null)) return {lines, dropped: []}
  const taken = lines.map(({text}, at) => {
    const beside = names[at - 1] ?? names[at + 1] ?? null
    return names[at] ?? (beside !== null && COMPANION.test(text) ? beside : null)
  })
  return {
    lines: lines.filter((_, at) => taken[at] === null),
    dropped: lines.flatMap(({text}, at) => (typeof taken[at] === 'string' ? [{name: taken[at], text}] : [])),
  }
}
