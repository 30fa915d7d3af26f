import {describe, expect, it} from 'vitest'
import {knownOutlets} from '../../src/outlets/known.ts'
import type {Outlet} from '../../src/outlets/outlet.ts'
import {pictureAddress} from '../../src/outlets/picture-address.ts'

const byOutlet = (pick: (outlet: Outlet) => readonly RegExp[] | undefined) =>
  knownOutlets.filter((outlet) => pick(outlet) !== undefined).map(({slug}) => slug)

const outletNamed = (slug: string): Outlet => {
  const found = knownOutlets.find((outlet) => outlet.slug === slug)
  if (!found) throw new Error(`No outlet ${slug}.`)
  return found
}

const addressAt = (slug: string, written: string) => {
  const outlet = outletNamed(slug)
  return pictureAddress(written, new URL(outlet.home), outlet)
}

/**
 * Addresses of furniture at each outlet, and of pictures with almost the same names. All are invented, in the form that
 * the outlet uses.
 */
const FURNITURE: Readonly<Record<string, {readonly gone: readonly string[]; readonly stays: readonly string[]}>> = {
  allnow: {gone: ['https://pic.allhistory.com/T1/boat.jpg'], stays: ['https://img.allhistory.com/now/boat.jpg']},
  bitterwinter: {
    gone: ['https://zh.bitterwinter.org/wp-content/themes/news/appeal.jpg'],
    stays: ['https://zh.bitterwinter.org/wp-content/uploads/2020/11/themes.jpg'],
  },
  cna: {
    gone: ['https://imgcdn.cna.com.tw/www/website/img/boat.svg', 'https://www.cna.com.tw/img/boat.png'],
    stays: ['https://imgcdn.cna.com.tw/www/WebPhotos/1024/20201114/1024x768_100000000001.jpg'],
  },
  'nei-st': {
    gone: [
      'https://cdn.bay.example/1_ckkT5DtC2JLdBGWGk-PsVA.png',
      'https://cdn.bay.example/e52bf525ly1g62v739jvwj20j60j674s.jpg',
      'https://cdn.bay.example/1_lDzXmG7cKomswLcrSYVVFQ.png',
      'https://cdn.bay.example/nautilus-logo-print.svg',
      'https://cdn.bay.example/0_GLFDRIpcedGcmuSg.jpg',
      'https://cdn.bay.example/1_K4MHnSAfehAx3IJQxj7tfg.png',
      'https://cdn.bay.example/full-desktop@2x.png',
    ],
    stays: ['https://cdn.bay.example/full-desktop.png', 'https://cdn.bay.example/my-nautilus-logo-print.png'],
  },
  'pao-pao': {
    gone: ['https://pao-pao.net/sites/all/themes/rnw_paopao/img/share.png'],
    stays: ['https://pao-pao.net/sites/pao-pao.net/files/rnw_paopao.png'],
  },
  chinafile: {
    gone: ['https://www.chinafile.com/sites/default/files/assets/images/profile/quay.jpg'],
    stays: ['https://www.chinafile.com/sites/default/files/assets/images/article/profile.jpg'],
  },
  rfa: {
    gone: ['/++plone++rfa-resources/img/glass.png', 'https://www.rfa.org/rfa_resources/graphics/glass.png'],
    stays: ['https://www.rfa.org/mandarin/tide/glass.jpg'],
  },
  rfi: {
    gone: ['https://s.rfi.fr/media/display/meta_og_twcards/boat.jpg'],
    stays: ['https://s.rfi.fr/media/display/0a0b0c0d-1111-2222-3333-444455556666/meta_og_twcards.jpg'],
  },
  solidot: {
    gone: ['https://img.solidot.org//0/446/liiLIZF8Uh6yM.png', 'https://img.solidot.org/0/446/liiLIZF8Uh6yM.jpg'],
    stays: ['https://img.solidot.org/0/446/boat.png'],
  },
}

