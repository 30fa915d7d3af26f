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
}
