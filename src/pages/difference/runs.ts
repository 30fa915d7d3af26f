import {diffArrays} from 'diff'
import {isWord, tokensOf} from './tokens.ts'

/** A piece of text that is in both versions, or in one of them. */
export interface Run {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
}

/**
 * If this share of their words is in both, two sentences count as one that was changed; else one was removed and the
 * other added.
 */
export const KEPT_SHARE = 0.5

/** Limits of a comparison by words. Beyond them, everything between the common beginning and end counts as changed. */
const MOST_TOKENS = 4000
const MOST_CHANGES = 200

type Tokens = readonly string[]

/** Equal tokens, and the changed tokens that follow them up to the next equal ones. */
interface RunLink {
  readonly same: Tokens
  readonly removed: Tokens
  readonly added: Tokens
}

/** Compares two sentences word by word; null if fewer words than `KEPT_SHARE` were kept. */
export function runsOf(older: string, newer: string): readonly Run[] | null {
  const [before, after] = [tokensOf(older), tokensOf(newer)]
  const links = joined(linksOf(before, after))
  const kept = links.reduce((n, {same}) => n + wordsIn(same), 0)
  if (2 * kept < KEPT_SHARE * (wordsIn(before) + wordsIn(after))) return null
  return links.flatMap(({same, removed, added}): Run[] =>
    [run('same', same), run('removed', removed), run('added', added)].filter(({text}) => text !== ''),
  )
}

const run = (kind: Run['kind'], tokens: Tokens): Run => ({kind, text: tokens.join('')})

const wordsIn = (tokens: Tokens): number => tokens.reduce((n, token) => n + (isWord(token) ? 1 : 0), 0)

function linksOf(before: Tokens, after: Tokens): readonly RunLink[] {
  const most = Math.min(before.length, after.length)
  let [head, tail] = [0, 0]
  while (head < most && before[head] === after[head]) head++
  while (tail < most - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++
  const [old, young] = [before.slice(head, before.length - tail), after.slice(head, after.length - tail)]
  const links: {same: Tokens; removed: Tokens; added: Tokens}[] = [
    {same: before.slice(0, head), removed: [], added: []},
  ]
  for (const {added, removed, value} of changesOf(old, young)) {
    const last = links.at(-1)
    if (added && last) last.added = [...last.added, ...value]
    else if (removed && last) last.removed = [...last.removed, ...value]
    else links.push({same: value, removed: [], added: []})
  }
  return [...links, {same: before.slice(before.length - tail), removed: [], added: []}]
}

function changesOf(old: Tokens, young: Tokens) {
  const isShort = old.length + young.length <= MOST_TOKENS
  const found = isShort ? diffArrays([...old], [...young], {maxEditLength: MOST_CHANGES}) : undefined
  return (
    found ?? [
      {removed: true, added: false, value: old},
      {removed: false, added: true, value: young},
    ]
  )
}

/**
 * Merges links across equal pieces that are no longer than the changes on both sides: one changed phrase is easier to
 * read than several changed characters with a few chance matches between them.
 */
function joined(links: readonly RunLink[]): readonly RunLink[] {
  const kept: RunLink[] = []
  for (const next of links) {
    let link = next
    for (let before = kept.at(-1); before && isIsland(before, link); before = kept.at(-1)) {
      kept.pop()
      link = {
        same: before.same,
        removed: [...before.removed, ...link.same, ...link.removed],
        added: [...before.added, ...link.same, ...link.added],
      }
    }
    kept.push(link)
  }
  return kept
}

const sizeOf = ({removed, added}: RunLink): number => Math.max(removed.length, added.length)

const isIsland = (before: RunLink, after: RunLink): boolean =>
  after.same.length <= Math.min(sizeOf(before), sizeOf(after))
