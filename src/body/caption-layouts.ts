/**
 * A layout in which publishers set the caption of a picture: docs/format.md §8. A row applies to all outlets, since
 * they reprint one another, unless `only` restricts it.
 */
export interface CaptionLayout {
  /** Slugs of the outlets that use the layout, or the kind of site. Documentation only. */
  readonly seen: string
  /** CSS selector of the element with the words; for `rest`, of the box that holds the picture and the words. */
  readonly select: string
  /**
   * - `words`: the selected element is the caption of the picture before it.
   * - `rest`: in the selected box, everything after the picture is the caption; it begins with a bold name and a colon.
   * - `item`: the selected caption belongs to an item of a gallery.
   * - `title`: the selected heading is the title of a gallery.
   * - `alternative`: the picture's alternative text is its caption.
   */
  readonly is: 'words' | 'rest' | 'item' | 'title' | 'alternative'
  /** The row applies only behind a picture or a player, with at most white space and line breaks between. */
  readonly directly?: true
  /** The words are the picture's credit. */
  readonly credit?: true
  /** Slugs of the only outlets to which the row applies. */
  readonly only?: readonly string[]
}

/** All caption layouts. The first row that matches an element applies. */
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
  {seen: 'pages built by Backfile', select: 'section.gallery figcaption', is: 'item'},
  {seen: 'pages built by Backfile', select: 'section.gallery > h2', is: 'title'},
  {seen: 'pages built by Backfile, and others', select: 'small.credit', is: 'words', credit: true},
  {seen: 'rti', select: 'img', is: 'alternative', only: ['rti']},
]
