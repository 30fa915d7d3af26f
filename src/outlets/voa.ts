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
  // Where to watch the programme that the article sums up.
  lines: [
    {name: 'separator', match: /^[=＝]{5,}$/},
    {
      name: 'programme-notice',
      match:
        /^.{2,14}每(?:天|周|週|星期|个星期).{2,40}(?:播出|首播|直播)[，,。].{0,12}(?:收看|收听|收聽|关注|關注)[。！!]?$/,
    },
    {name: 'programme-notice', match: /^《.{2,12}》.{0,4}YouTube.{0,4}(?:播放列表|频道|頻道)[:：]/},
    {name: 'programme-notice', match: /^YouTube(?:视频|視頻|影片)[:：]?$/},
    {
      name: 'programme-notice',
      match: /^更多精彩(?:内容|內容|节目|節目).{0,4}(?:请|請)(?:收看|收听|收聽|点击|點擊|关注|關注)/,
    },
  ],
  notes: {
    agency: /^[（(](?:本报道|本文|这篇报道|記者|记者).{2,40}[）)]$/,
    credit: /^[（(]?美国之音.{2,40}对本[文篇].{0,6}有贡献。?[）)]?$/,
    disclaimer: /^嘉宾.{0,10}(?:发表|发言).{0,20}不代表美国之音[^。]{0,6}。?$/,
  },
}
