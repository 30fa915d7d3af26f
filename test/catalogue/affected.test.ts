import {describe, expect, it} from 'vitest'
import {affectedIds} from '../../src/catalogue/affected.ts'
import type {ArticleId} from '../../src/model/brand.ts'
import {article, summary} from '../support/articles.ts'

const seeds = Array.from({length: 9}, (_, at) =>
  summary(article({url: `https://lake.example/a-${at}`, title: `第${at}篇`, file: `lake/${at}.md`})),
)
const idOf = (at: number): ArticleId => seeds[at]?.id as ArticleId
const some = (...places: readonly number[]) => ({
  summaries: seeds.filter((_, at) => places.includes(at)),
  names: new Map<ArticleId, ArticleId>(),
})

describe('the entries affected by a change', () => {
  it('are those of seeds that came or went, and not those between them', () => {
    const affected = affectedIds(some(0, 2, 3, 4, 6, 7), some(0, 1, 2, 3, 5, 6, 8))
    expect(affected).toEqual(new Set([1, 4, 5, 7, 8].map(idOf)))
  })

  it('are none if nothing changed', () => {
    expect(affectedIds(some(1, 2, 3), some(1, 2, 3)).size).toBe(0)
  })

  it('include those of a changed seed, and those with another name', () => {
    const changed = summary(article({url: 'https://lake.example/a-2', title: '另一篇', file: 'lake/2.md'}))
    const now = {...some(1, 3, 5), summaries: [seeds[1], changed, seeds[3], seeds[5]].flatMap((one) => one ?? [])}
    const names = new Map([[idOf(5), idOf(1)]])
    expect(affectedIds(some(1, 2, 3, 5), {...now, names})).toEqual(new Set([1, 2, 5].map(idOf)))
  })
})
