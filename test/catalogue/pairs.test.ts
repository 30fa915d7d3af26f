import {describe, expect, it} from 'vitest'
import {pairsOf} from '../../src/catalogue/pairs.ts'

const named = (count: number, shown = count - 1): readonly string[] =>
  pairsOf(count, shown).map(({older, newer}) => `${older}-${newer}`)

describe('pairs of versions to compare', () => {
  it('are none for a single version', () => {
    expect(named(0)).toEqual([])
    expect(named(1)).toEqual([])
  })

  it('are all pairs of up to twelve versions, sorted by the newer one', () => {
    expect(named(2)).toEqual(['0-1'])
    expect(named(3)).toEqual(['0-1', '0-2', '1-2'])
    expect(named(12)).toHaveLength(66)
  })

  it('are, for more than twelve, each with its predecessor, the oldest, the newest and the one shown', () => {
    const pairs = named(13, 5)
    expect(new Set(pairs).size).toBe(pairs.length)
    for (let at = 1; at < 13; at++) {
      expect(pairs).toContain(`${at - 1}-${at}`)
      expect(pairs).toContain(`0-${at}`)
      expect(pairs).toContain(`${at - 1}-12`)
    }
    for (let at = 0; at < 13; at++) if (at !== 5) expect(pairs).toContain(at < 5 ? `${at}-5` : `5-${at}`)
    expect(pairs).not.toContain('1-3')
    expect(pairs).not.toContain('7-9')
    expect(pairs).not.toContain('4-11')
  })

  it('grow linearly with the number of versions', () => {
    expect(named(200).length).toBeLessThan(3 * 200)
  })
})
