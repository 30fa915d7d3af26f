import {describe, expect, it} from 'vitest'
import {outletsWith} from '../../src/outlets/index.ts'
import {pictureAddress} from '../../src/outlets/picture-address.ts'
import {unwrapProxy} from '../../src/outlets/picture-proxies.ts'

const outlets = outletsWith([])
const base = new URL('https://tide.example/news/1')
const addressOf = (written: string, page: URL = base) => pictureAddress(written, page, outlets.of(page))
const at = (written: string, page: URL = base) => {
  const address = addressOf(written, page)
  return address === 'furniture' ? null : address
}

describe('an address behind a proxy', () => {
  it.each([
    {proxied: 'https://images.weserv.nl/?url=bay.example/a.jpg', origin: 'https://bay.example/a.jpg'},
    {proxied: 'https://images.weserv.nl?url=bay.example/a.jpg', origin: 'https://bay.example/a.jpg'},
    {proxied: 'https://wsrv.nl/?url=https://bay.example/a.jpg', origin: 'https://bay.example/a.jpg'},
    {proxied: 'https://images.weserv.nl/?w=1&url=bay.example/a.jpg', origin: 'https://bay.example/a.jpg'},
    {proxied: 'https://images.weserv.nl/?url=bay.example/a.jpg&w=600&output=webp', origin: 'https://bay.example/a.jpg'},
    {
      proxied: 'https://images.weserv.nl/?url=bay.example/a.jpg?v=1&x=2&w=600',
      origin: 'https://bay.example/a.jpg?v=1&x=2',
    },
    {proxied: 'https://images.weserv.nl/?url=ssl:bay.example/a.jpg', origin: 'https://bay.example/a.jpg'},
    {
      proxied: 'https://images.weserv.nl/?url=https%3A%2F%2Fbay.example%2Fa%20b.jpg',
      origin: 'https://bay.example/a b.jpg',
    },
    {proxied: 'https://images.weserv.nl/?url=bay.example/%E6%BD%AE.jpg', origin: 'https://bay.example/%E6%BD%AE.jpg'},
    {proxied: 'https://i2.wp.com/bay.example/a.jpg?resize=600%2C400&ssl=1', origin: 'https://bay.example/a.jpg'},
    {proxied: 'https://t.example/k/unsafe/600x400/https://bay.example/a.jpg', origin: 'https://bay.example/a.jpg'},
    {
      proxied: 'https://t.example/unsafe/1x1/https://u.example/unsafe/2x2/https://bay.example/a.jpg',
      origin: 'https://bay.example/a.jpg',
    },
    {proxied: 'https://web.archive.org/web/20201114im_/https://bay.example/a.jpg', origin: 'https://bay.example/a.jpg'},
    {proxied: 'https://web.archive.org/web/2020/http:/bay.example/a.jpg?w=1', origin: 'http://bay.example/a.jpg?w=1'},
    {proxied: 'https://web.archive.org/web/2020im_/bay.example/a.jpg', origin: 'https://bay.example/a.jpg'},
    {
      proxied: 'https://web.archive.org/web/2020im_/https://images.weserv.nl/?url=bay.example/a.jpg',
      origin: 'https://bay.example/a.jpg',
    },
    {
      proxied: 'https://tide.example/web/20201114120000im_/https://bay.example/a.jpg',
      origin: 'https://bay.example/a.jpg',
    },
    {proxied: 'https://web.archive.org/static/a.jpg', origin: null},
    {proxied: 'https://tide.example/web/2020/11/a.jpg', origin: null},
    {proxied: 'https://bay-example.cdn.ampproject.org/i/s/bay.example/a.jpg', origin: 'https://bay.example/a.jpg'},
    {
      proxied: 'https://bay-example.cdn.ampproject.org/ii/w680/s/bay.example/a.jpg',
      origin: 'https://bay.example/a.jpg',
    },
    {proxied: 'https://cdn.statically.io/img/bay.example/f=auto/a.jpg', origin: 'https://bay.example/f=auto/a.jpg'},
    {
      proxied: 'https://tide.example/_next/image?url=https%3A%2F%2Fbay.example%2Fa.jpg&w=640&q=75',
      origin: 'https://bay.example/a.jpg',
    },
    {proxied: 'https://tide.example/_next/image?url=%2Fa.jpg&w=640&q=75', origin: null},
    {
      proxied: 'https://external-content.duckduckgo.com/iu/?u=https%3A%2F%2Fbay.example%2Fa.jpg&f=1',
      origin: 'https://bay.example/a.jpg',
    },
    {
      proxied: 'https://www.google.com/imgres?imgurl=https%3A%2F%2Fbay.example%2Fa.jpg&imgrefurl=x',
      origin: 'https://bay.example/a.jpg',
    },
    {
      proxied: 'https://external.xx.fbcdn.net/safe_image.php?d=1&url=https%3A%2F%2Fbay.example%2Fa.jpg&w=1',
      origin: 'https://bay.example/a.jpg',
    },
    {
      proxied: 'https://cdn.paper.example/image/fetch/w_1100,c_limit/https%3A%2F%2Fbay.example%2Fa.jpg',
      origin: 'https://bay.example/a.jpg',
    },
    {
      proxied: 'https://res.cloud.example/x/image/fetch/https://bay.example/a.jpg',
      origin: 'https://bay.example/a.jpg',
    },
    {
      proxied: 'https://tide.example/cdn-cgi/image/width=80/https://bay.example/a.jpg',
      origin: 'https://bay.example/a.jpg',
    },
    {proxied: 'https://tide.example/cdn-cgi/image/width=80/a.jpg', origin: null},
    {proxied: 'https://t.example/unsafe/1x1/https://bay.example/page', origin: null},
    {proxied: 'https://bay.example/?url=other.example/a.jpg', origin: null},
    {proxied: 'https://bay.example/a.jpg', origin: null},
  ])('$proxied', ({proxied, origin}) => {
    expect(unwrapProxy(proxied)).toBe(origin)
  })
})

