import type {Outlet} from './outlet.ts'

/**
 * BBC News Chinese. Ids have three forms: a number at the end, before that `yymmdd_name`, and since 2023 a word after
 * `/articles/` with the script behind it. Both scripts of an article share the id. A body states a date without a time
 * (docs/format.md §4).
 */
export const bbc: Outlet = {
  slug: 'bbc',
  names: {'zh-Hans': 'BBC 中文网', 'zh-Hant': 'BBC 中文網', en: 'BBC News Chinese'},
  home: 'https://www.bbc.com/zhongwen/simp',
  hosts: ['bbc.com', 'bbc.co.uk'],
  categories: ['BBC'],
  id: {
    match: /\/(?:articles\/([a-z0-9]{8,})|(\d{6}_[\w-]+)|(?:[^/?#]*-)?(\d{8,}))(?:\.s?html|\/[a-z]{4,5})?\/?(?:[?#]|$)/,
    lower: true,
  },
  zone: 'Europe/London',
  language: 'zh-Hans',
  time: {layout: 'dated'},
  // A list of the author's name and description.
  byline: 'ul[class*="Person"]',
  // The key is the path behind the size: `news/640/`, `ace/ws/640/`. `branded_…` is the same picture with a logo.
  pictureKey: [/\/(?:cpsprodpb|amz|branded_[a-z]+)\/([^?#]+?)(?:\.webp)?(?:[?#]|$)/, /\/images\/ic\/[^/]+\/(p\w+)\./],
  largerPictures: [
    {match: /(ichef\.bbci\.co\.uk\/news)\/\d{3}(?=\/)/, as: ['$1/1024']},
    {match: /(ichef\.bbci\.co\.uk\/ace\/ws)\/[1-7]\d\d(?=\/)/, as: ['$1/800']},
  ],
  standfirst: '.story-body__introduction',
  drop: [
    {name: 'byline', select: 'ul[class*="Person"]'},
    {name: 'advertisement', select: 'section[role="region"][aria-hidden]'},
    {name: 'player-notice', select: '[class*="component-video__notice"]'},
    {name: 'player-notice', select: 'a', text: /view video in browser$/},
    {name: 'player-notice', select: 'p', text: /^view video in browser$/},
    {name: 'comment-form', select: 'p', text: /^网友如有评论，请用下表/},
  ],
}