describe('the furniture of an outlet', () => {
  it('has an example here for every outlet and pattern', () => {
    expect(Object.keys(FURNITURE).sort()).toEqual(byOutlet(({furniture}) => furniture).sort())
    for (const {slug, furniture = []} of knownOutlets) {
      for (const pattern of furniture) expect(FURNITURE[slug]?.gone.some((address) => pattern.test(address))).toBe(true)
    }
  })

  const rows = (which: 'gone' | 'stays') =>
    Object.entries(FURNITURE).flatMap(([slug, addresses]) => addresses[which].map((address) => ({slug, address})))

  it.each(rows('gone'))('is not a picture of an article: $address', ({slug, address}) => {
    expect(addressAt(slug, address)).toBe('furniture')
  })

  it.each(rows('stays'))('does not include a picture with almost the same name: $address', ({slug, address}) => {
    expect(addressAt(slug, address)).toMatchObject({key: expect.any(String)})
  })
})

/** For each pattern of an outlet: two addresses of one picture, and the address of another picture. */
const COPIES: Readonly<Record<string, readonly (readonly [one: string, same: string, other: string])[]>> = {
  allnow: [
    [
      'https://img.allhistory.com/now/2020-11-14/5fafa000000000000000000a.jpg+L',
      'https://img.allhistory.com/now/2020-11-14/5fafa000000000000000000a.jpg+S',
      'https://img.allhistory.com/now/2020-11-14/5fafa000000000000000000b.jpg+L',
    ],
  ],
  bbc: [
    [
      'https://ichef.bbci.co.uk/news/640/cpsprodpb/11/production/_1_boat.jpg',
      'https://ichef.bbci.co.uk/ace/ws/640/cpsprodpb/11/production/_1_boat.jpg.webp',
      'https://ichef.bbci.co.uk/news/640/cpsprodpb/11/production/_2_boat.jpg',
    ],
    [
      'https://ichef.bbci.co.uk/images/ic/720x405/p0harbour.jpg',
      'https://ichef.bbci.co.uk/images/ic/1x1/p0harbour.png',
      'https://ichef.bbci.co.uk/images/ic/720x405/p0pier.jpg',
    ],
  ],
  chinafile: [
    [
      'https://www.chinafile.com/sites/default/files/styles/large/public/assets/boat.jpg?itok=x',
      'https://www.chinafile.com/sites/default/files/assets/boat.jpg',
      'https://www.chinafile.com/sites/default/files/assets/pier.jpg',
    ],
  ],
  cna: [
    [
      'https://imgcdn.cna.com.tw/www/WebPhotos/1024/20201114/1024x768_100000000001.jpg',
      'https://imgcdn.cna.com.tw/www/webphotos/200/20201114/200x150_100000000001.jpg',
      'https://imgcdn.cna.com.tw/www/WebPhotos/1024/20201114/1024x768_100000000002.jpg',
    ],
  ],
  dw: [
    [
      'https://static.dw.com/image/70000011_303.jpg',
      'https://api.dw.com/image/70000011_403.jpg',
      'https://static.dw.com/image/70000012_303.jpg',
    ],
  ],
  economist: [
    [
      'https://www.economist.com/img/b/600/337/90/sites/default/files/images/boat.jpg',
      'https://www.economist.com/sites/default/files/images/boat.jpg',
      'https://www.economist.com/sites/default/files/images/pier.jpg',
    ],
  ],
  ft: [
    [
      'https://thumbor.ftacademy.cn/unsafe/picture/1/000100001_piclink.jpg',
      'https://t.example/unsafe/600x400/picture/1/000100001_piclink.jpg',
      'https://thumbor.ftacademy.cn/unsafe/picture/1/000100002_piclink.jpg',
    ],
  ],
  iyouport: [
    [
      'https://miro.medium.com/max/600/1*boat.jpeg',
      'https://cdn-images-1.medium.com/max/1200/1*boat.jpeg',
      'https://miro.medium.com/max/600/1*pier.jpeg',
    ],
  ],
  matters: [
    [
      'https://assets.matters.news/embed/0a0b0c0d-1111-2222-3333-444455556666.jpeg',
      'https://assets.matters.news/embed/0a0b0c0d-1111-2222-3333-444455556666/boat.jpeg',
      'https://assets.matters.news/embed/0a0b0c0d-1111-2222-3333-444455556667.jpeg',
    ],
  ],
  medium: [
    [
      'https://miro.medium.com/max/600/0*boat',
      'https://cdn-images-1.medium.com/max/1200/0*boat',
      'https://miro.medium.com/max/600/0*pier',
    ],
  ],
  nyt: [
    [
      'https://static01.nyt.com/images/2020/11/14/boat/boat-articleLarge-v2.jpg',
      'https://static01.nyt.com/images/2020/11/14/boat/boat-master1050.jpg',
      'https://static01.nyt.com/images/2020/11/14/boat/pier-master1050.jpg',
    ],
  ],
  'pao-pao': [
    [
      'https://pao-pao.net/sites/pao-pao.net/files/styles/wide/public/boat.jpg',
      'https://old.pao-pao.net/sites/pao-pao.net/files/boat.jpg',
      'https://pao-pao.net/sites/pao-pao.net/files/pier.jpg',
    ],
  ],
  reuters: [
    [
      'https://static.reutersmedia.net/resources/r/?m=02&d=20201114&t=2&i=1500000001&w=1200',
      'https://s3.reutersmedia.net/resources/r?i=1500000001&w=20',
      'https://static.reutersmedia.net/resources/r/?m=02&i=1500000002&w=1200',
    ],
  ],
  rfa: [
    [
      'https://www.rfa.org/mandarin/tide/boat.jpg/@@images/0a.jpeg',
      'https://www.rfa.org/mandarin/tide/boat.jpg',
      'https://www.rfa.org/mandarin/tide/pier.jpg',
    ],
  ],
  rfi: [
    [
      'https://s.rfi.fr/media/display/0a0b0c0d-1111-2222-3333-444455556666/w:1280/boat.jpg',
      'https://s.rfi.fr/media/display/0a0b0c0d-1111-2222-3333-444455556666/boat.png',
      'https://s.rfi.fr/media/display/0a0b0c0d-1111-2222-3333-444455556667/w:1280/boat.jpg',
    ],
  ],
  voa: [
    [
      'https://gdb.voanews.com/0A0B0C0D-1111-2222-3333-444455556666_w900.jpg',
      'https://gdb.voanews.com/0A0B0C0D-1111-2222-3333-444455556666_cx0_cy6_cw0_r1_s_w250.jpg',
      'https://gdb.voanews.com/0A0B0C0D-1111-2222-3333-444455556667_w900.jpg',
    ],
  ],
  wqw: [
    [
      'https://1.bp.blogspot.com/-bay/X2/AAA/tide/s320/boat.jpg',
      'https://1.bp.blogspot.com/-bay/X2/AAA/tide/w442-h640/boat.jpg',
      'https://1.bp.blogspot.com/-bay/X2/AAA/pier/s320/boat.jpg',
    ],
  ],
  zaobao: [
    [
      'https://www.zaobao.com.sg/sites/default/files/styles/a/public/images/202011/boat.jpg?itok=x',
      'https://www.zaobao.com/sites/default/files/images/202011/boat.jpg',
      'https://www.zaobao.com/sites/default/files/images/202011/pier.jpg',
    ],
  ],
}

describe('the key of an outlet’s pictures', () => {
  it('has an example here for every outlet and pattern', () => {
    expect(Object.keys(COPIES).sort()).toEqual(byOutlet(({pictureKey}) => pictureKey).sort())
    for (const {slug, pictureKey = []} of knownOutlets) {
      for (const pattern of pictureKey) expect(COPIES[slug]?.some(([one]) => pattern.test(one))).toBe(true)
    }
  })

  const rows = Object.entries(COPIES).flatMap(([slug, cases]) =>
    cases.map(([one, same, other]) => ({slug, one, same, other})),
  )
  it.each(rows)('is the same for copies only, at $slug: $one', ({slug, one, same, other}) => {
    const keyAt = (address: string) => {
      const found = addressAt(slug, address)
      return found === 'furniture' ? null : found?.key
    }
    expect(keyAt(one)).toMatch(new RegExp(`^${slug}:`))
    expect(keyAt(same)).toBe(keyAt(one))
    expect(keyAt(other)).toMatch(new RegExp(`^${slug}:`))
    expect(keyAt(other)).not.toBe(keyAt(one))
  })
})
