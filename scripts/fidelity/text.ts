import type {Line} from './in-browser/lines.ts'

/** What no reader sees: white space, zero-width and bidirectional marks, soft hyphens. */
const UNSEEN = /[\s\u00AD\u061C\u180E\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/

/** A text to compare by: without anything that no reader sees, and nothing else changed. */
export const bare = (text: string): string => text.replace(new RegExp(UNSEEN, 'g'), '')

/** The lines of a text as one sequence of characters, with the way back to how they were written. */
export interface Sequence {
  readonly lines: readonly Line[]
  readonly bare: string
  /** Where each line begins in `bare`. */
  readonly starts: readonly number[]
  /** Part of `bare` as it was written, with single spaces. */
  written(span: Span): string
}

/** From one character up to, and without, another. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** The sequence of lines. Those without anything to see are left out. */
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
    for (let seen = -1; first < whole.length; first++) if (!UNSEEN.test(whole[first] ?? '') && ++seen === from) break
    let end = first
    for (let left = to - from; left > 0 && end < whole.length; end++) if (!UNSEEN.test(whole[end] ?? '')) left--
    return whole.slice(first, end).replace(/\s+/g, ' ')
  }
  return {lines, bare: bare(whole), starts, written}
}

/** A span cut where lines begin, each piece with the line that it stands in. */
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
