import type {Outlet} from './outlet.ts'

/**
 * Radio Free Asia. The id is the reporter's initials and a time, in either case; newer ids are a day and a slug.
 * docs/format.md §5.
 */
export const rfa: Outlet = {
  slug: 'rfa',
  names: {'zh-Hans': '自由亚洲电台', 'zh-Hant': '自由亞洲電台', en: 'Radio Free Asia'},
  home: 'https://www.rfa.org/mandarin/',
  // `manview.rfaweb.org` is its editors' copy of the site, to which many links lead.
  hosts: ['rfa.org', 'rfaweb.org'],
  categories: ['自由亚洲电台'],
  id: {
    match: /\/(?:([a-z0-9_]+-?\d{8,})\.html|(\d{4}\/\d\d\/\d\d\/[^/?#.]+))(?:\/ampRFA)?\/?(?:[?#]|$)/i,
    lower: true,
  },
  zone: 'America/New_York',
  language: 'zh-Hans',
  // The magnifying glass beside every picture, at two addresses.
  furniture: [/\/(?:\+\+plone\+\+rfa-resources|rfa_resources)\//],
  // A picture also has addresses below its own name: `name.jpg/image`, `name.jpg/@@images/….jpeg`.
  pictureKey: [/rfa\.org\/([^?#]+?\.(?:jpe?g|png|gif|webp))/i],
  notes: {
    credit:
      /^.{2,80}(?:责编|责任编辑|网编)[:：\s].*$|^.{0,12}记者.{2,40}责编.{2,40}$|^[（(]记者.{2,20}(?:采访|报道|报导)[）)]$/,
  },
}
