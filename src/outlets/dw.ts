import type {Outlet} from './outlet.ts'

/**
 * Deutsche Welle. The slug repeats the headline and may hold a raw `?` or `#`, so the id may stand anywhere in the
 * address (docs/format.md §5, "DW trap"). An id has at least four digits, since a headline may hold `f-35?`.
 */
export const dw: Outlet = {
  slug: 'dw',
  names: {'zh-Hans': '德国之声', 'zh-Hant': '德國之聲', en: 'Deutsche Welle'},
  home: 'https://www.dw.com/zh/',
  hosts: ['dw.com'],
  categories: ['德国之声'],
  id: {match: /\/((?:[a-z]{1,3}|audio|live|video)-\d{4,})\/?(?:[?#]|$)/},
  references: [
    {match: /^https?:\/\/api\.dw\.com\/api\/detail\/article\/(\d+)/, id: 'a-$1', url: 'https://www.dw.com/zh/a-$1'},
  ],
  zone: 'UTC',
  language: 'zh-Hans',
  time: {layout: 'italic'},
  // `static.` and `api.` serve the same file, in several sizes.
  pictureKey: [/\/image\/(\d+)_\d+/],
  // 303 is 700 pixels wide, 304 is 940.
  largerPictures: [{match: /^(https?:\/\/static\.dw\.com\/image\/\d+)_303(?=\.)/, as: ['$1_304']}],
  galleryTitle: /^相[关關][图圖]集\s*[：:]\s*/,
  // The invitation to an account or a podcast, with the addresses of its feeds.
  lines: [
    {name: 'promotion', match: /^DW(?:中文)?有Instagram|^(?:欢迎|歡迎)(?:搜[寻尋索]|关注|關注)\s*dw\.chinese/},
    {
      name: 'subscription',
      match: /^(?:欢迎|歡迎)(?:订阅|訂閱)(?:德国之声|德國之聲).{0,24}(?:播客|频道|頻道|新闻信|新聞信|电子报|電子報)/,
    },
    {
      name: 'subscription',
      match: /^https?:\/\/(?:rss\.dw\.com\/xml\/podcast|(?:itunes|podcasts)\.apple\.com)\S*$/,
      at: 'end',
    },
  ],
  notes: {
    // Writers and editors, then the agencies: `某甲/某乙（某社）`, or one of the two parts.
    agency:
      /^(?:[\p{Script=Han}·A-Za-z. ]{2,20}(?:\s*[/／]\s*[\p{Script=Han}·A-Za-z. ]{2,20})*)?\s*[/／]?\s*[（(][^（）()。]{2,40}[）)]$|^\p{Script=Han}{2,4}(?:\s*[/／]\s*\p{Script=Han}{2,4}){1,3}$/u,
    disclaimer: /德国之声致力于|不代表德国之声|仅代表作者|代表作者或专家个人/,
    rights: /©.*(?:版权声明|版權聲明)/,
  },
}
