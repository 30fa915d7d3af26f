import {describe, expect, it} from 'vitest'
import {outletsWith} from '../../src/outlets/index.ts'
import {knownOutlets} from '../../src/outlets/known.ts'
import {isZone} from '../../src/time/zone.ts'

const outlets = outletsWith([])

function idOf(href: string): string {
  const url = new URL(href)
  return outlets.identify(url, outlets.of(url)).id
}

/** Invented addresses in the form of each outlet, with the ids that its rule gives. docs/format.md §5. */
const CASES: Readonly<Record<string, readonly (readonly [href: string, nativeId: string])[]>> = {
  allnow: [
    ['https://www.allnow.com/post/5fA0b1c2d3e4f5a6b7c8d9e0', '5fa0b1c2d3e4f5a6b7c8d9e0'],
    ['https://m.allnow.com/post/000000000000000000000001?from=x', '000000000000000000000001'],
  ],
  bbc: [
    ['https://www.bbc.com/zhongwen/simp/world-70000001', '70000001'],
    ['https://www.bbc.com/zhongwen/trad/70000002', '70000002'],
    ['https://www.bbc.co.uk/zhongwen/simp/world/2009/01/090102_lake_boat.shtml', '090102_lake_boat'],
    ['https://www.bbc.com/zhongwen/articles/c0lake1boat2o/simp', 'c0lake1boat2o'],
    ['https://www.bbc.com/zhongwen/articles/c0lake1boat2o/trad?x=1', 'c0lake1boat2o'],
  ],
  bitterwinter: [
    ['https://zh.bitterwinter.org/lake-and-boat/', 'lake-and-boat'],
    ['https://zh.bitterwinter.org/Lake-And-Quay', 'lake-and-quay'],
  ],
  cctv: [
    ['https://cn.govopendata.com/xinwenlianbo/20190203/', '20190203'],
    ['http://cn.govopendata.com/xinwenlianbo/20190204', '20190204'],
  ],
  cdt: [
    ['https://chinadigitaltimes.net/chinese/2019/03/lake-boat/', '2019-03-lake-boat'],
    ['https://chinadigitaltimes.net/chinese/2019/03/%E6%B9%96%E4%B8%8A/', '2019-03-湖上'],
    ['https://chinadigitaltimes.net/chinese/2019/03/%e6%b9%96%e4%b8%8a/', '2019-03-湖上'],
    ['https://chinadigitaltimes.net/chinese/700001.html', '700001'],
  ],
  chinafile: [
    ['https://www.chinafile.com/reporting-opinion/lakes/boats-in-the-mist', 'boats-in-the-mist'],
    ['http://www.chinafile.com/Quay-Notes', 'quay-notes'],
  ],
  cna: [
    ['https://www.cna.com.tw/news/aopl/209901020003.aspx', '209901020003'],
    ['https://www.cna.com.tw/news/firstnews/209901020003.aspx?topic=1', '209901020003'],
    ['https://www.cna.com.tw/news/acn/209901020004.aspx#a', '209901020004'],
  ],
  dw: [
    ['https://www.dw.com/zh/%E6%B9%96/a-70000001', 'a-70000001'],
    ['https://www.dw.com/zh/Is%20it%20so?/a-70000002', 'a-70000002'],
    ['https://www.dw.com/zh/No.1#lake/a-70000003', 'a-70000003'],
    ['https://www.dw.com/zh/f-35?/a-70000004?maca=zh', 'a-70000004'],
    ['https://www.dw.com/zh/100%-mist/a-70000005/', 'a-70000005'],
    ['https://www.dw.com/zh/lake/av-70000006', 'av-70000006'],
    ['https://p.dw.com/zh/lake/g-70000007', 'g-70000007'],
  ],
  economist: [
    ['https://www.economist.com/asia/2019/03/02/boats-on-the-lake', '2019-03-02-boats-on-the-lake'],
    ['https://www.economist.com/china/2019/03/09/Mist?fsrc=rss', '2019-03-09-mist'],
  ],
  epochtimes: [
    ['https://www.epochtimes.com/gb/19/3/2/n70000001.htm', 'n70000001'],
    ['https://www.epochtimes.com/b5/19/3/2/n70000001.htm', 'n70000001'],
  ],
  ft: [
    ['http://www.ftchinese.com/story/001700001', '001700001'],
    ['https://cn.ft.com/story/001700001?full=y', '001700001'],
    ['https://www.ft.com/content/0A1b2c3d-1111-2222-3333-444455556666', '0a1b2c3d-1111-2222-3333-444455556666'],
  ],
  iyouport: [
    ['https://www.iyouport.org/lake-boat/', 'lake-boat'],
    ['https://www.iyouport.org/%e6%b9%96%e4%b8%8a%f0%9f%9a%a2/', '湖上🚢'],
  ],
  matters: [
    [
      'https://matters.news/@ana/lake-boat-bafyreiabcdefghijklmnopqrstuvwxyz234567abcdefghijklmnopqrs',
      'bafyreiabcdefghijklmnopqrstuvwxyz234567abcdefghijklmnopqrs',
    ],
    [
      'https://matters.news/@ana/湖-zdpuAabcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQ',
      'zdpuAabcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQ',
    ],
    ['https://matters.town/a/ab12cd34ef56', 'ab12cd34ef56'],
  ],
  medium: [
    ['https://medium.com/@ana/lake-boat-0123456789ab', '0123456789ab'],
    ['https://ana.medium.com/quay-0123456789ac?source=rss', '0123456789ac'],
    ['https://medium.com/p/0123456789ad', '0123456789ad'],
  ],
  'nei-st': [
    ['https://nei.st/medium/paper/lake-boat', 'lake-boat'],
    ['https://nei.st/medium/paper/Quay-Notes/', 'quay-notes'],
  ],
  nyt: [
    ['https://cn.nytimes.com/world/20190302/lake-boat/', '20190302-lake-boat'],
    ['https://cn.nytimes.com/world/20190302/lake-boat/zh-hant/', '20190302-lake-boat'],
    ['https://cn.nytimes.com/china/20190303/mist/dual/?x=1', '20190303-mist'],
  ],
  'pao-pao': [
    ['https://pao-pao.net/article/213', '213'],
    ['https://pao-pao.net/node/214', 'node-214'],
  ],
  reuters: [
    ['https://cn.reuters.com/article/lake-boat-idCNKBN0AB1CD', 'idcnkbn0ab1cd'],
    ['https://cn.reuters.com/article/idCNKBN0AB1CE?feedType=RSS', 'idcnkbn0ab1ce'],
  ],
  rfa: [
    ['https://www.rfa.org/mandarin/yataibaodao/hj-03022019101010.html', 'hj-03022019101010'],
    ['https://www.rfa.org/mandarin/yataibaodao/HJ-03022019101010.html', 'hj-03022019101010'],
    ['https://www.rfa.org/mandarin/lakes/2024/03/02/lake-boat/', '2024-03-02-lake-boat'],
  ],
  rfi: [
    ['http://www.rfi.fr//cn/%E6%B9%96/20190302-%E6%B9%96%E4%B8%8A', '20190302-湖上'],
    ['https://www.rfi.fr/cn/%E6%B9%96/20190302-%e6%b9%96%e4%b8%8a/', '20190302-湖上'],
    ['https://www.rfi.fr/cn/Mist', 'mist'],
  ],
  rti: [
    ['https://www.rti.org.tw/news/view/id/7000001', '7000001'],
    ['https://www.rti.org.tw/news?uid=3&pid=7000001', 'p-7000001'],
  ],
  solidot: [
    ['https://www.solidot.org/story?sid=70001', '70001'],
    ['https://lake.solidot.org/story?x=1&sid=70002', '70002'],
  ],
  voa: [
    ['https://www.voachinese.com/a/lake-boat-20190302/7000001.html', '7000001'],
    ['https://www.voachinese.com/a/7000001.html', '7000001'],
  ],
  wqw: [
    ['https://wqw2010.blogspot.com/2019/03/blog-post_2.html', '2019-03-blog-post_2'],
    ['http://wqw2010.blogspot.com/2019/04/2019.html?m=1', '2019-04-2019'],
  ],
  zaobao: [
    ['https://www.zaobao.com/news/world/story20190302-700001', '20190302-700001'],
    ['https://www.zaobao.com.sg/realtime/china/story20190302-700001', '20190302-700001'],
  ],
}

