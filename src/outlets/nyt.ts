import type {Outlet} from './outlet.ts'

/**
 * The New York Times Chinese. The id is day and slug; the part behind them (`zh-hant/`, `dual/`) is another view of the
 * article. Times are those of Beijing, without an offset (docs/format.md §4).
 */
export const nyt: Outlet = {
  slug: 'nyt',
  names: {'zh-Hans': '纽约时报中文网', 'zh-Hant': '紐約時報中文網', en: 'The New York Times Chinese'},
  home: 'https://cn.nytimes.com/',
  hosts: ['cn.nytimes.com', 'nytimes.com'],
  categories: ['纽约时报'],
  id: {match: /^[^?#]*\/(\d{8})\/([^/?#]+)/, lower: true},
  zone: 'Asia/Shanghai',
  language: 'zh-Hans',
  time: {layout: 'italic', halfDay: true},
  // The size ends the name: `…-articleLarge-v2.jpg`.
  pictureKey: [/static\d+\.nyt\.com\/images\/([^?#]+?)-(?:article\w+|jumbo|master\d+|superJumbo|thumb\w+)\b/],
  // The invitation to its newsletter, above an article or below a briefing.
  lines: [
    {
      name: 'subscription',
      match:
        /^[（(【]?\s*(?:欢迎|歡迎|请|請|您可以?|你可以?|新读者请|新讀者請)?\s*(?:点击|點擊)(?:此处|此處|这里|這裡|链接|鏈接)?.{0,4}(?:订阅|訂閱)/,
    },
    {
      name: 'subscription',
      match: /^[（(]?(?:欢迎|歡迎)(?:订阅|訂閱).{0,20}(?:简报|簡報|新闻电邮|新聞電郵|电子报|電子報)/,
    },
    {name: 'subscription', match: /^[（(]?感[谢謝](?:您|你)?(?:阅读|閱讀|收看).{0,6}(?:简报|簡報)/},
  ],
  drop: [
    {name: 'translation-link', select: 'a', text: /^(?:点击查看|點擊查看)本[文版]英文版/, says: 'translation'},
    {name: 'advertisement', select: '.article-footer'},
  ],
}
