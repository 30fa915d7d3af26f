import type {Outlet} from './outlet.ts'

/**
 * Weiquanwang (维权网), a Blogger blog. The id is month and slug; a slug is the Latin letters and digits of the title.
 * docs/format.md §5.
 */
export const wqw: Outlet = {
  slug: 'wqw',
  names: {'zh-Hans': '维权网', 'zh-Hant': '維權網', en: 'Weiquanwang'},
  home: 'https://wqw2010.blogspot.com/',
  hosts: ['wqw2010.blogspot.com'],
  id: {match: /\/(\d{4}\/\d\d\/[^/?#]+)\.html(?:[?#]|$)/},
  zone: 'Asia/Shanghai',
  language: 'zh-Hans',
  // The size is the folder before the name: `/s320/`, `/w442-h640/`.
  pictureKey: [/\.(?:bp\.blogspot|googleusercontent)\.com\/([^?#]+)\/[swh]\d+[^/]*\/[^/]*$/],
  // Monthly lists of prisoners' names, of about 100 KB.
  lists: {kind: 'namelist', fromCharacters: 34_000},
}
