import {describe, expect, it} from 'vitest'
import {outletsWith, RESERVED_SLUG} from '../../src/outlets/index.ts'
import type {Outlet} from '../../src/outlets/outlet.ts'

const url = (href: string): URL => new URL(href)

const table = (fields: Partial<Outlet>): Outlet => ({
  slug: 'lake',
  names: {'zh-Hans': '湖报', 'zh-Hant': '湖報', en: 'The Lake'},
  home: 'https://lake.example/',
  hosts: ['lake.example'],
  zone: 'Asia/Shanghai',
  language: 'zh-Hans',
  ...fields,
})

describe('the outlet of an address', () => {
  const outlets = outletsWith([])

  it.each([
    {href: 'https://www.dw.com/zh/a-1', slug: 'dw'},
    {href: 'https://DW.COM/zh/a-1', slug: 'dw'},
    {href: 'https://api.dw.com/x', slug: 'dw'},
    {href: 'https://www.zaobao.com.sg/x', slug: 'zaobao'},
    {href: 'https://ana.medium.com/x', slug: 'medium'},
    {href: 'https://zh.bitterwinter.org/x', slug: 'bitterwinter'},
  ])('is that of its host or of a domain above it: $href', ({href, slug}) => {
    expect(outlets.of(url(href)).slug).toBe(slug)
  })

  it.each([
    {href: 'https://notdw.com/a-1', slug: 'notdw-com'},
    {href: 'https://dw.com.lake.test/a-1', slug: 'lake-test'},
    {href: 'https://bitterwinter.org/x', slug: 'bitterwinter-org'},
    {href: 'https://en.lake-news.co.uk/x', slug: 'lake--news-co-uk'},
    {href: 'https://ana.blogspot.com/x', slug: 'ana-blogspot-com'},
    {href: 'https://bea.blogspot.com/x', slug: 'bea-blogspot-com'},
    {href: 'http://127.0.0.1:8080/x', slug: '127-0-0-1'},
    {href: 'http://[::1]/x', slug: '1'},
    {href: 'http://localhost/x', slug: 'localhost'},
    {href: 'https://湖报.example/x', slug: 'xn----4ru23x-example'},
    {href: 'http://media/x', slug: 'x-media'},
    {href: 'http://dw/x', slug: 'x-dw'},
    {href: 'http://index/x', slug: 'x-index'},
  ])('is derived from the registrable domain if no table has it: $href', ({href, slug}) => {
    const outlet = outlets.of(url(href))
    expect(outlet.slug).toBe(slug)
    expect(outlet.slug).toMatch(/^[a-z0-9][a-z0-9-]*$/)
    expect(RESERVED_SLUG.test(outlet.slug)).toBe(false)
    expect(outlets.named(outlet.slug)).toBe(outlet)
  })

  it('is the same for all hosts of an unknown domain', () => {
    expect(outlets.of(url('https://a.pond.example/1'))).toBe(outlets.of(url('http://b.pond.example/2')))
  })

  it('is the one with the name of the front block’s category, if there is one', () => {
    expect(outlets.of(url('https://lake.example/a'), '德国之声').slug).toBe('dw')
    expect(outlets.of(url('https://www.dw.com/zh/a-1'), '某报').slug).toBe('dw')
    expect(outlets.of(url('https://lake.example/a'), '某报').slug).toBe('lake-example')
  })

  it('cannot be found by an unknown slug', () => {
    expect(() => outlets.named('nobody')).toThrow('nobody')
  })
})

describe('the slugs of the site’s own pages', () => {
  it.each([
    '2023',
    '1999',
    'media',
    'assets',
    'sitemap',
    'undated',
    'outlets',
    'index',
    'about',
    'report',
    'feed',
    '404',
    'con',
  ])('are reserved: %s', (slug) => {
    expect(RESERVED_SLUG.test(slug)).toBe(true)
  })

  it.each([
    '20230',
    '202',
    'media2',
    'the-index',
    'report-daily',
    'connect',
  ])('do not include similar slugs: %s', (slug) => {
    expect(RESERVED_SLUG.test(slug)).toBe(false)
  })
})

