import type {Outlet} from './outlet.ts'

/**
 * ChinaFile, in English. The slug is the id, and the folders before it are the section. Portraits of contributors are
 * furniture.
 */
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
  // The heading above the contributions to a conversation.
  drop: [{name: 'comments-heading', select: '#comments > h2'}],
  furniture: [/\/assets\/images\/profile\//],
  pictureKey: [/\/sites\/default\/files\/(?:styles\/[^/]+\/public\/)?([^?#]+)/],
}
