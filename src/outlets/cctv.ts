import type {Outlet} from './outlet.ts'

/**
 * The evening news of China Central Television, as a private archive prints it: one page a day. The page title joins
 * all headlines without separators and is cut off, so that only date and programme are kept (docs/format.md §3).
 */
export const cctv: Outlet = {
  slug: 'cctv',
  names: {'zh-Hans': '央视新闻联播', 'zh-Hant': '央視新聞聯播', en: 'CCTV Xinwen Lianbo'},
  home: 'https://cn.govopendata.com/xinwenlianbo/',
  hosts: ['cn.govopendata.com'],
  id: {match: /\/xinwenlianbo\/(\d{8})(?:[/?#]|$)/},
  zone: 'Asia/Shanghai',
  language: 'zh-Hans',
  title: {drop: [/(?<=^\d{4}-\d\d-\d\d 新闻联播)\s*文字版.*$/s]},
  // Each article lists the contents of a broadcast.
  lists: {kind: 'list', fromCharacters: 0},
}
