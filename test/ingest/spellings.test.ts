import {describe, expect, it} from 'vitest'
import {articleIn} from '../body/seeds.ts'

const articleAt = (url: string, body = '<p>清晨有雾。</p>') => articleIn({url, body}).article

describe('the spellings of an article’s address', () => {
  const usual = articleAt('https://lake.example/2023/04/ferry')
  const encoded = encodeURIComponent('https://lake.example/2023/04/ferry')
  it.each([
    'http://lake.example/2023/04/ferry',
    'https://www.lake.example/2023/04/ferry',
    'https://LAKE.example/2023/04/ferry',
    'https://lake.example:443/2023/04/ferry',
    'http://lake.example:80/2023/04/ferry',
    'https://lake.example/2023/04/ferry/',
    'https://lake.example//2023/04//ferry',
    'https://lake.example/2023/04/./ferry',
    'https://lake.example/2023/04/%66erry',
    'https://lake.example/2023/04/ferry#comments',
    'https://lake.example/2023/04/ferry?',
    'https://lake.example/2023/04/ferry?utm_source=rss&utm_medium=feed',
    'https://lake.example/2023/04/ferry?fbclid=x',
    'https://lake.example/2023/04/ferry?from=timeline&isappinstalled=0',
    'https://lake.example/2023/04/ferry?ref=home',
    'https://lake.example/2023/04/ferry/amp/',
    'https://lake.example/amp/2023/04/ferry',
    'https://lake.example/2023/04/ferry?amp=1',
    'https://lake.example/2023/04/ferry?amp',
    'https://lake.example/2023/04/ferry?outputType=amp',
    'https://amp.lake.example/2023/04/ferry',
    'https://m.lake.example/2023/04/ferry',
    'https://mobile.lake.example/2023/04/ferry',
    'https://wap.lake.example/2023/04/ferry',
    'https://lake.example/2023/04/ferry?m=1',
    'https://lake.example/2023/04/ferry/index.html',
    'https://lake.example/2023/04/ferry/index.htm',
    'https://lake.example/2023/04/ferry/index.php',
    'https://lake.example/2023/04/ferry?print=1',
    'https://web.archive.org/web/20230401000000/https://lake.example/2023/04/ferry',
    'https://web.archive.org/web/2023id_/http://www.lake.example/2023/04/ferry/',
    'https://lake-example.cdn.ampproject.org/c/s/lake.example/2023/04/ferry/amp/',
    'https://www.google.com/amp/s/lake.example/2023/04/ferry/amp/',
    `https://l.facebook.com/l.php?u=${encoded}`,
    `https://www.google.com/url?q=${encoded}`,
  ])('give one id, address and outlet: %s', (url) => {
    const {id, address, outlet, urlKey} = articleAt(url)
    expect({id, address, outlet, urlKey}).toEqual({
      id: usual.id,
      address: usual.address,
      outlet: usual.outlet,
      urlKey: usual.urlKey,
    })
  })

  it('give two ids for two articles that a parameter tells apart', () => {
    const ids = ['?id=1', '?id=2', '?id=2&page=2', '?p=1', '?articleId=1', '?sid=1', ''].map(
      (query) => articleAt(`https://lake.example/news${query}`).id,
    )
    expect(new Set(ids)).toHaveLength(ids.length)
  })
})

describe('a page saved from a web archive', () => {
  const saved = articleAt(
    'https://web.archive.org/web/20230401000000/https://lake.example/2023/04/ferry',
    [
      '<p>清晨有雾，<a href="/web/20230401000000/https://bay.example/b">渡船</a>晚了。',
      '<a href="https://web.archive.org/web/20230401000000/https://lake.example/2023/05/pier">码头</a> ',
      '<a href="../05/boat">船</a></p>',
      '<img src="/web/20230401000000im_/https://lake.example/x.jpg">',
    ].join(''),
  )

  it('has the address of the page', () => {
    expect(saved.url).toBe('https://lake.example/2023/04/ferry')
  })

  it('has the links and pictures of the page', () => {
    expect(saved.body.links.map(({url}) => url)).toEqual([
      'https://bay.example/b',
      'https://lake.example/2023/05/pier',
      'https://lake.example/2023/05/boat',
    ])
    expect(saved.body.figures[0]?.candidates).toEqual(['https://lake.example/x.jpg'])
  })
})

describe('a link to a copy in a web archive', () => {
  const copy = 'https://web.archive.org/web/2020/https://bay.example/gone'
  const {links} = articleAt('https://lake.example/a', `<p>已删除的<a href="${copy}">文章（存档）</a></p>`).body

  it('shows the copy, which may be the only one left, and is compared as the page', () => {
    expect(links).toEqual([{url: copy, key: 'https://bay.example/gone', id: null}])
  })
})
