import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {decodeTolerantly, urlKeyOf, withoutTracking} from '../../src/outlets/url-key.ts'

const key = (href: string): string => urlKeyOf(new URL(href))

describe('two addresses have the same key', () => {
  it.each([
    {name: 'with different schemes', a: 'http://lake.example/a', b: 'https://lake.example/a'},
    {name: 'with www., m. or amp. before the host', a: 'https://www.lake.example/a', b: 'https://m.lake.example/a'},
    {name: 'with amp. before it', a: 'https://amp.lake.example/a', b: 'https://lake.example/a'},
    {name: 'with the host in different case', a: 'https://LAKE.example/a', b: 'https://lake.example/a'},
    {name: 'with doubled slashes', a: 'http://www.lake.example//cn//a', b: 'https://lake.example/cn/a'},
    {name: 'with a slash at the end', a: 'https://lake.example/a/', b: 'https://lake.example/a'},
    {name: 'at the root', a: 'https://lake.example/', b: 'https://lake.example'},
    {name: 'encoded or not', a: 'https://lake.example/%E6%B9%96', b: 'https://lake.example/湖'},
    {name: 'encoded in either case', a: 'https://lake.example/%e6%b9%96', b: 'https://lake.example/%E6%B9%96'},
    {name: 'composed or not', a: 'https://lake.example/Caf%C3%A9', b: 'https://lake.example/Cafe%CC%81'},
    {name: 'with a fragment', a: 'https://lake.example/a#top', b: 'https://lake.example/a'},
    {name: 'with utm parameters', a: 'https://lake.example/a?utm_source=x&utm_medium=y', b: 'https://lake.example/a'},
    {name: 'with other tracking', a: 'https://lake.example/a?fbclid=x&p=1&ref=rss', b: 'https://lake.example/a?p=1'},
    {name: 'with full=y', a: 'https://lake.example/a?full=y', b: 'https://lake.example/a'},
    {name: 'with an empty query', a: 'https://lake.example/a?', b: 'https://lake.example/a'},
    {name: 'with stray percent signs', a: 'https://lake.example/50%-a%ff', b: 'https://lake.example/50%-a%FF'},
  ])('$name', ({a, b}) => {
    expect(key(a)).toBe(key(b))
  })
})

describe('two addresses have different keys', () => {
  it.each([
    {name: 'on other hosts', a: 'https://lake.example/a', b: 'https://bay.example/a'},
    {name: 'on another subdomain', a: 'https://zh.lake.example/a', b: 'https://lake.example/a'},
    {name: 'on another port', a: 'https://lake.example:8443/a', b: 'https://lake.example/a'},
    {name: 'in another case of the path', a: 'https://lake.example/A', b: 'https://lake.example/a'},
    {name: 'with another parameter', a: 'https://lake.example/a?p=1', b: 'https://lake.example/a?p=2'},
    {
      name: 'with a parameter whose name begins like one for tracking',
      a: 'https://lake.example/a?refer=1',
      b: 'https://lake.example/a',
    },
    {name: 'with a host that begins with www, no dot', a: 'https://wwwlake.example/a', b: 'https://lake.example/a'},
  ])('$name', ({a, b}) => {
    expect(key(a)).not.toBe(key(b))
  })
})

describe('percent-decoding', () => {
  it.each([
    {text: '%E6%B9%96', decoded: '湖'},
    {text: '100%', decoded: '100%'},
    {text: '50%-off', decoded: '50%-off'},
    {text: '%E6%B9', decoded: '%E6%B9'},
    {text: '%ff%e6', decoded: '%FF%E6'},
    {text: 'a%20b%zz%21', decoded: 'a b%zz!'},
    {text: '', decoded: ''},
  ])('of "$text" decodes valid UTF-8 and keeps the rest', ({text, decoded}) => {
    expect(decodeTolerantly(text)).toBe(decoded)
  })

  it('never throws, and undoes any encoding', () => {
    fc.assert(fc.property(fc.string(), (text) => typeof decodeTolerantly(text) === 'string'))
    fc.assert(
      fc.property(fc.string({unit: 'grapheme'}), (text) => {
        expect(decodeTolerantly(encodeURIComponent(text))).toBe(text)
      }),
    )
  })
})

describe('an address that readers see', () => {
  it.each([
    {href: 'https://lake.example/a?utm_source=rss&p=1&fbclid=x#b', clean: 'https://lake.example/a?p=1#b'},
    {href: 'https://lake.example/a?UTM_SOURCE=rss', clean: 'https://lake.example/a'},
    {href: 'https://lake.example/a?ref=b&source=c&full=y', clean: 'https://lake.example/a?ref=b&source=c&full=y'},
    {href: 'http://www.lake.example//a/?q=%E6%B9%96', clean: 'http://www.lake.example//a/?q=%E6%B9%96'},
  ])('loses parameters that only track readers: $href', ({href, clean}) => {
    const url = new URL(href)
    expect(withoutTracking(url).href).toBe(clean)
    expect(url.href).toBe(href)
  })
})
