import {describe, expect, it} from 'vitest'
import {unchangedPages} from '../../src/build/unchanged.ts'
import {type Catalogue, Cataloguer} from '../../src/catalogue/index.ts'
import {outletsWith} from '../../src/outlets/index.ts'
import type {Page} from '../../src/pages/page.ts'
import {planPages} from '../../src/pages/plan.ts'
import {article, summary} from '../support/articles.ts'

const outlets = outletsWith([])
const OLD = [
  {url: 'https://lake.example/1', at: '2023-01-02T08:00:00Z'},
  {url: 'https://lake.example/2', at: '2023-01-02T09:00:00Z'},
  {url: 'https://bay.example/3', at: '2023-01-05T08:00:00Z'},
  {url: 'https://bay.example/4', at: '2023-03-05T08:00:00Z'},
]

/** The pages that must be told anew when some come to the old articles, or only these are left of them. */
function touched(more: typeof OLD, left = OLD): readonly string[] {
  const cataloguer = new Cataloguer((slug) => outlets.named(slug), 'UTC')
  const ordered = (all: typeof OLD): Catalogue =>
    cataloguer.catalogueOf(all.map(({url, at}) => summary(article({url, at, file: url}), outlets)))
  const before = ordered(OLD)
  const now = ordered([...left, ...more])
  const isUnchanged = unchangedPages(before, now)
  const isListing = ({kind}: Page): boolean => ['day', 'month', 'onThisDay', 'outletMonth'].includes(kind)
  return planPages(now, false)
    .filter((page) => isListing(page) && !isUnchanged(page))
    .map(({address}) => address)
}

describe('listings of an archive that changed', () => {
  it('are all as they were where nothing came', () => {
    expect(touched([])).toEqual([])
  })

  it('are told anew where one came on a day that had some', () => {
    expect(touched([{url: 'https://lake.example/9', at: '2023-01-02T10:00:00Z'}])).toEqual([
      '2023/01/index.html',
      '2023/01/02.html',
      'on/01-02.html',
      'lake-example/2023-01.html',
    ])
  })

  it('are told anew where a day came or went, since others lead to it', () => {
    expect(touched([{url: 'https://lake.example/9', at: '2023-02-02T10:00:00Z'}])).toContain('2023/03/05.html')
    expect(touched([], OLD.slice(0, 3))).toContain('2023/01/05.html')
  })

  it('are told anew for the outlet alone where its months change and the days do not', () => {
    const listings = touched([{url: 'https://lake.example/9', at: '2023-03-05T10:00:00Z'}])
    expect(listings).toContain('lake-example/2023-01.html')
    expect(listings).toContain('2023/03/05.html')
    expect(listings).not.toContain('bay-example/2023-01.html')
    expect(listings).not.toContain('2023/01/02.html')
  })
})
