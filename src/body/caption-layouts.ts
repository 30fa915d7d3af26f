/**
 * How publishers lay words beside a picture: FORMAT §8. One row a pattern; a row counts wherever its pattern is met, since
 * outlets reprint one another, but for a row that is `only` for some.
 */
export interface CaptionLayout {
  /** Slugs of the outlets at which it was seen, or what kind of site has it. */
  readonly seen: string
  /** CSS selector: of the words, or for `rest` of the box that holds the picture and the words. */
  readonly select: string
  /**
   * `words`: what is selected is the caption of the picture before it; `rest`: everything that follows the picture in the
   * box is, and begins with a bold name and a colon; `item`: words that are an item's of a gallery; `title`: the title of one; `alternative`: the picture's alternative text is its caption.
   */
  readonly is: 'words' | 'rest' | 'item' | 'title' | 'alternative'
  /** Only where it follows a picture or a player, with nothing but line breaks between. */
  readonly directly?: true
  /** The words say whose picture it is. */
  readonly credit?: true
  /** Slugs. */
  readonly only?: readonly string[]
}

export const captionLayouts: readonly CaptionLayout[] = [
  {seen: 'dw, voa, nyt until 2021, reuters', select: 'div:has(> small:only-child)', is: 'words', directly: true},
  {seen: 'nyt since 2022', select: 'small:last-child', is: 'words', directly: true},
  {seen: 'nyt since 2022', select: 'figcaption cite', is: 'words', credit: true},
  {seen: 'dw: galleries and their pages', select: 'div:has(> b)', is: 'rest'},
  {seen: 'bbc since 2022', select: 'figure p[role="text"]', is: 'words', credit: true},
  {seen: 'cna', select: '.picinfo', is: 'words'},
  {seen: 'WordPress: epochtimes, bitterwinter, cdt, iyouport', select: '.wp-caption-text', is: 'words'},
  {seen: 'rfa', select: '.image-caption', is: 'words'},
  {seen: 'reuters until 2020', select: '.Image_caption', is: 'words'},
  {seen: 'chinafile', select: '.photo-caption', is: 'words'},
  {seen: 'chinafile', select: '.photo-credit', is: 'words', credit: true},
  {seen: 'allnow', select: '.dls-image-capture', is: 'words'},
  {seen: 'Blogger: wqw', select: '.tr-caption', is: 'words'},
  {seen: 'Medium and others', select: '.caption-text, .legend', is: 'words'},
  {seen: 'rfi', select: '.m-figure__caption__credits', is: 'words', credit: true},
  {seen: 'nei-st', select: '.aesop-cap-cred', is: 'words', credit: true},
  {seen: 'nei-st', select: '.aesop-cap-description', is: 'words'},
  {seen: 'nei-st', select: '.container.img > p', is: 'words', directly: true},
  {seen: 'pao-pao', select: '.field-name-field-image-source', is: 'words', credit: true},
  {seen: 'pages of ours', select: 'section.gallery figcaption', is: 'item'},
  {seen: 'pages of ours', select: 'section.gallery > h2', is: 'title'},
  {seen: 'pages of ours, and others', select: 'small.credit', is: 'words', credit: true},
  {seen: 'rti', select: 'img', is: 'alternative', only: ['rti']},
]
