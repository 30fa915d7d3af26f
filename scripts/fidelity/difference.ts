import {diffArrays} from 'diff'
import {slideAll} from './slide.ts'
import {bare, type Sequence, type Span} from './text.ts'

/** Spans of each text that the other lacks. */
export interface Difference {
  readonly missing: readonly Span[]
  readonly added: readonly Span[]
}

/** A place where the texts differ, as a span of each; one of them may be empty. */
interface Change {
  readonly missing: Span
  readonly added: Span
}

/** Limits of edits. Texts that differ more count as entirely different. */
const MOST_SENTENCES = 8000
const MOST_CHARACTERS = 3000
/** Fewer equal characters than this between two changes count as coincidence. */
const CHANCE = 3

/** Computes how two texts differ: first by sentences, to align equal ones, then by characters. */
export function difference(published: Sequence, ours: Sequence): Difference {
  if (published.bare === ours.bare) return {missing: [], added: []}
  const bySentence = changes(sentencesOf(published), sentencesOf(ours), MOST_SENTENCES)
  const fine = bySentence.flatMap((change) => byCharacter(change, published.bare, ours.bare))
  const [missing, added] = [fine.map((change) => change.missing), fine.map((change) => change.added)]
  // If one text replaced another, neither span may slide away from the other.
  const replaced = fine.map((change) => !isEmpty(change.missing) && !isEmpty(change.added))
  return {
    missing: slideAll(missing, replaced, published).filter(isFilled),
    added: slideAll(added, replaced, ours).filter(isFilled),
  }
}

const isEmpty = ({from, to}: Span): boolean => from === to
const isFilled = (span: Span): boolean => !isEmpty(span)

/** Splits the lines of a text after the punctuation that ends a sentence. */
const sentencesOf = ({lines}: Sequence): string[] =>
  lines.flatMap(({text}) => bare(text).match(/[^。！？；!?;.]*[。！？；!?;.]+|[^。！？；!?;.]+/g) ?? [])

/** Computes where two lists of pieces differ, as spans of characters. */
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

/** Merges changes that are separated only by a coincidental match. */
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

/** Whether two neighbouring changes are one replacement: each is longer than the text between them. */
function isReplaced(last: Change, next: Change): boolean {
  const shared = next.missing.from - last.missing.to
  const size = (one: Span, other: Span): number => one.to - one.from + (other.to - other.from)
  return size(last.missing, next.missing) > shared && size(last.added, next.added) > shared
}
