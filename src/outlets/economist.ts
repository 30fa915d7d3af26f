import type {Outlet} from './outlet.ts'

/**
 * The Economist, in English. The time in its `<aside>` is the date of the printed issue, often in the future, so there
 * is no `time` rule (docs/format.md §4). The id is day and slug; the same slug a few days later is mostly the same
 * article (docs/format.md §5).
 */
export const economist: Outlet = {
  slug: 'economist',
  names: {'zh-Hans': '经济学人', 'zh-Hant': '經濟學人', en: 'The Economist'},
  home: 'https://www.economist.com/',
  hosts: ['economist.com'],
  categories: ['经济学人en'],
  id: {match: /^[^?#]*?\/(\d{4}\/\d\d\/\d\d)\/([^/?#]+)/, lower: true, sameWithinDays: 6},
  zone: 'Europe/London',
  language: 'en',
  // The path may follow `/img/b/<width>/<height>/<quality>/` and a magazine's host.
  pictureKey: [/\/sites\/default\/files\/(?:styles\/[^/]+\/public\/)?([^?#]+)/],
  drop: [{name: 'advertisement', select: '[id^="econ-"], [id^="gpt-ad-slot"]'}],
}
