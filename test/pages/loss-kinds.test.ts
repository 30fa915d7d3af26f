import {describe, expect, it} from 'vitest'
import {droppedEverywhere, linesEverywhere} from '../../src/outlets/everywhere.ts'
import {knownOutlets} from '../../src/outlets/known.ts'
import {lossKindOf} from '../../src/pages/loss-kinds.ts'
import {lossesOf} from '../../src/pages/losses.ts'
import {en} from '../../src/words/en.ts'
import {zhHans} from '../../src/words/zh-Hans.ts'
import {zhHant} from '../../src/words/zh-Hant.ts'

describe('the kind of a loss', () => {
  it.each([
    ['script', 'element', 'element'],
    ['p', 'hidden', 'hidden'],
    ['img', 'no-address', 'picture'],
    ['img', 'tiny', 'picture'],
    ['iframe', 'no-address', 'player'],
    ['iframe', 'copy', 'player'],
    ['video', 'no-address', 'player'],
    ['audio', 'fallback', 'player'],
    ['h2', 'repeated-title', 'title'],
    ['div', 'author', 'byline'],
    ['p', 'publication-time', 'byline'],
    ['div', 'advertisement', 'advertisement'],
    ['p', 'subscription', 'promotion'],
    ['p', 'donation', 'promotion'],
    ['p', 'programme-notice', 'promotion'],
    ['li', 'related-heading', 'related'],
    ['p', 'post-controls', 'controls'],
    ['div', 'share', 'controls'],
    ['p', 'separator', 'furniture'],
    ['p', 'a-name-of-a-config', 'furniture'],
  ] as const)('of %s, removed as %s, is %s', (element, reason, kind) => {
    expect(lossKindOf({element, reason})).toBe(kind)
  })

  const rows = [
    ...knownOutlets.flatMap(({drop, lines}) => [...(drop ?? []), ...(lines ?? [])]),
    ...droppedEverywhere,
    ...linesEverywhere,
  ]
  const other = ['not-found', 'separator', 'trust-badge']
  it.each(
    [...new Set(rows.map(({name}) => name))].filter((name) => !other.includes(name)),
  )('is more than `furniture` for the row %s of an outlet', (reason) => {
    expect(lossKindOf({element: 'p', reason})).not.toBe('furniture')
  })

  it('has words of its own in each language', () => {
    for (const words of [en, zhHans, zhHant]) {
      const all = Object.values(words.removedKinds)
      expect(new Set(all).size).toBe(all.length)
    }
  })

  it('adds up the removals of one kind', () => {
    const removed = [
      {element: 'p', reason: 'donation', count: 1, characters: 9},
      {element: 'p', reason: 'subscription', count: 2, characters: 9},
      {element: 'iframe', reason: 'no-address', count: 1, characters: 0},
    ]
    expect(lossesOf([], removed).removed).toEqual([
      {kind: 'promotion', count: 3},
      {kind: 'player', count: 1},
    ])
  })
})
