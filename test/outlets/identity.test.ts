import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {identityOf, identityOfNative, nativeIdOf} from '../../src/outlets/identity.ts'
import type {Outlet} from '../../src/outlets/outlet.ts'

const lake: Outlet = {
  slug: 'lake',
  names: {'zh-Hans': '湖报', 'zh-Hant': '湖報', en: 'The Lake'},
  home: 'https://lake.example/',
  hosts: ['lake.example'],
  zone: 'UTC',
  language: 'zh-Hans',
}
const withRule = (match: RegExp, lower = false): Outlet => ({...lake, id: {match, lower}})

describe('the address of an article', () => {
  it.each([
    'a-1',
    '70000001',
    '2019-03-02-mist',
    'n1',
    'a.b_c-d',
    '20190302-700001',
    'a'.repeat(64),
    'index-1',
    'console',
  ])('is the native id if that is plain: %s', (nativeId) => {
    expect(identityOfNative(nativeId, lake)).toEqual({
      id: `lake:${nativeId}`,
      nativeId,
      address: `lake/${nativeId}.html`,
    })
  })

  it.each([
    {name: 'it is long', nativeId: 'a'.repeat(65)},
    {name: 'it has capitals, which some file systems fold', nativeId: 'QmLake'},
    {name: 'it is not ASCII', nativeId: '湖上'},
    {name: 'it has a space', nativeId: 'a b'},
    {name: 'it begins with a dot', nativeId: '.htaccess'},
    {name: 'it leads to a parent folder', nativeId: '../../index'},
    {name: 'it ends with a dot', nativeId: 'a.'},
    {name: 'it is the outlet’s front page', nativeId: 'index'},
    {name: 'it is the outlet’s feed', nativeId: 'feed'},
    {name: 'it is a month of the outlet', nativeId: '2019-03'},
    {name: 'it is a part of a month of the outlet', nativeId: '2019-03-2'},
    {name: 'Windows reserves it for a device', nativeId: 'con'},
    {name: 'Windows reserves it with any extension', nativeId: 'lpt1.a'},
  ])('has a digest because $name', ({nativeId}) => {
    const {id, address} = identityOfNative(nativeId, lake)
    expect(id).toBe(`lake:${nativeId}`)
    expect(address).toMatch(/^lake\/(?:\d{4}-\d{2}-)?[0-9a-f]{10}\.html$/)
  })

  it.each([
    {nativeId: '20190302-湖上', address: /^lake\/20190302-[0-9a-f]{10}\.html$/},
    {nativeId: '2019-03-湖上', address: /^lake\/2019-03-[0-9a-f]{10}\.html$/},
    {nativeId: '20191302-湖上', address: /^lake\/[0-9a-f]{10}\.html$/},
    {nativeId: '201903021-湖上', address: /^lake\/[0-9a-f]{10}\.html$/},
  ])('keeps the valid date at the start of $nativeId', ({nativeId, address}) => {
    expect(identityOfNative(nativeId, lake).address).toMatch(address)
  })

  it('is a safe name in its outlet’s folder, for any id', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({minLength: 1}), fc.string({unit: 'grapheme', minLength: 1})), (nativeId) => {
        expect(identityOfNative(nativeId, lake).address).toMatch(/^lake\/[a-z0-9][a-z0-9._-]{0,79}\.html$/)
      }),
    )
  })
})

describe('a native id', () => {
  it('joins the groups of the rule that matched', () => {
    const outlet = withRule(/\/(?:(\d{8})\/([a-z]+)|p(\d+))/)
    expect(nativeIdOf('https://lake.example/20190302/mist', outlet)).toBe('20190302-mist')
    expect(nativeIdOf('https://lake.example/p7', outlet)).toBe('7')
  })

  it('is decoded, composed and without slashes', () => {
    const outlet = withRule(/\/x\/(.+)$/)
    expect(nativeIdOf('https://lake.example/x/Cafe%CC%81/%E6%B9%96/', outlet)).toBe('Café-湖')
    expect(nativeIdOf('https://lake.example/x/a%2Fb%5Cc', outlet)).toBe('a-b-c')
    expect(nativeIdOf('https://lake.example/x/100%-%ff', outlet)).toBe('100%-%FF')
  })

  it('is in lower case only if the outlet’s rule requires it', () => {
    const href = 'https://lake.example/x/Ab'
    expect(nativeIdOf(href, withRule(/\/x\/(.+)$/))).toBe('Ab')
    expect(nativeIdOf(href, withRule(/\/x\/(.+)$/, true))).toBe('ab')
  })

  it('is null if the rule does not match, matches nothing or is missing', () => {
    expect(nativeIdOf('https://lake.example/y', withRule(/\/x\/(.+)$/))).toBeNull()
    expect(nativeIdOf('https://lake.example/x/', withRule(/\/x\/(.*)$/))).toBeNull()
    expect(nativeIdOf('https://lake.example/x/%2F/', withRule(/\/x\/(.+)$/))).toBeNull()
    expect(nativeIdOf('https://lake.example/x/a', lake)).toBeNull()
  })

  it('without a rule is a digest of the address’s key, the same for all addresses with that key', () => {
    const [a, b, c] = [
      'http://www.lake.example//a/?utm_source=x#y',
      'https://lake.example/a',
      'https://lake.example/b',
    ].map((href) => identityOf(new URL(href), lake))
    expect(a?.nativeId).toMatch(/^u-[0-9a-f]{10}$/)
    expect(a).toEqual(b)
    expect(c?.id).not.toBe(a?.id)
  })
})

describe('the id by a rule for the last part of the path', () => {
  const lastPart = withRule(/^[a-z]+:\/\/[^/]+\/(?:[^/?#]*\/)*([^/?#]+)\/*(?:[?#]|$)/)
  it.each([
    'https://lake.example/2023/ferry',
    'https://lake.example/2023/ferry/amp/',
    'https://lake.example/amp/2023/ferry',
    'https://lake.example/2023/ferry/index.html',
    'https://lake.example/2023/ferry/?utm_source=x#top',
    'https://amp.lake.example/2023/ferry/?amp=1',
  ])('is that of the usual form of %s', (href) => {
    expect(identityOf(new URL(href), lastPart).nativeId).toBe('ferry')
  })

  it('is that of the address as written if only that has one', () => {
    expect(identityOf(new URL('https://lake.example/7/index.html'), withRule(/(\d+)\/index\.html$/)).nativeId).toBe('7')
  })
})
