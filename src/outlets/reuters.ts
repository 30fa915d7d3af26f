import type {Outlet} from './outlet.ts'

/**
 * Reuters. The id is `idCN…` at the end; the slug before it is optional. Each edition has its own numbers, so that
 * `idUS…` is another article. docs/format.md §5.
 */
export const reuters: Outlet = {
  slug: 'reuters',
  names: {'zh-Hans': '路透', 'zh-Hant': '路透', en: 'Reuters'},
  home: 'https://cn.reuters.com/',
  hosts: ['cn.reuters.com', 'reuters.com'],
  categories: ['路透'],
  id: {match: /[-/](id[A-Z0-9]{5,})\/?(?:[?#]|$)/, lower: true},
  zone: 'UTC',
  language: 'zh-Hans',
  time: {layout: 'italic'},
  title: {drop: [/\s*\|\s*路透$/]},
  // Four hosts serve each picture, in any width; `i=` is its number.
  pictureKey: [/\/resources\/r\/?\?(?:[^#]*&)?i=(\d+)/],
  drop: [
    {name: 'trust-badge', select: '[class*="StandardArticleBody_trustBadgeContainer"]'},
    {name: 'advertisement', select: '[class*="ad-slot"], [class*="AdSlot__"]'},
    {name: 'expand-button', select: '[class*="expand-button"]'},
  ],
  notes: {credit: /^(?:发稿|编译|记者|审校|整理|撰稿|采访|采写)\s*[/／]?[^，。]{1,100}$/},
}
