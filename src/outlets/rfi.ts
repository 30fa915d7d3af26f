import type {Outlet} from './outlet.ts'

/**
 * The last path segment is the id; most start with the day, some are a bare headline. Half of the titles end in the
 * name of the site, columns in theirs (FORMAT §3); times are those of Paris (FORMAT §4).
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
  // The logo that stands in for a picture in one article of seven.
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
