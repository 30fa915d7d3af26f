import type {Outlet} from './outlet.ts'

/** Day and number are the id, whatever column stands before them and whichever of the two domains. FORMAT §5. */
export const zaobao: Outlet = {
  slug: 'zaobao',
  names: {'zh-Hans': '联合早报', 'zh-Hant': '聯合早報', en: 'Lianhe Zaobao'},
  home: 'https://www.zaobao.com/',
  hosts: ['zaobao.com', 'zaobao.com.sg'],
  categories: ['联合早报'],
  id: {match: /\/story(\d{8}-\d+)/},
  feedAheadHours: 16,
  zone: 'Asia/Singapore',
  language: 'zh-Hans',
  pictureKey: [/zaobao\.com(?:\.sg)?\/sites\/default\/files\/(?:styles\/[^/]+\/public\/)?([^?#]+)/],
  drop: [
    {name: 'advertisement', select: '#imu, .dfp-tag-wrapper, #innity-in-post'},
    {name: 'gallery-controls', select: '.figure-media-gallery-nav'},
  ],
}
