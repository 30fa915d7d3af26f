import {describe, expect, it} from 'vitest'
import {Fingerprints} from '../../src/build/fingerprint.ts'
import {pageVersions} from '../../src/build/page-versions.ts'
import {stalePages} from '../../src/build/stale.ts'
import type {Address, ArticleId} from '../../src/model/brand.ts'
import {KnownSite} from '../../src/output/known-site.ts'
import type {Page} from '../../src/pages/page.ts'
import {unprintedPage, unprintedProblem} from '../../src/render/unprinted.ts'
import {DamagedStoreError} from '../../src/store/damaged-store.ts'
import {archive, article} from '../support/articles.ts'
import {projectRoot} from '../support/command.ts'

const address = 'lake/broken.html' as Address

describe('a page whose input cannot be made', () => {
  it('is given with its error, and the pages after it follow', () => {
    const shown = archive([article()])
    const broken: Page = {kind: 'article', address, id: 'lake:none' as ArticleId, at: 0}
    const pages = [broken, ...shown.pages]
    const prints = new Fingerprints(pageVersions(shown.config, null, projectRoot), shown.pictures, () => '')
    const stale = [...stalePages({...shown, pages}, prints, new KnownSite(new Map(), '/nowhere'), () => false)]
    expect(stale).toHaveLength(pages.length)
    expect(stale[0]).toMatchObject({broken: {address, error: 'Error: No article has the id lake:none.'}})
    expect(stale.slice(1).every((page) => 'input' in page)).toBe(true)
  })
})

describe('an error while a page is printed', () => {
  it.each([
    {name: 'of a range', error: new RangeError('Invalid time value'), found: '"RangeError: Invalid time value"'},
    {name: 'of several lines', error: new TypeError('x is not\na function'), found: '"TypeError: x is not"'},
    {name: 'that is no error', error: 'a word', found: '"a word"'},
    {name: 'that is nothing', error: undefined, found: '"undefined"'},
  ])('becomes a problem with the address and one line: $name', ({error, found}) => {
    const page = unprintedPage(address, error)
    expect(unprintedProblem(page)).toMatchObject({
      file: address,
      rule: 'page',
      found: `a page that cannot be printed: ${found}`,
    })
  })

  it.each([
    {name: 'a damaged store', error: new Error('x', {cause: new DamagedStoreError('cut')})},
    {name: 'a full disk', error: Object.assign(new Error('x'), {code: 'ENOSPC'})},
  ])('stops the build if it is no matter of the page: $name', ({error}) => {
    expect(() => unprintedPage(address, error)).toThrow('x')
  })
})