describe('the known outlets', () => {
  it('have at least two addresses each in this table', () => {
    expect(Object.keys(CASES).sort()).toEqual(knownOutlets.map(({slug}) => slug).sort())
    for (const cases of Object.values(CASES)) expect(cases.length).toBeGreaterThanOrEqual(2)
  })

  const rows = Object.entries(CASES).flatMap(([slug, cases]) =>
    cases.map(([href, nativeId]) => ({slug, href, nativeId})),
  )
  it.each(rows)('$slug gives an id to $href', ({slug, href, nativeId}) => {
    expect(idOf(href)).toBe(`${slug}:${nativeId}`)
  })

  it.each(knownOutlets)('$slug has a zone, a front page at one of its hosts and patterns without state', (outlet) => {
    expect(isZone(outlet.zone)).toBe(true)
    expect(outlet.slug).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
    expect(outlets.of(new URL(outlet.home)).slug).toBe(outlet.slug)
    const rules = [
      outlet.id?.match,
      ...(outlet.references ?? []).map(({match}) => match),
      ...(outlet.title?.drop ?? []),
      ...(outlet.title?.section ?? []),
      ...(outlet.furniture ?? []),
      ...(outlet.pictureKey ?? []),
    ]
    // A pattern with `g` or `y` keeps its last position, so that its result would depend on earlier tests.
    for (const rule of rules) expect(rule?.flags ?? '').not.toMatch(/[gy]/)
  })

  it.each(rows)('give the same id at $href in other forms', ({slug, href, nativeId}) => {
    const url = new URL(href)
    const changed = (change: (other: URL) => void): string => {
      const other = new URL(url)
      change(other)
      return idOf(other.href)
    }
    const withPair = (pair: string): string => {
      const [page = '', fragment] = href.split('#')
      return idOf(`${page}${page.includes('?') ? '&' : '?'}${pair}${fragment === undefined ? '' : `#${fragment}`}`)
    }
    const forms = [
      withPair('utm_source=rss'),
      withPair('amp=1'),
      changed((other) => {
        other.protocol = 'http:'
      }),
      changed((other) => {
        other.hostname = `m.${url.hostname.replace(/^www\./, '')}`
      }),
      changed((other) => {
        other.pathname = `/amp${url.pathname}`
      }),
      changed((other) => {
        other.pathname = `${url.pathname.replace(/\/$/, '')}/amp/`
      }),
      changed((other) => {
        if (other.hash === '') other.hash = 'comments'
      }),
    ]
    expect(forms).toEqual(Array(forms.length).fill(`${slug}:${nativeId}`))
  })

  it('share no host, no category and no slug', () => {
    const all = (pick: (at: number) => readonly string[]) => knownOutlets.flatMap((_, at) => pick(at))
    for (const names of [
      all((at) => knownOutlets[at]?.hosts ?? []),
      all((at) => knownOutlets[at]?.categories ?? []),
      all((at) => [knownOutlets[at]?.slug ?? '']),
    ])
      expect(new Set(names).size).toBe(names.length)
  })
})

describe('an address that the outlet’s rule does not match', () => {
  it.each([
    'https://www.dw.com/zh/lake',
    'https://www.dw.com/zh/f-35?',
    'https://www.bbc.com/zhongwen/simp',
    'https://www.cna.com.tw/news/1234.aspx',
    'https://cn.reuters.com/article/idle',
    'https://www.solidot.org/story?aid=1',
    'https://zh.bitterwinter.org/category/lakes/',
    'https://www.zaobao.com/news/world',
  ])('has an id by its key: %s', (href) => {
    expect(idOf(href)).toMatch(/^[a-z]+:u-[0-9a-f]{10}$/)
  })

  it('has one id with and without tracking, which differs from others', () => {
    const [a, same, other] = ['lake', 'lake/?utm_source=x#y', 'boat'].map((path) =>
      idOf(`https://www.dw.com/zh/${path}`),
    )
    expect(same).toBe(a)
    expect(other).not.toBe(a)
  })
})
