import type {Outlet} from './outlet.ts'

/** A slug that nobody needs, then `idCN…`. Editions number apart: `idUS…` of a story is another article. FORMAT §5. */
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
  // Four hosts and any width serve one picture, numbered `i=`.
  pictureKey: [/\/resources\/r\/?\?(?:[^#]*&)?i=(\d+)/],
  drop: [
    {name: 'trust-badge', select: '[class*="StandardArticleBody_trustBadgeContainer"]'},
    {name: 'advertisement', select: '[class*="ad-slot"], [class*="AdSlot__"]'},
    {name: 'expand-button', select: '[class*="expand-button"]'},
  ],
  notes: {credit: /^(?:发稿|编译|记者|审校|整理|撰稿|采访|采写)\s*[/／]?[^，。]{1,100}$/},
}
