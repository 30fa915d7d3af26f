import type {Outlet} from './outlet.ts'

/**
 * Solidot. The id is the number in the query, the same on all subdomains. One icon stands in every article.
 * docs/format.md §5 and §7.
 */
export const solidot: Outlet = {
  slug: 'solidot',
  names: {'zh-Hans': 'Solidot', 'zh-Hant': 'Solidot', en: 'Solidot'},
  home: 'https://www.solidot.org/',
  hosts: ['solidot.org'],
  categories: ['Solidot'],
  id: {match: /[?&]sid=(\d+)/},
  zone: 'Asia/Shanghai',
  language: 'zh-Hans',
  furniture: [/img\.solidot\.org\/+0\/446\/liiLIZF8Uh6yM\./],
}
