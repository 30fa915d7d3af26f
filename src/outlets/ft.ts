import type {Outlet} from './outlet.ts'

/**
 * Financial Times. The Chinese site numbers its stories, with or without `?full=y`; the English site identifies them by
 * UUID. docs/format.md §5.
 */
export const ft: Outlet = {
  slug: 'ft',
  names: {'zh-Hans': 'FT 中文网', 'zh-Hant': 'FT 中文網', en: 'Financial Times Chinese'},
  home: 'https://cn.ft.com/',
  hosts: ['cn.ft.com', 'ft.com', 'ftchinese.com'],
  id: {match: /\/(?:(\d{9})|content\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}))(?:[/?#]|$)/i, lower: true},
  zone: 'Asia/Shanghai',
  language: 'zh-Hans',
  // The address of a thumbnailer (thumbor) with a size may stand before the path, once or twice.
  pictureKey: [/\/(picture\/\d+\/[^/?#]+)/],
  notes: {disclaimer: /^[（(]注[:：]本文(?:仅|僅)?代表作者/},
  standfirst: '.story-lead',
  drop: [{name: 'advertisement', select: '.o-ads'}],
}
