import type {Outlet} from './outlet.ts'

/** Only its Chinese site: the English one, at the parent domain, has the same slugs for other texts. FORMAT §5. */
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
  // Its appeal for donations, a picture of the theme in every article.
  furniture: [/\/wp-content\/themes\//],
  notes: {credit: /^寒冬記者\s.{2,8}$/},
  drop: [{name: 'donation-appeal', select: '.donate-us'}],
}
