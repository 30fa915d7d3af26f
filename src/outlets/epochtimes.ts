import type {Outlet} from './outlet.ts'

/**
 * The Epoch Times. `/gb/` and `/b5/` hold one article in two scripts under one number. `【…】` in a title names the
 * programme and stays (docs/format.md §3).
 */
export const epochtimes: Outlet = {
  slug: 'epochtimes',
  names: {'zh-Hans': '大纪元', 'zh-Hant': '大紀元', en: 'The Epoch Times'},
  home: 'https://www.epochtimes.com/gb/',
  hosts: ['epochtimes.com'],
  categories: ['大纪元'],
  id: {match: /\/(n\d+)\.html?(?:[?#]|$)/},
  zone: 'America/New_York',
  language: 'zh-Hans',
  // Words in the text with links to lists of articles about them.
  tags: 'a[href*="/gb/tag/"], a[href*="/b5/tag/"]',
  // The appeal for donations, and the addresses of the paper's channels.
  lines: [
    {
      name: 'donation',
      match: /^.{0,24}(?:支持|赞助|贊助|捐助)(?:大纪元|大紀元|新唐人)[。！!]?$/,
      at: 'end',
    },
    {name: 'programme-notice', match: /^[（(]听更多新闻请至.{2,16}[）)]$|^[（(]聽更多新聞請至.{2,16}[）)]$/},
    {name: 'donation', match: /^【支持】|^(?:为真相护航|為真相護航).{0,30}(?:支持大纪元|支持大紀元)/},
    {
      name: 'donation',
      match:
        /^(?:(?:支持|赞助|贊助|捐款)(?:我们|我們|大纪元|大紀元)?[:：]?\s*)?https?:\/\/(?:donat|subscri|member|support)[\w-]*\.\S+$/,
    },
    {name: 'subscription', match: /^(?:欢迎|歡迎)?(?:订阅|訂閱).{0,16}(?:频道|頻道)(?:[:：]\s*https?:|（).{0,80}/},
    {name: 'subscription', match: /^(?:欢迎|歡迎)(?:订阅|訂閱)《[^》]{2,12}》\s*https?:\S+$/},
  ],
  notes: {
    agency: /^[（(]?(?:转自|转载|資料來源|资料来源)[:：]?[^。]{2,30}[）)]?$/,
    credit: /^(?:文字整理|责任编辑|責任編輯|撰文|采访|整理)[:：].{1,60}$|制作组\s*#?$/,
  },
}
