import {diffArrays} from 'diff'
import {slideAll} from './slide.ts'
import {bare, type Sequence, type Span} from './text.ts'

/** What stands in one text and not in the other, as spans of each. */
export interface Difference {
  readonly missing: readonly Span[]
  readonly added: readonly Span[]
}

/** A place where the texts differ: both its spans, of which one may be empty. */
interface Change {
  readonly missing: Span
  readonly added: Span
}

/** More than this many edits in one place, and it counts as wholly different. */
const MOST_SENTENCES = 8000
const MOST_CHARACTERS = 3000
/** Fewer equal characters between two changes are chance. */
const CHANCE = 3

/** How two texts differ: by sentences first, so that equal ones find each other, then by characters. */
export function difference(published: Sequence, ours: Sequence): Difference {
  if (published.bare === ours.bare) return {missing: [], added: []}
  const bySentence = changes(sentencesOf(published), sentencesOf(ours), MOST_SENTENCES)
  const fine = bySentence.flatMap((change) => byCharacter(change, published.bare, ours.bare))
  const [missing, added] = [fine.map((change) => change.missing), fine.map((change) => change.added)]
  // Where one text took the place of another, neither may move away from it.
  const replaced = fine.map((change) => !isEmpty(change.missing) && !isEmpty(change.added))
  return {
    missing: slideAll(missing, replaced, published).filter(isFilled),
    added: slideAll(added, replaced, ours).filter(isFilled),
  }
}

const isEmpty = ({from, to}: Span): boolean => from === to
const isFilled = (span: Span): boolean => !isEmpty(span)

/** The lines of a text cut behind marks that end a sentence. */
const sentencesOf = ({lines}: Sequence): string[] =>
  lines.flatMap(({text}) => bare(text).match(/[^。！？；!?;.]*[。！？；!?;.]+|[^。！？；!?;.]+/g) ?? [])

/** The places where two lists of pieces differ, as spans of characters. */
function changes(published: readonly string[], ours: readonly string[], most: number): Change[] {
  const lengthOf = (pieces: readonly string[]): number => pieces.reduce((sum, piece) => sum + piece.length, 0)
  const parts = diffArrays([...published], [...ours], {maxEditLength: most})
  if (!parts) return [{missing: {from: 0, to: lengthOf(published)}, added: {from: 0, to: lengthOf(ours)}}]
  const found: Change[] = []
  let [here, there] = [0, 0]
  let open: Change | null = null
  for (const {added, removed, value} of parts) {
    const length = lengthOf(value)
    if (added || removed) {
      open ??= {missing: {from: here, to: here}, added: {from: there, to: there}}
      if (removed) here += length
      else there += length
      open = {missing: {...open.missing, to: here}, added: {...open.added, to: there}}
    } else {
      if (open) found.push(open)
      open = null
      here += length
      there += length
    }
  }
  return open ? [...found, open] : found
}

function byCharacter({missing, added}: Change, published: string, ours: string): Change[] {
  if (isEmpty(missing) || isEmpty(added)) return [{missing, added}]
  const [here, there] = [published.slice(missing.from, missing.to), ours.slice(added.from, added.to)]
  const moved = ({from, to}: Span, by: number): Span => ({from: from + by, to: to + by})
  const fine = changes([...here], [...there], MOST_CHARACTERS)
  return withoutChance(fine).map((change) => ({
    missing: moved(change.missing, missing.from),
    added: moved(change.added, added.from),
  }))
}

/** Changes that only a chance likeness parts, made one. */
function withoutChance(found: readonly Change[]): Change[] {
  const joined: Change[] = []
  for (const next of found) {
    const last = joined.at(-1)
    if (last && next.missing.from - last.missing.to < CHANCE && isReplaced(last, next)) {
      joined[joined.length - 1] = {
        missing: {from: last.missing.from, to: next.missing.to},
        added: {from: last.added.from, to: next.added.to},
      }
    } else joined.push(next)
  }
  return joined
}

/** One text took the place of another: both have more here than what they share. */
function isReplaced(last: Change, next: Change): boolean {
  const shared = next.missing.from - last.missing.to
  const size = (one: Span, other: Span): number => one.to - one.from + (other.to - other.from)
  return size(last.missing, next.missing) > shared && size(last.added, next.added) > shared
}
