import type {Outlet} from './outlet.ts'

/** Lianhe Zaobao. The id is day and number, in any column and at either domain. docs/format.md §5. */
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
