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
  // Links to players of a podcast, and the offers of subscriptions and newsletters around an article.
  lines: [
    {
      name: 'listen-links',
      match:
        /^(?:▸\s*)?Listen (?:on|to .{1,60} on):?\s*(?:Apple|iTunes|Spotify|Google|Stitcher|TuneIn|Acast|Overcast|YouTube)\b/i,
    },
    {name: 'subscription', match: /^(?:Please )?subscribe (?:to|here|now|today)\b.{0,200}$/i},
    {name: 'subscription', match: /^For (?:full |unlimited )?access to .{1,120}subscribe\b/i},
    {name: 'subscription', match: /^(?:Dig deeper:?\s*)?(?:Sign up|Register) .{0,200}(?:newsletter|podcast)s?\b/i},
    {
      name: 'subscription',
      match:
        /^(?:Read (?:the best|more) of our|For more (?:coverage|stories|analysis)|To stay on top of).{1,200}\b(?:sign up|register|newsletter|hub)\b/i,
    },
    {name: 'subscription', match: /^Editor[’']s note: Some of our .{1,60} coverage is free\b/i},
  ],
  drop: [{name: 'advertisement', select: '[id^="econ-"], [id^="gpt-ad-slot"]'}],
}