describe('the addresses of a picture', () => {
  it.each([
    {name: 'direct', written: 'https://bay.example/a.jpg', candidates: ['https://bay.example/a.jpg']},
    {
      name: 'https first for http',
      written: 'http://bay.example/a.jpg',
      candidates: ['https://bay.example/a.jpg', 'http://bay.example/a.jpg'],
    },
    {
      name: 'origin, then proxy',
      written: 'https://images.weserv.nl/?url=bay.example/a.jpg',
      candidates: ['https://bay.example/a.jpg', 'https://images.weserv.nl/?url=bay.example/a.jpg'],
    },
    {
      name: 'a web archive before it',
      written: 'https://web.archive.org/web/2020im_/https://bay.example/a.jpg',
      candidates: ['https://bay.example/a.jpg', 'https://web.archive.org/web/2020im_/https://bay.example/a.jpg'],
    },
    {
      name: 'rewritten by a web archive',
      written: '/web/20200102030405im_/https://bay.example/a.jpg',
      candidates: ['https://bay.example/a.jpg'],
    },
    {
      name: 'a proxy behind a web archive',
      written: '/web/20200102030405im_/https://i0.wp.com/bay.example/a.jpg?w=60',
      candidates: ['https://bay.example/a.jpg', 'https://i0.wp.com/bay.example/a.jpg?w=60'],
    },
    {
      name: 'a cache of AMP pages before it',
      written: 'https://bay-example.cdn.ampproject.org/ii/w820/s/bay.example/a.jpg',
      candidates: ['https://bay.example/a.jpg', 'https://bay-example.cdn.ampproject.org/ii/w820/s/bay.example/a.jpg'],
    },
    {name: 'no scheme', written: '//bay.example/a.jpg', candidates: ['https://bay.example/a.jpg']},
    {name: 'relative to the root', written: '/a.jpg', candidates: ['https://tide.example/a.jpg']},
    {name: 'relative to the page', written: 'b/a.jpg', candidates: ['https://tide.example/news/b/a.jpg']},
    {
      name: 'letters that are no ASCII',
      written: 'https://bay.example/潮.jpg',
      candidates: ['https://bay.example/%E6%BD%AE.jpg'],
    },
    {name: 'without a login', written: 'https://me:pw@bay.example/a.jpg', candidates: ['https://bay.example/a.jpg']},
  ])('$name', ({written, candidates}) => {
    expect(at(written)?.candidates).toEqual(candidates)
  })

  it.each([
    '',
    '   ',
    'data:image/gif;base64,R0lGOD',
    'file:///C:/a.jpg',
    'javascript:alert(1)',
    'blob:https://bay.example/1',
    'about:blank',
    'picture',
    'a boat. At sea.',
    '/resolveuid/123',
    'ftp://bay.example/a.jpg',
    'https://',
    'https://[bad/a.jpg',
    'https://bay.example/_1_grey_line.png',
    'https://bay.example/presentational_grey_line464-nc.png',
    'https://bay.example/transparent.gif',
    'https://bay.example/blank_white.gif',
    'https://bay.example/spacer.gif',
    'https://bay.example/pixel.gif?x=1',
    '/++plone++rfa-resources/img/icon-zoom.png',
    'https://bay.example/img/error.svg',
    'https://bay.example/og-fallback.png',
    'https://bay.example/servicelinks/twitter.png',
    'https://ir-na.amazon-adsystem.com/e/ir?t=x',
    'https://medium.com/_/stat?event=x',
    'https://pixel.wp.com/b.gif',
  ])('are none for %s', (written) => {
    expect(at(written)).toBeNull()
  })

  it.each([
    'https://bay.example/error.jpg',
    'https://bay.example/line-of-boats.jpg',
    'https://bay.example/spacers/boat.jpg',
    'https://medium.com/a.jpg',
  ])('exist for %s', (written) => {
    expect(at(written)).not.toBeNull()
  })
})

