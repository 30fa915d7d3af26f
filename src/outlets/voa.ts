import type {Outlet} from './outlet.ts'

/**
 * Voice of America. The slug before the number is optional: `/a/5711176.html` is the same article. Times are in RFC 822
 * form (docs/format.md §4).
 */
export const voa: Outlet = {
  slug: 'voa',
  names: {'zh-Hans': '美国之音', 'zh-Hant': '美國之音', en: 'Voice of America'},
  home: 'https://www.voachinese.com/',
  hosts: ['voachinese.com'],
  categories: ['美国之音'],
  id: {match: /\/(\d{6,})\.html(?:[?#]|$)/},
  zone: 'UTC',
  language: 'zh-Hans',
  time: {layout: 'italic'},
  // Crop and size follow the UUID: `_cx0_cy6_cw0_r1_s_w900.jpg`.
  pictureKey: [/gdb\.voanews\.com\/([0-9A-Fa-f-]{36})/],
  notes: {
    agency: /^[（(](?:本报道|本文|这篇报道|記者|记者).{2,40}[）)]$/,
    credit: /^[（(]?美国之音.{2,40}对本[文篇].{0,6}有贡献。?[）)]?$/,
  },
}
