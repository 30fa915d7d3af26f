import type {Outlet} from './outlet.ts'

/**
 * Central News Agency (中央社). The category before the number changes over time, the number does not (docs/format.md §5).
 * `[影]` at the end of a title marks a video (docs/format.md §3). A box with links to other articles stands below most
 * articles.
 */
export const cna: Outlet = {
  slug: 'cna',
  names: {'zh-Hans': '中央社', 'zh-Hant': '中央社', en: 'Central News Agency'},
  home: 'https://www.cna.com.tw/',
  hosts: ['cna.com.tw'],
  categories: ['(臺)中央社CNA'],
  id: {match: /\/(\d{12,})\.aspx(?:[?#]|$)/},
  zone: 'Asia/Taipei',
  language: 'zh-Hant',
  title: {
    badge: [
      {match: /\s*\[影\]$/, badge: 'video'},
      {match: /\s*\[圖輯?\]$/, badge: 'gallery'},
    ],
    drop: [/\s*\[\p{Script=Han}{1,3}\]$/u],
  },
  // `error.svg`, shown until a script loads the picture.
  furniture: [/cna\.com\.tw\/(?:www\/website\/)?img\//],
  // The folder and the part of the name before `_` are sizes: `WebPhotos/1024/20201027/1024x768_107159577264.jpg`.
  pictureKey: [/\/webphotos\/[^/]+\/\d{8}\/\d+x\d+_(\w+)/i],
  related: '.moreArticle',
  // Explanations of a word in the text.
  boxes: '.dictionary-box',
  drop: [
    {name: 'box-controls', select: '.seeArticlemore, .closeBox'},
    {name: 'related-heading', select: '.moreArticle-title'},
    {name: 'advertisement', select: '.bottomArticleBanner, [class*="adslot"]'},
    {name: 'newsletter', select: '.SubscriptionInner'},
    {name: 'newsletter', select: '.myCustom', text: /訂閱.*電子報/s},
  ],
}
