import type {Outlet} from './outlet.ts'

/** The number is in the query, the same on all its subdomains; one icon stands in every article. FORMAT §5, §7. */
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
