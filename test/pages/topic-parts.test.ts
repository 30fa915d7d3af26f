import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {byTime, changedList} from '../../src/catalogue/by-time.ts'
import type {Entry} from '../../src/catalogue/entry.ts'
import {topicParts} from '../../src/pages/topic-parts.ts'
import {article, catalogue} from '../support/articles.ts'

/** Entries of an archive of this many articles, one an hour, oldest first. */
const hourly = (count: number): readonly Entry[] =>
  catalogue(
    Array.from({length: count}, (_, at) =>
      article({
        url: `https://lake.example/a-${at}`,
        at: new Date(Date.UTC(2020, 0, 1, at)).toISOString(),
        file: `lake/${at}.txt`,
      }),
    ),
  ).entries

const pool = hourly(3000)

describe('the parts of a topic', () => {
  it('hold all its articles in order, at most 300 each, and at least 240 but the last', () => {
    fc.assert(
      fc.property(fc.integer({min: 1, max: pool.length}), (count) => {
        const list = pool.slice(0, count)
        const parts = topicParts(list)
        expect(parts.flat()).toEqual(list)
        expect(Math.max(...parts.map(({length}) => length))).toBeLessThanOrEqual(300)
        expect(parts.slice(0, -1).every(({length}) => length >= 240)).toBe(true)
      }),
      {numRuns: 20},
    )
  })

  it('are one up to 300 articles', () => {
    expect(topicParts(pool.slice(0, 300))).toHaveLength(1)
    expect(topicParts(pool.slice(0, 301))).toHaveLength(2)
  })

  it('stay the same after the one to which an old article is added, nearly always', () => {
    const changes = Array.from({length: 60}, (_, at) => {
      const added = pool[at * 37] as Entry
      const list = pool.filter((entry) => entry !== added)
      const before = new Set(topicParts(list).map((part) => part.map(({article: {id}}) => id).join()))
      const now = topicParts(changedList(list, {gone: [], come: [added]}))
      expect(now.flat()).toEqual([...list, added].sort(byTime))
      return now.filter((part) => !before.has(part.map(({article: {id}}) => id).join())).length
    })
    // Of about eleven parts, six would change on average if each ended after 300 articles.
    expect(changes.reduce((sum, count) => sum + count) / changes.length).toBeLessThan(1.5)
  })
})
