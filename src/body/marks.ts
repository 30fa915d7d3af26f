/** The element that stands for a picture until the page is printed; `dataAt` is its place among the figures. */
export const PICTURE = 'bf-picture'
/** The same for a player. */
export const EMBED = 'bf-embed'
/** The same for the heading of a gallery, which the page prints with a label of its own. */
export const GALLERY = 'bf-gallery'
/** Where the page says in its own language that links to other articles follow. */
export const SEE_ALSO = 'bf-see-also'

/** On a picture: the place of another of the same key. The sanitizer drops it. */
export const COPY_OF = 'dataCopyOf'
