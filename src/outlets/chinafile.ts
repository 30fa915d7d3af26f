import type {Outlet} from './outlet.ts'

/** In English. The slug is the id, the folders before it are its section; portraits of contributors are furniture. */
export const chinafile: Outlet = {
  slug: 'chinafile',
  names: {'zh-Hans': 'ChinaFile', 'zh-Hant': 'ChinaFile', en: 'ChinaFile'},
  home: 'https://www.chinafile.com/',
  hosts: ['chinafile.com'],
  id: {
    match: /^[a-z]+:\/\/[^/]+\/(?!(?:contributors|sites|tags?|users?)\/)(?:[^/?#]+\/)*([^/?#]+)\/?(?:[?#]|$)/,
    lower: true,
  },
  zone: 'America/New_York',
  language: 'en',
  // The heading above what the authors of a conversation wrote.
  drop: [{name: 'comments-heading', select: '#comments > h2'}],
  furniture: [/\/assets\/images\/profile\//],
  pictureKey: [/\/sites\/default\/files\/(?:styles\/[^/]+\/public\/)?([^?#]+)/],
}
