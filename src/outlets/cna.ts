import type {Outlet} from './outlet.ts'

/**
 * The category before the number changes between polls, the number does not (FORMAT §5). `[影]` at the end of a title
 * says that there is a video (FORMAT §3). A box with links to other articles stands below most of them.
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
  // `error.svg`, shown until the script has put the picture there.
  furniture: [/cna\.com\.tw\/(?:www\/website\/)?img\//],
  // The folder and the name before `_` are sizes: `WebPhotos/1024/20201027/1024x768_107159577264.jpg`.
  pictureKey: [/\/webphotos\/[^/]+\/\d{8}\/\d+x\d+_(\w+)/i],
  related: '.moreArticle',
  // Who or what a word in the text is.
  boxes: '.dictionary-box',
  drop: [
    {name: 'box-controls', select: '.seeArticlemore, .closeBox'},
    {name: 'related-heading', select: '.moreArticle-title'},
    {name: 'advertisement', select: '.bottomArticleBanner, [class*="adslot"]'},
    {name: 'newsletter', select: '.SubscriptionInner'},
    {name: 'newsletter', select: '.myCustom', text: /訂閱.*電子報/s},
  ],
}
