import type {Outlet} from './outlet.ts'

/**
 * Radio Taiwan International. A title starts with its section and may end in the number of a draft, ` - 200728-11`
 * (docs/format.md §3). Since 2024 articles have new numbers, `?pid=…`. Their ids get a `p-`, so that they cannot equal
 * an older id.
 */
export const rti: Outlet = {
  slug: 'rti',
  names: {'zh-Hans': '中央广播电台', 'zh-Hant': '中央廣播電臺', en: 'Radio Taiwan International'},
  home: 'https://www.rti.org.tw/',
  hosts: ['rti.org.tw'],
  categories: ['RTI 中央廣播電臺'],
  id: {match: /\/id\/(\d+)|\/news\/?\?(?:[^#]*&)?(p)id=(\d+)/},
  zone: 'Asia/Taipei',
  language: 'zh-Hant',
  title: {
    drop: [/\s+-\s+\d{6}-\d+$/],
    section: [/^\[([^\]]{1,8})\]\s*/],
  },
  // The feed carries about 280 characters of each article.
  drop: [{name: 'read-on', select: 'a', text: /^\.{3}more$/, says: 'truncated'}],
}
