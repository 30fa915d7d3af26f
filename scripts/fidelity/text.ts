import type {Line} from './in-browser/lines.ts'

/** Invisible characters: white space, zero-width and bidirectional marks, soft hyphens. */
const INVISIBLE = /[\s\u00AD\u061C\u180E\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/

/** Removes the invisible characters of a text. */
export const bare = (text: string): string => text.replace(new RegExp(INVISIBLE, 'g'), '')

/** The visible characters of several lines, with a way back to the text as written. */
export interface Sequence {
  readonly lines: readonly Line[]
  readonly bare: string
  /** Index in `bare` at which each line begins. */
  readonly starts: readonly number[]
  /** The text of a span of `bare` as written, with single spaces. */
  written(span: Span): string
}

/** A range of character indexes; `to` is exclusive. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** Joins lines into a sequence. Lines without visible characters are left out. */
export function sequenceOf(all: readonly Line[]): Sequence {
  const lines = all.filter(({text}) => bare(text) !== '')
  const whole = lines.map(({text}) => text).join('\n')
  const starts: number[] = []
  let length = 0
  for (const {text} of lines) {
    starts.push(length)
    length += bare(text).length
  }
  const written = ({from, to}: Span): string => {
    let first = 0
    for (let seen = -1; first < whole.length; first++) if (!INVISIBLE.test(whole[first] ?? '') && ++seen === from) break
    let end = first
    for (let left = to - from; left > 0 && end < whole.length; end++) if (!INVISIBLE.test(whole[end] ?? '')) left--
    return whole.slice(first, end).replace(/\s+/g, ' ')
  }
  return {lines, bare: bare(whole), starts, written}
}

/** Cuts a span at the starts of lines and gives each piece with the index of its line. */
export function cutAtLines(
  {from, to}: Span,
  {starts}: Sequence,
): readonly {readonly span: Span; readonly line: number}[] {
  const pieces: {span: Span; line: number}[] = []
  let line = starts.findLastIndex((start) => start <= from)
  for (let at = from; at < to; line++) {
    const end = Math.min(to, starts[line + 1] ?? to)
    pieces.push({span: {from: at, to: end}, line})
    at = end
  }
  return pieces
}
