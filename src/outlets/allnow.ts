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
  // The column and the age of the page, above an article, and the line about the review's account below it.
  lines: [
    {name: 'column', match: /^(?:燕京书评|全现在)$/, at: 'start'},
    {name: 'publication-time', match: /^(?:刚刚|\d{1,3} ?(?:秒|分钟|小时|天)前|昨天|前天)$/, at: 'start'},
    {
      name: 'promotion',
      match: /^.{0,16}(?:搜索|搜一搜|关注|扫码|长按).{0,16}(?:燕京书评|全现在|Pekingbooks).{0,60}$/,
      at: 'end',
    },
  ],
  // Above the text: the column, the title, the author and the age of the page.
  standfirst: 'p.abstract',
  byline: '.author-wrap .single-name',
  drop: [
    {name: 'column', select: 'p.column'},
    {name: 'author', select: '.author-wrap'},
  ],
}
