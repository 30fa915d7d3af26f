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
    {href: './a', url: 'https://tide.example/news/a'},
    {href: '..', url: 'https://tide.example/'},
    {href: 'boats/', url: 'https://tide.example/news/boats/'},
    {href: 'boats/a', url: 'https://tide.example/news/boats/a'},
    {href: '?', url: 'https://tide.example/news/1?'},
    {href: '?页=2', url: 'https://tide.example/news/1?%E9%A1%B5=2'},
    {href: '新闻/第二页.html', url: 'https://tide.example/news/%E6%96%B0%E9%97%BB/%E7%AC%AC%E4%BA%8C%E9%A1%B5.html'},
    {href: '第二页.html', url: 'https://tide.example/news/%E7%AC%AC%E4%BA%8C%E9%A1%B5.html'},
    {href: '新闻/第二页', url: 'https://tide.example/news/%E6%96%B0%E9%97%BB/%E7%AC%AC%E4%BA%8C%E9%A1%B5'},
    {href: '/新闻', url: 'https://tide.example/%E6%96%B0%E9%97%BB'},
    {href: '../新闻/?页=2#三', url: 'https://tide.example/%E6%96%B0%E9%97%BB/?%E9%A1%B5=2#%E4%B8%89'},
    {href: 'новости/2.html', url: 'https://tide.example/news/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8/2.html'},
    {href: 'أخبار/2.html', url: 'https://tide.example/news/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1/2.html'},
    {href: 'ニュース/2.html', url: 'https://tide.example/news/%E3%83%8B%E3%83%A5%E3%83%BC%E3%82%B9/2.html'},
    {href: 'café.php?id=1', url: 'https://tide.example/news/caf%C3%A9.php?id=1'},
    {href: 'my boats.html', url: 'https://tide.example/news/my%20boats.html'},
    {href: 'boats(2),~b.html', url: 'https://tide.example/news/boats(2),~b.html'},
    {href: '..\\boats\\2.html', url: 'https://tide.example/boats/2.html'},
    {href: '//新闻.example/a', url: 'https://xn--efvy88h.example/a'},
    {href: 'www.bay.example/a', url: 'http://www.bay.example/a'},
    {href: 'https：//bay.example/a', url: 'https://bay.example/a'},
    {href: 'https//bay.example/a', url: 'https://bay.example/a'},
    {href: '”https://bay.example/a”', url: 'https://bay.example/a'},
    {href: ' https://bay.example/a ', url: 'https://bay.example/a'},
    {href: '%20https:/bay.example/a', url: 'https://bay.example/a'},
    {href: 'https://bay.example/a%22', url: 'https://bay.example/a'},
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
    '见上文，或下文/图。',
    '（见上文/下文）',
    'see above',
    'see above/below',
    'story',
    '第二页',
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

describe('the base of relative addresses', () => {
  const links = (html: string) => clean(html, {url: 'https://tide.example/news/1'}).links.map(({url}) => url)
  it.each([
    {base: '<base href="https://bay.example/old/">', url: 'https://bay.example/old/a.html'},
    {base: '<base href="/old/">', url: 'https://tide.example/old/a.html'},
    {base: '<base href="//bay.example/old/">', url: 'https://bay.example/old/a.html'},
    {base: '<base href="old/">', url: 'https://tide.example/news/old/a.html'},
    {base: '<base target="_blank"><base href="/old/">', url: 'https://tide.example/old/a.html'},
    {base: '<base href="/old/"><base href="/new/">', url: 'https://tide.example/old/a.html'},
    {base: '<div><BASE HREF="/old/"></div>', url: 'https://tide.example/old/a.html'},
    {base: '<base href="javascript:x">', url: 'https://tide.example/news/a.html'},
    {base: '<base href="data:text/html,x">', url: 'https://tide.example/news/a.html'},
    {base: '<base href="https://[1">', url: 'https://tide.example/news/a.html'},
    {base: '<base>', url: 'https://tide.example/news/a.html'},
    {base: '', url: 'https://tide.example/news/a.html'},
  ])('is $base', ({base, url}) => {
    const link = '<a href="a.html">x</a>'
    expect(links(`${base}<p>${link}</p>`)).toEqual([url])
    // It counts also for addresses before it.
    expect(links(`<p>${link}</p>${base}`)).toEqual([url])
  })

  it('counts for pictures', () => {
    const {figures} = clean('<base href="https://bay.example/old/"><img src="1.jpg">')
    expect(figures.map(({candidates}) => candidates)).toEqual([['https://bay.example/old/1.jpg']])
  })

  it('does not change the article’s own address', () => {
    expect(links('<base href="https://bay.example/"><p><a href="https://tide.example/news/1">x</a></p>')).toEqual([])
  })
})
