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

/** Addresses of the listings whose fingerprints must be computed again if articles are added (`more`) or removed. */
function touched(more: typeof OLD, left = OLD): readonly string[] {
  const cataloguer = new Cataloguer((slug) => outlets.named(slug), 'UTC')
  const ordered = (all: typeof OLD): Catalogue =>
    cataloguer.catalogueOf(all.map(({url, at}) => summary(article({url, at, file: url}), outlets)))
  const before = ordered(OLD)
  const now = ordered([...left, ...more])
  const isUnchanged = unchangedPages(before, now)
  const isListing = ({kind}: Page): boolean => ['day', 'month', 'onThisDay', 'outletMonth', 'citations'].includes(kind)
  return planPages(now, false)
    .filter((page) => isListing(page) && !isUnchanged(page))
    .map(({address}) => address)
}

describe('listings of two consecutive catalogues', () => {
  it('are all unchanged if no article was added or removed', () => {
    expect(touched([])).toEqual([])
  })

  it('are affected by an article on a day that had others, if they contain that day', () => {
    expect(touched([{url: 'https://lake.example/9', at: '2023-01-02T10:00:00Z'}])).toEqual([
      '2023/01/index.html',
      '2023/01/02.html',
      'on/01-02.html',
      'lake-example/2023-01.html',
      '2023/01.bib',
      '2023/01.ris',
      '2023/01.json',
    ])
  })

  it('are affected by a day that appears or disappears, since their neighbours link to it', () => {
    expect(touched([{url: 'https://lake.example/9', at: '2023-02-02T10:00:00Z'}])).toContain('2023/03/05.html')
    expect(touched([], OLD.slice(0, 3))).toContain('2023/01/05.html')
  })

  it('hold the citations of a month without those of an article that went', () => {
    const files = touched(
      [],
      OLD.filter(({url}) => !url.endsWith('3')),
    ).filter((address) => /^\d{4}\/\d\d\.bib$/.test(address))
    expect(files).toEqual(['2023/01.bib'])
  })

  it('are affected only for that outlet if its months change and the days do not', () => {
    const listings = touched([{url: 'https://lake.example/9', at: '2023-03-05T10:00:00Z'}])
    expect(listings).toContain('lake-example/2023-01.html')
    expect(listings).toContain('2023/03/05.html')
    expect(listings).not.toContain('bay-example/2023-01.html')
    expect(listings).not.toContain('2023/01/02.html')
  })
})
