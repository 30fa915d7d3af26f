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
  notes: {
    agency: /^[（(]?(?:转自|转载|資料來源|资料来源)[:：]?[^。]{2,30}[）)]?$/,
    credit: /^(?:文字整理|责任编辑|責任編輯|撰文|采访|整理)[:：].{1,60}$|制作组\s*#?$/,
  },
}