describe('a link post', () => {
  const outlets = outletsWith([])
  const idOf = (href: string, category: string | null) => {
    const outlet = outlets.of(url(href), category)
    return outlets.identify(url(href), outlet)
  }

  it('belongs to the outlet of its category and has an id by the rule of its host', () => {
    expect(idOf('https://www.bbc.com/zhongwen/simp/world-70000001', '中国数字时代')).toEqual({
      id: 'cdt:bbc-70000001',
      nativeId: 'bbc-70000001',
      address: 'cdt/bbc-70000001.html',
    })
    expect(idOf('https://www.bbc.com/zhongwen/simp/world-70000001', 'BBC').id).toBe('bbc:70000001')
  })

  it('to a host without a table never has the id of another article', () => {
    const own = idOf('https://chinadigitaltimes.net/chinese/2019/03/mist/', '中国数字时代')
    const post = idOf('https://pond.example/2019/03/mist/', '中国数字时代')
    const other = idOf('https://bay.example/2019/03/mist/', '中国数字时代')
    expect(own.id).toBe('cdt:2019-03-mist')
    expect(post.id).toMatch(/^cdt:pond-example-u-[0-9a-f]{10}$/)
    expect(new Set([own.id, post.id, other.id]).size).toBe(3)
  })
})

describe('the reference of a link', () => {
  const outlets = outletsWith([])

  it.each([
    {href: 'https://www.dw.com/zh/lake/a-70000001', id: 'dw:a-70000001', readers: null},
    {
      href: 'https://api.dw.com/api/detail/article/70000001',
      id: 'dw:a-70000001',
      readers: 'https://www.dw.com/zh/a-70000001',
    },
    {href: 'https://www.cna.com.tw/news/acn/209901020004.aspx', id: 'cna:209901020004', readers: null},
  ])('$href', ({href, id, readers}) => {
    expect(outlets.reference(url(href))).toEqual({id, url: readers})
  })

  it('is null at an unknown host, even after an article of that host', () => {
    const href = 'https://pond.example/a'
    expect(outlets.reference(url(href))).toBeNull()
    outlets.of(url(href))
    expect(outlets.reference(url(href))).toBeNull()
  })
})

describe('the outlets of a config', () => {
  it('are added to the known ones', () => {
    const outlets = outletsWith([table({id: {match: /\/a-(\d+)/}, categories: ['湖报']})])
    const lake = outlets.of(url('https://www.lake.example/a-7'))
    expect(lake.slug).toBe('lake')
    expect(outlets.identify(url('https://lake.example/a-7'), lake).address).toBe('lake/7.html')
    expect(outlets.of(url('https://pond.example/'), '湖报')).toBe(lake)
    expect(outlets.of(url('https://www.dw.com/')).slug).toBe('dw')
  })

  it('replace a known one of the same slug completely', () => {
    const outlets = outletsWith([table({slug: 'dw', hosts: ['dw.com'], id: {match: /\/n-(\d+)/}})])
    const dw = outlets.of(url('https://www.dw.com/zh/n-7'))
    expect(dw.names.en).toBe('The Lake')
    expect(outlets.identify(url('https://www.dw.com/zh/n-7'), dw).id).toBe('dw:7')
    expect(outlets.reference(url('https://api.dw.com/api/detail/article/70000001'))?.id).toMatch(/^dw:u-/)
  })

  it('take over a subdomain of a known one', () => {
    const outlets = outletsWith([table({slug: 'dw-radio', hosts: ['radio.dw.com']})])
    expect(outlets.of(url('https://radio.dw.com/x')).slug).toBe('dw-radio')
    expect(outlets.of(url('https://www.dw.com/x')).slug).toBe('dw')
  })

  it('may have hosts in any case', () => {
    expect(outletsWith([table({hosts: ['Lake.Example']})]).of(url('https://lake.example/a')).slug).toBe('lake')
  })

  it('keep their slug from a derived outlet', () => {
    const outlets = outletsWith([table({slug: 'pond-example'})])
    expect(outlets.of(url('https://pond.example/a')).slug).toBe('x-pond-example')
  })
})
