import type {Passage} from './difference.ts'
import type {Run} from './runs.ts'

/** A part of a comparison: a paragraph, or a collapsed section of unchanged sentences. */
export type Block =
  | {readonly kind: 'paragraph'; readonly runs: readonly Run[]}
  | {readonly kind: 'unchanged'; readonly sentences: number; readonly paragraphs: readonly string[]}

/** More consecutive unchanged sentences than this are collapsed, except one beside each change. */
const SHORT = 3

/**
 * Groups passages into paragraphs and collapsed sections. Paragraphs are those of the newer text; a removed sentence
 * ends one where it did in the older text.
 */
export function blocksOf(passages: readonly Passage[]): readonly Block[] {
  const blocks: Block[] = []
  for (const {isFolded, content} of stretchesOf(passages)) {
    const paragraphs = paragraphsOf(content)
    if (isFolded) {
      const texts = paragraphs.map((runs) => runs.map(({text}) => text).join(''))
      blocks.push({kind: 'unchanged', sentences: content.length, paragraphs: texts})
    } else for (const runs of paragraphs) blocks.push({kind: 'paragraph', runs})
  }
  return blocks
}

interface Stretch {
  readonly isFolded: boolean
  readonly content: readonly Passage[]
}

/** Alternating collapsed and open sections. */
function stretchesOf(passages: readonly Passage[]): readonly Stretch[] {
  const stretches: {isFolded: boolean; content: Passage[]}[] = []
  const folded = foldedOf(passages)
  for (const [at, passage] of passages.entries()) {
    const isFolded = folded[at] ?? false
    const last = stretches.at(-1)
    if (last?.isFolded === isFolded) last.content.push(passage)
    else stretches.push({isFolded, content: [passage]})
  }
  return stretches
}

/** For each passage, whether it is collapsed. */
function foldedOf(passages: readonly Passage[]): readonly boolean[] {
  const folded = passages.map(() => false)
  for (let from = 0; from < passages.length; from++) {
    if (passages[from]?.kind !== 'same') continue
    let end = from
    while (passages[end]?.kind === 'same') end++
    const first = from === 0 ? 0 : from + 1
    const last = end === passages.length ? end : end - 1
    if (last - first > SHORT) folded.fill(true, first, last)
    from = end
  }
  return folded
}

/** Splits passages into paragraphs, and merges adjacent runs of one kind. */
function paragraphsOf(passages: readonly Passage[]): readonly (readonly Run[])[] {
  const paragraphs: Run[][] = [[]]
  for (const [at, {runs, gap, isLast}] of passages.entries()) {
    const paragraph = paragraphs.at(-1) ?? []
    for (const [n, {kind, text}] of runs.entries()) {
      const spaced = n === runs.length - 1 ? text + gap : text
      const last = paragraph.at(-1)
      if (last?.kind === kind) paragraph[paragraph.length - 1] = {kind, text: last.text + spaced}
      else paragraph.push({kind, text: spaced})
    }
    if (isLast && at < passages.length - 1) paragraphs.push([])
  }
  return paragraphs
}
