import type {Outlet} from './outlet.ts'

/**
 * Allnow (全现在), a closed news app. The archives hold posts of its book review, and their front blocks name the review.
 */
export const allnow: Outlet = {
  slug: 'allnow',
  names: {'zh-Hans': '全现在', 'zh-Hant': '全現在', en: 'Allnow'},
  home: 'https://www.allnow.com/',
  hosts: ['allnow.com'],
  categories: ['燕京书评'],
  id: {match: /\/post\/([0-9a-f]{24})(?:[/?#]|$)/i, lower: true},
  zone: 'Asia/Shanghai',
  language: 'zh-Hans',
  // The author's avatar.
  furniture: [/\/\/pic\.allhistory\.com\//],
  // `+L` behind the id is a size.
  pictureKey: [/img\.allhistory\.com\/[^?#]*?\/([0-9a-f]{24})/],
}
