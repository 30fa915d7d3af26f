import type {Outlet} from './outlet.ts'

/**
 * Nei.st copies articles of other papers, whose names are the folders before the slug. The logos and paywalls of the
 * papers were copied as pictures (docs/format.md §7 and §10).
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
    // The paywall box and the pictures beside it.
    /\/(?:0_GLFDRIpcedGcmuSg|1_K4MHnSAfehAx3IJQxj7tfg|full-desktop@2x)\./,
  ],
  tags: '.entry-footer a[rel~="tag"]',
  related: 'section.collection',
  standfirst: '.blog-post__description',
  // Headings of cards and of related articles; the source and the day of the copied article, beside its picture or beside a related article.
  lines: [
    {name: 'promotion', match: /^No More\.?$/, at: 'end'},
    {name: 'related-heading', match: /^Related$/, at: 'end'},
    {
      name: 'source',
      match:
        /^(?:端[傳传]媒(?: Initium Media)?|Initium Media|The (?:Economist|New York Times|Wall Street Journal|New Economy|Atlantic)|Bloomberg(?: Businessweek)?|Caixin(?: Weekly)?|财新周刊|Financial Times|National Geographic|Nautilus|WIRED)$/i,
    },
    {
      name: 'publication-time',
      match:
        /^(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.? \d{1,2}(?:st|nd|rd|th)?(?:,? ?·? ?(?:19|20)\d\d)?$/,
    },
  ],
  drop: [
    {name: 'advertisement', select: '.code-block'},
    {name: 'entry-footer', select: 'footer.entry-footer'},
    {name: 'related-heading', select: 'section.collection > header'},
    // The source of a related article, beside its headline.
    {name: 'related-source', select: 'section.collection footer.actions'},
    // `404` in old numerals, the last one mirrored, which the site prints below an article whose original is gone.
    {name: 'not-found', select: 'section:has(.mirrorRotateLevel)'},
    // Cards of the papers that the site copies, with their mottoes.
    {name: 'promotion', select: 'section.wxyz'},
    // The box with the source and the day.
    {name: 'source', select: '.js-postMetaLockup'},
    {name: 'paywall', select: '[class*="BarrierFailsafe__fullBarrier"]'},
  ],
}
