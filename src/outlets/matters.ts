import type {Outlet} from './outlet.ts'

/**
 * An article is named by the IPFS hash of its text, in base32 or base58, so case counts (FORMAT §5). Newer links have a
 * short hash instead, which the long one does not tell.
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
