import {align, type Stretch} from './align.ts'
import {pairSentences} from './pairing.ts'
import {type Run, runsOf} from './runs.ts'
import type {Sentence} from './sentences.ts'

/** A sentence in a comparison. */
export interface Passage {
  readonly kind: 'same' | 'removed' | 'added' | 'changed'
  /** A single run, except for a changed sentence. */
  readonly runs: readonly Run[]
  /** The white space after it. */
  readonly gap: '' | ' '
  /** True if it ends a line. */
  readonly isLast: boolean
}

/** The differences between two versions. */
export interface Difference {
  /** Null if the titles are equal. */
  readonly title: readonly Run[] | null
  readonly passages: readonly Passage[]
  /** Numbers of sentences. */
  readonly counts: {readonly changed: number; readonly added: number; readonly removed: number}
}

/** A version's title and plain text, one paragraph a line. */
export interface ChangedWords {
  readonly title: string
  readonly text: string
}

/** Compares two versions sentence by sentence, and changed sentences word by word. */
export function differenceOf(older: ChangedWords, newer: ChangedWords): Difference {
  const passages = align(older.text, newer.text).flatMap(passagesOf)
  const count = (kind: Passage['kind']): number => passages.filter((passage) => passage.kind === kind).length
  return {
    title:
      older.title === newer.title ? null : (runsOf(older.title, newer.title) ?? replaced(older.title, newer.title)),
    passages,
    counts: {changed: count('changed'), added: count('added'), removed: count('removed')},
  }
}

const replaced = (older: string, newer: string): readonly Run[] =>
  [{kind: 'removed', text: older} as const, {kind: 'added', text: newer} as const].filter(({text}) => text !== '')

function passagesOf({isSame, older, newer}: Stretch): readonly Passage[] {
  if (isSame) return newer.map((sentence) => whole('same', sentence))
  const passages: Passage[] = []
  let [from, to] = [0, 0]
  const replaceUpTo = (olderEnd: number, newerEnd: number): void => {
    for (const sentence of older.slice(from, olderEnd)) passages.push(whole('removed', sentence))
    for (const sentence of newer.slice(to, newerEnd)) passages.push(whole('added', sentence))
    from = olderEnd
    to = newerEnd
  }
  for (const pairing of pairSentences(older, newer)) {
    const after = newer[pairing.newer[1] - 1]
    const runs = runsOf(joined(older.slice(...pairing.older)), joined(newer.slice(...pairing.newer)))
    if (!runs || !after) continue
    replaceUpTo(pairing.older[0], pairing.newer[0])
    passages.push({kind: 'changed', runs, gap: after.gap, isLast: after.isLast})
    ;[from, to] = [pairing.older[1], pairing.newer[1]]
  }
  replaceUpTo(older.length, newer.length)
  return passages
}

/** Joins sentences with the white space they had in their text. */
const joined = (sentences: readonly Sentence[]): string =>
  sentences
    .map(({text, gap, isLast}, at) => (at === sentences.length - 1 ? text : `${text}${isLast ? '\n' : gap}`))
    .join('')

const whole = (kind: 'same' | 'removed' | 'added', {text, gap, isLast}: Sentence): Passage => ({
  kind,
  runs: [{kind, text}],
  gap,
  isLast,
})
