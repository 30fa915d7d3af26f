import type {Outlet} from './outlet.ts'

/** The Chinese site numbers its stories, `?full=y` or not; the English one names them by UUID. FORMAT §5. */
export const ft: Outlet = {
  slug: 'ft',
  names: {'zh-Hans': 'FT 中文网', 'zh-Hant': 'FT 中文網', en: 'Financial Times Chinese'},
  home: 'https://cn.ft.com/',
  hosts: ['cn.ft.com', 'ft.com', 'ftchinese.com'],
  id: {match: /\/(?:(\d{9})|content\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}))(?:[/?#]|$)/i, lower: true},
  zone: 'Asia/Shanghai',
  language: 'zh-Hans',
  // A thumbor stands before it, once or twice, with a size.
  pictureKey: [/\/(picture\/\d+\/[^/?#]+)/],
  notes: {disclaimer: /^[（(]注[:：]本文(?:仅|僅)?代表作者/},
  standfirst: '.story-lead',
  drop: [{name: 'advertisement', select: '.o-ads'}],
}
