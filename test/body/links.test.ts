import {describe, expect, it} from 'vitest'
import {linkTarget} from '../../src/body/links.ts'
import {clean} from './readable.ts'

const base = new URL('https://tide.example/news/1')
const target = (href: string) => linkTarget(href, base)?.href ?? null

describe('the target of a link', () => {
  it.each([
    {href: 'https://bay.example/a', url: 'https://bay.example/a'},
    {href: 'HTTP://BAY.example/a', url: 'http://bay.example/a'},
    {href: '//bay.example/a', url: 'https://bay.example/a'},
    {href: '/a', url: 'https://tide.example/a'},
    {href: '?page=2', url: 'https://tide.example/news/1?page=2'},
    {href: '../a.html', url: 'https://tide.example/a.html'},
    {href: 'a.html', url: 'https://tide.example/news/a.html'},
    {href: 'https://bay.exam\nple/a', url: 'https://bay.example/a'},
    {href: 'mailto:desk@bay.example', url: 'mailto:desk@bay.example'},
    {href: 'ttps://bay.example/a', url: 'https://bay.example/a'},
    {href: 'http:https://bay.example/a', url: 'https://bay.example/a'},
    {href: 'http:/https://bay.example/a', url: 'https://bay.example/a'},
    {href: 'https:/bay.example/a', url: 'https://bay.example/a'},
    {href: 'https://tide.examplehttps://bay.example/a', url: 'https://bay.example/a'},
    {href: 'https://share.example/?url=https://bay.example/', url: 'https://share.example/?url=https://bay.example/'},
    {
      href: 'https://web.archive.org/web/2020/https://bay.example/',
      url: 'https://web.archive.org/web/2020/https://bay.example/',
    },
    {href: '/web/20200102030405/https://bay.example/a', url: 'https://bay.example/a'},
    {href: 'web/20200102030405/https://bay.example/a', url: 'https://bay.example/a'},
    {href: 'https://l.facebook.com/l.php?u=https%3A%2F%2Fbay.example%2Fa', url: 'https://bay.example/a'},
    {
      href: 'https://bay.example/?a=1®ion=2§ion=3×tamp=4©=5',
      url: 'https://bay.example/?a=1&region=2&section=3&timestamp=4&copy=5',
    },
    {href: 'https://me:pw@bay.example/', url: 'https://bay.example/'},
  ])('$href', ({href, url}) => {
    expect(target(href)).toBe(url)
  })

  it.each([
    '',
    '#',
    '#note',
    'javascript:void(0)',
    'java\nscript:alert(1)',
    'JAVASCRIPT:x',
    'vbscript:x',
    'data:text/html,x',
    'file:///c:/x',
    'about:blank',
    'channel:5',
    'tel:123',
    'mailto:',
    'mailto:谁@bay.example',
    'mailto:a b@bay.example',
    '见上文',
    'see above',
    'https://',
    'https://bay',
    'https://[1',
    'http://localhost/x',
  ])('is none: %s', (href) => {
    expect(target(href)).toBeNull()
  })
})

describe('the reference of a link', () => {
  const links = (html: string, url: string) => clean(html, {url}).links

  it('is the id of an article in the archive, for any spelling of its address', () => {
    const html = [
      'https://www.dw.com/zh/x/a-60000001',
      'http://m.dw.com/zh/y?z/a-60000001',
      'https://api.dw.com/api/detail/article/60000001',
    ]
      .map((href) => `<a href="${href}">x</a> `)
      .join('')
    expect(links(html, 'https://tide.example/1').map(({id}) => id)).toEqual(Array(3).fill('dw:a-60000001'))
  })

  it('has the page for readers where the address is for machines', () => {
    const [link] = links('<a href="https://api.dw.com/api/detail/article/60000001">x</a>', 'https://tide.example/1')
    expect(link?.url).toBe('https://www.dw.com/zh/a-60000001')
  })

  it('is found behind redirectors and web archives', () => {
    const html = [
      'https://www.google.com/url?q=https%3A%2F%2Fwww.dw.com%2Fzh%2Fx%2Fa-60000001',
      'https://web.archive.org/web/2020id_/https://amp.dw.com/zh/x/a-60000001',
      '/web/20200102030405/https://www.dw.com/zh/x/a-60000001',
    ]
      .map((href) => `<a href="${href}">x</a> `)
      .join('')
    expect(links(html, 'https://tide.example/1').map(({id}) => id)).toEqual(Array(3).fill('dw:a-60000001'))
  })

  it('has no id at an unknown host', () => {
    expect(links('<a href="https://bay.example/a?utm_source=x&amp;id=1">x</a>', 'https://tide.example/1')).toEqual([
      {url: 'https://bay.example/a?id=1', key: 'https://bay.example/a?id=1', id: null},
    ])
  })
})
