import type {Outlet} from './outlet.ts'

/**
 * It copies articles of other papers, whose names are the folders before the slug. Their logos and paywalls came along
 * as pictures (FORMAT §7, §10).
 */
export const neiSt: Outlet = {
  slug: 'nei-st',
  names: {'zh-Hans': '内参', 'zh-Hant': '內參', en: 'Nei.st'},
  home: 'https://nei.st/',
  hosts: ['nei.st'],
  categories: ['Nei.st'],
  id: {
    match: /^[a-z]+:\/\/[^/]+\/(?!(?:author|category|page|tag|wp-[a-z]+)\/)(?:[^/?#]+\/)*([^/?#]+)\/?(?:[?#]|$)/,
    lower: true,
  },
  zone: 'Asia/Shanghai',
  language: 'zh-Hans',
  furniture: [
    // Logos of The Economist, The Wall Street Journal, The New York Times and Nautilus.
    /\/(?:1_ckkT5DtC2JLdBGWGk-PsVA|e52bf525ly1g62v739jvwj20j60j674s|1_lDzXmG7cKomswLcrSYVVFQ|nautilus-logo-print)\./,
    // The paywall box and what stands beside it.
    /\/(?:0_GLFDRIpcedGcmuSg|1_K4MHnSAfehAx3IJQxj7tfg|full-desktop@2x)\./,
  ],
  tags: '.entry-footer a[rel~="tag"]',
  related: 'section.collection',
  standfirst: '.blog-post__description',
  drop: [
    {name: 'advertisement', select: '.code-block'},
    {name: 'entry-footer', select: 'footer.entry-footer'},
    {name: 'related-heading', select: 'section.collection > header'},
    // Whose article a related one is, beside its headline.
    {name: 'related-source', select: 'section.collection footer.actions'},
    // `404` in old numerals, the last one mirrored: what the site sets below an article in place of its original.
    {name: 'not-found', select: 'section:has(.mirrorRotateLevel)'},
    {name: 'paywall', select: '[class*="BarrierFailsafe__fullBarrier"]'},
  ],
}
