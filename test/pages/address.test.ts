import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import type {Address} from '../../src/model/brand.ts'
import {addresses, countParts, PART_SIZE, partOf, relative} from '../../src/pages/address.ts'

const at = (text: string): Address => text as Address

const partsOf = <T>(list: readonly T[]): readonly (readonly T[])[] =>
  Array.from({length: countParts(list.length)}, (_, index) => partOf(list, index + 1))

describe('a link from one page to another', () => {
  it.each([
    {from: 'index.html', to: 'about.html', link: 'about.html'},
    {from: 'index.html', to: 'index.html', link: 'index.html'},
    {from: 'index.html', to: '2023/04/index.html', link: '2023/04/index.html'},
    {from: '2023/04/19.html', to: 'index.html', link: '../../index.html'},
    {from: '2023/04/19.html', to: '2023/04/20.html', link: '20.html'},
    {from: '2023/04/19.html', to: '2023/index.html', link: '../index.html'},
    {from: '2023/04/19.html', to: '2024/04/19.html', link: '../../2024/04/19.html'},
    {from: '2023/index.html', to: '2023/04/index.html', link: '04/index.html'},
    {from: 'dw/a-1.html', to: 'media/ab/ab-640.webp', link: '../media/ab/ab-640.webp'},
    {from: 'dw/a-1.html', to: 'dw/a-2.html', link: 'a-2.html'},
    {from: 'dw/a-1.html', to: 'dw.html', link: '../dw.html'},
    {from: 'a/b.html', to: 'a/b/c.html', link: 'b/c.html'},
    {from: 'a/b.html', to: 'a', link: '../a'},
    {from: 'a/bb/c.html', to: 'a/b/c.html', link: '../b/c.html'},
    {from: 'a/b/c.html', to: 'd/b/c.html', link: '../../d/b/c.html'},
    {from: 'topics/一.html', to: 'topics/二.html', link: '二.html'},
    {from: 'index.html', to: "dw/a'(b)!*~_.html", link: "dw/a'(b)!*~_.html"},
    {from: 'index.html', to: 'dw/a b?#%.html', link: 'dw/a%20b%3F%23%25.html'},
  ])('is relative and names the file: from $from to $to', ({from, to, link}) => {
    expect(relative(at(from), at(to))).toBe(link)
  })

  it('works under any sub-path and from disk', () => {
    const part = fc.stringMatching(/^[a-z0-9][a-z0-9._-]{0,8}$/)
    const address = fc.array(part, {minLength: 1, maxLength: 4}).map((parts) => at(`${parts.join('/')}.html`))
    const bases = fc.constantFrom('https://x.example/', 'https://x.example/deep/er/', 'file:///home/a/site/')
    fc.assert(
      fc.property(address, address, bases, (from, to, base) => {
        expect(new URL(relative(from, to), new URL(from, base)).href).toBe(new URL(to, base).href)
      }),
    )
  })
})

describe('the addresses of the site', () => {
  it('are split by calendar and by outlet', () => {
    expect([
      addresses.year('2023'),
      addresses.month('2023-04'),
      addresses.day('2023-04-19'),
      addresses.day('2023-04-19', 2),
      addresses.undated(),
      addresses.undated(3),
      addresses.outlet('dw'),
      addresses.outletMonth('dw', '2023-04'),
      addresses.outletMonth('dw', '2023-04', 2),
      addresses.atom(null),
      addresses.atom('dw'),
      addresses.jsonFeed('dw'),
      addresses.sitemap('2023'),
    ]).toEqual([
      '2023/index.html',
      '2023/04/index.html',
      '2023/04/19.html',
      '2023/04/19-2.html',
      'undated.html',
      'undated-3.html',
      'dw/index.html',
      'dw/2023-04.html',
      'dw/2023-04-2.html',
      'feed.xml',
      'dw/feed.xml',
      'dw/feed.json',
      'sitemap/2023.xml',
    ])
  })
})

describe('a comparison of two versions', () => {
  const [older, newer] = [{sha256: '0123456789abcdef'.repeat(4)}, {sha256: 'fedcba9876543210'.repeat(4)}]

  it('is below its article’s address, named by both files', () => {
    expect(addresses.difference(at('dw/a-1.html'), older, newer)).toBe('dw/a-1/0123456789ab-fedcba987654.html')
  })

  it('is in no folder with the name of another article’s page', () => {
    expect(addresses.difference(at('dw/a-1.html.html'), older, newer)).toMatch(/^dw\/a-1\//)
  })
})

describe('a long list', () => {
  it.each([
    {length: 0, parts: []},
    {length: 1, parts: [1]},
    {length: 300, parts: [300]},
    {length: 301, parts: [300, 1]},
    {length: 900, parts: [300, 300, 300]},
  ])('of $length is split into parts of $parts', ({length, parts}) => {
    const list = Array.from({length}, (_, n) => n)
    expect(PART_SIZE).toBe(300)
    expect(partsOf(list).map((part) => part.length)).toEqual(parts)
    expect(partsOf(list).flat()).toEqual(list)
  })

  it('is split from its start, so that later articles move nothing', () => {
    const list = Array.from({length: 650}, (_, n) => n)
    expect(partsOf(list.slice(0, 610)).slice(0, 2)).toEqual(partsOf(list).slice(0, 2))
  })
})
