import type {Outlet} from './outlet.ts'

/** Pao-Pao, a Drupal site of Radio Netherlands. `/article/213` has the id `213`, `/node/213` has `node-213`. */
export const paoPao: Outlet = {
  slug: 'pao-pao',
  names: {'zh-Hans': '泡泡', 'zh-Hant': '泡泡', en: 'Pao-Pao'},
  home: 'https://pao-pao.net/',
  hosts: ['pao-pao.net'],
  categories: ['泡泡'],
  id: {match: /^[a-z]+:\/\/[^/]+\/(?!sites\/)(?:article\/)?([^?#]*[^/?#])\/?(?:[?#]|$)/, lower: true},
  zone: 'Europe/Amsterdam',
  language: 'zh-Hans',
  time: {layout: 'rdfa'},
  // Buttons for sharing.
  furniture: [/\/themes\/rnw_paopao\//],
  // Three hosts serve each picture, in any size.
  pictureKey: [/\/sites\/pao-pao\.net\/files\/(?:styles\/[^?#]+?\/public\/)?([^?#]+)/],
  drop: [
    {name: 'submitted', select: '.submitted'},
    {name: 'author', select: '.field-name-author'},
    {name: 'share', select: '.service-links'},
    {name: 'related', select: '.view-articles-related, .block-views.related'},
    {name: 'comments', select: '#comments, ul.links, .item-list:has(.pager), h2.comment-form'},
  ],
}
