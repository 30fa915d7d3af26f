import type {Outlet} from './outlet.ts'

/**
 * Matters. The id of an article is the IPFS hash of its text, in base32 or base58, so that case counts
 * (docs/format.md §5). Newer links have a short hash instead, which cannot be derived from the long one. /
 */
export const matters: Outlet = {
  slug: 'matters',
  names: {'zh-Hans': 'Matters', 'zh-Hant': 'Matters', en: 'Matters'},
  home: 'https://matters.town/',
  hosts: ['matters.news', 'matters.town'],
  id: {match: /(?:-([A-Za-z0-9]{30,})|\/a\/([a-z0-9]{12}))\/?(?:[?#]|$)/},
  zone: 'Asia/Taipei',
  language: 'zh-Hant',
  pictureKey: [/\/embed\/([0-9a-f-]{36})/],
}
