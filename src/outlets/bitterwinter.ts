import type {Outlet} from './outlet.ts'

/**
 * Bitter Winter, its Chinese site only: the English site at the parent domain uses the same slugs for other texts.
 * docs/format.md §5.
 */
export const bitterwinter: Outlet = {
  slug: 'bitterwinter',
  names: {'zh-Hans': '寒冬', 'zh-Hant': '寒冬', en: 'Bitter Winter'},
  home: 'https://zh.bitterwinter.org/',
  hosts: ['zh.bitterwinter.org'],
  id: {
    match: /^[a-z]+:\/\/[^/]+\/(?!(?:author|category|page|tag|wp-[a-z]+)\/)(?:[^/?#]+\/)*([^/?#]+)\/?(?:[?#]|$)/,
    lower: true,
  },
  zone: 'Europe/Rome',
  language: 'zh-Hant',
  // The appeal for donations, a picture of the theme in every article.
  furniture: [/\/wp-content\/themes\//],
  notes: {credit: /^寒冬記者\s.{2,8}$/},
  drop: [{name: 'donation-appeal', select: '.donate-us'}],
}
