import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {byTime} from '../../src/catalogue/by-time.ts'
import type {Entry} from '../../src/catalogue/entry.ts'
import {TopicTable} from '../../src/catalogue/topics.ts'
import {article, catalogue} from '../support/articles.ts'

/** An entry with some keywords, `at` hours after the start of 2023. */
const filed = (at: number, words: readonly string[]): Entry => {
  const own = article({
    url: `https://lake.example/a-${at}`,
    keywords: words,
    at: new Date(Date.UTC(2023, 0, 1, at)).toISOString(),
    file: `lake/${at}.txt`,
  })
  const [entry] = catalogue([own]).entries
  if (!entry) throw new Error('There is no entry.')
  return entry
}
const idsIn = (table: TopicTable) => [...table.topics].map(([word, list]) => [word, list.map(({article: {id}}) => id)])

function tableOf(entries: readonly Entry[]): TopicTable {
  const table = new TopicTable()
  table.update(entries, {gone: [], come: entries})
  return table
}

describe('topics', () => {
  it('are keywords of at least three articles, sorted, each list oldest first', () => {
    const entries = [filed(1, ['渡轮', '灯塔']), filed(2, ['渡轮']), filed(3, ['灯塔', '渡轮']), filed(4, ['梨树'])]
    expect(idsIn(tableOf(entries))).toEqual([['渡轮', [1, 2, 3].map((at) => entries[at - 1]?.article.id)]])
  })

  it('are at most three hundred', () => {
    const entries = Array.from({length: 400}, (_, word) =>
      Array.from({length: 3 + (word % 5)}, (_, at) => filed(word * 10 + at, [`w${word}x`])),
    ).flat()
    const {topics} = tableOf(entries)
    expect(topics.size).toBeLessThanOrEqual(300)
    expect(topics.size).toBeGreaterThan(50)
    expect(Math.min(...[...topics.values()].map(({length}) => length))).toBeGreaterThan(4)
  })

  it('are the same after changes as from scratch, and every article with a new topic is reported', () => {
    const pool = Array.from({length: 24}, (_, at) =>
      filed(at, [['渡轮', '灯塔'], ['渡轮'], ['灯塔', '码头'], ['码头', '渡轮', '梨树']][at % 4] ?? []),
    )
    const chosen = fc.array(fc.subarray(pool), {minLength: 2, maxLength: 4})
    fc.assert(
      fc.property(chosen, (turns) => {
        const table = new TopicTable()
        let before: readonly Entry[] = []
        for (const turn of turns) {
          const now = [...turn].sort(byTime)
          const was = idsIn(table)
          const change = {
            gone: before.filter((entry) => !now.includes(entry)),
            come: now.filter((entry) => !before.includes(entry)),
          }
          const touched = table.touchedBy(change, table.update(now, change))
          expect(idsIn(table)).toEqual(idsIn(tableOf(now)))
          const wordsBefore = new Set(was.map(([word]) => word))
          const changed = [...table.topics].filter(([word]) => !wordsBefore.has(word))
          for (const {
            article: {id},
          } of changed.flatMap(([, list]) => list))
            expect(touched.has(id)).toBe(true)
          before = now
        }
      }),
      {numRuns: 50},
    )
  })
})
