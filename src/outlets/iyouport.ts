import type {Outlet} from './outlet.ts'

/**
 * iYouPort. Every title ends in the name of the site (docs/format.md §3). Slugs are headlines, some with emoji; times
 * have an offset.
 */
export const iyouport: Outlet = {
  slug: 'iyouport',
  names: {'zh-Hans': 'iYouPort', 'zh-Hant': 'iYouPort', en: 'iYouPort'},
  home: 'https://www.iyouport.org/',
  hosts: ['iyouport.org'],
  categories: ['iYouPort'],
  id: {
    match: /^[a-z]+:\/\/[^/]+\/(?!(?:author|category|page|tag|wp-[a-z]+)\/)(?:[^/?#]+\/)*([^/?#]+)\/?(?:[?#]|$)/,
    lower: true,
  },
  zone: 'Asia/Shanghai',
  language: 'zh-Hans',
  time: {layout: 'element'},
  title: {drop: [/\s+-\s+iYouPort$/]},
  // Pictures of Medium, which the site links to in any width.
  pictureKey: [/\.medium\.com\/(?:[^?#]*\/)?([01]\*[^/?#]+)/],
  byline: '.entry-meta .byline a',
  tags: '.post-tags a',
  drop: [
    {name: 'entry-meta', select: '.entry-meta'},
    {name: 'advertisement', select: '[id^="atatags-"]'},
    {name: 'entry-footer', select: '.entry-footer, .entry-author-wrapper'},
  ],
}
