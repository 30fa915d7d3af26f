import type {Outlet} from './outlet.ts'

/**
 * China Digital Times. The id is month and slug, since 2021 a bare number. Slugs are percent-encoded in either case and
 * may be cut within a headline. It reprints other outlets; `【…】` in a title names the column and stays.
 * docs/format.md §3 and §5. /
 */
export const cdt: Outlet = {
  slug: 'cdt',
  names: {'zh-Hans': '中国数字时代', 'zh-Hant': '中國數字時代', en: 'China Digital Times'},
  home: 'https://chinadigitaltimes.net/chinese/',
  hosts: ['chinadigitaltimes.net'],
  categories: ['中国数字时代'],
  id: {
    match: /^[^?#]*?(?:\/chinese\/(\d+)(?:\.html)?\/?(?:[?#]|$)|(?<!\/files)\/(\d{4}\/\d\d)\/([^/?#]+))/,
    lower: true,
  },
  zone: 'America/Los_Angeles',
  language: 'zh-Hans',
  // The feed prints the site's own line and the tags below each article.
  tags: 'small a[rel~="tag"], .st_tag.internal_tag',
  drop: [
    {
      name: 'feed-footer',
      select: 'p:has(> small:only-child)',
      text: /get_post_time|Post tags:|^Feed enhanced by Better Feed/,
      withBreaks: true,
    },
  ],
}
