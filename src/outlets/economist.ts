import type {Outlet} from './outlet.ts'

/**
 * In English. The time in its `<aside>` is the date of the printed issue, often in the future: no `time` rule here
 * (FORMAT §4). Day and slug are the id; the same slug a few days later is mostly the same article (FORMAT §5).
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
  // With or without `/img/b/<width>/<height>/<quality>/` and the host of its magazine before it.
  pictureKey: [/\/sites\/default\/files\/(?:styles\/[^/]+\/public\/)?([^?#]+)/],
  drop: [{name: 'advertisement', select: '[id^="econ-"], [id^="gpt-ad-slot"]'}],
}