describe('the key of a picture, the same for its copies', () => {
  it.each([
    {
      name: 'DW, two hosts and sizes',
      page: 'https://www.dw.com/zh/x/a-70000001',
      written: ['https://static.dw.com/image/55_303.jpg', 'https://api.dw.com/image/55_700.jpg'],
    },
    {
      name: 'BBC, sizes',
      page: 'https://www.bbc.com/zhongwen/simp/world-70000001',
      written: [
        'https://ichef.bbci.co.uk/news/640/cpsprodpb/A/production/_1_a.jpg',
        'https://ichef.bbci.co.uk/ace/ws/800/cpsprodpb/A/production/_1_a.jpg.webp',
      ],
    },
    {
      name: 'RFI, crops',
      page: 'http://www.rfi.fr//cn/x',
      written: [
        'https://s.rfi.fr/media/display/42a550b6-419c-11eb-b3c5-005056bf18d4/w:1/a.jpg',
        'https://s.rfi.fr/media/display/42a550b6-419c-11eb-b3c5-005056bf18d4/b.jpg',
      ],
    },
    {
      name: 'WordPress sizes',
      page: 'https://tide.example/1',
      written: ['https://bay.example/a-300x200.jpg', 'https://bay.example/a.jpg'],
    },
    {
      name: 'Reuters',
      page: 'https://cn.reuters.com/article/x-idCNKBS1',
      written: [
        'https://static.reutersmedia.net/resources/r/?m=02&i=15&w=1200',
        'https://s3.reutersmedia.net/resources/r/?i=15&w=20',
      ],
    },
    {
      name: 'proxied or not',
      page: 'https://tide.example/1',
      written: ['https://images.weserv.nl/?url=bay.example/a.jpg', 'http://www.bay.example/a.jpg?w=300'],
    },
  ])('$name', ({page, written}) => {
    expect(new Set(written.map((address) => at(address, new URL(page))?.key)).size).toBe(1)
  })

  it('differs for two pictures', () => {
    expect(at('https://bay.example/get?id=1')?.key).not.toBe(at('https://bay.example/get?id=2')?.key)
    expect(at('https://bay.example/a.jpg')?.key).not.toBe(at('https://cdn.bay.example/a.jpg')?.key)
  })
})
