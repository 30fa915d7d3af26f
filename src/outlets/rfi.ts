import type {Outlet} from './outlet.ts'

/**
 * Radio France Internationale. The id is the last path segment; most begin with the day, some are a bare headline. Half
 * of the titles end in the name of the site, those of columns in the column's name (docs/format.md §3). Times are those
 * of Paris (docs/format.md §4).
 */
export const rfi: Outlet = {
  slug: 'rfi',
  names: {'zh-Hans': '法国国际广播电台', 'zh-Hant': '法國國際廣播電台', en: 'Radio France Internationale'},
  home: 'https://www.rfi.fr/cn/',
  hosts: ['rfi.fr'],
  categories: ['法广'],
  id: {match: /^[a-z]+:\/\/[^/]+\/(?:[^/?#]*\/)*([^/?#]+)\/*(?:[?#]|$)/, lower: true},
  zone: 'Europe/Paris',
  language: 'zh-Hans',
  time: {layout: 'plain'},
  title: {
    drop: [/\s*[–-]\s*法国国际广播电台\s*-\s*RFI$/],
    section: [/\s-\s(\p{Script=Han}{2,10})$/u],
  },
  // The logo that replaces the picture in one article of seven.
  furniture: [/\/meta_og_twcards\//],
  pictureKey: [/\/media\/display\/([0-9a-f-]{36})/],
  largerPictures: [
    {match: /(\/media\/display\/[0-9a-f-]{36})\/w:(?:\d{2,3}|10\d\d)(?=\/)/, as: ['$1/w:1280', '$1/w:1024']},
  ],
  drop: [
    {
      name: 'self-promotion',
      select: '.o-self-promo, [data-selfpromo], [data-selfpromo-newsletter], [data-selfpromo-app]',
    },
    {name: 'advertisement', select: '.m-interstitial, .m-block-ad, .m-block-ad__label'},
  ],
}
