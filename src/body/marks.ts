/** Placeholder element for a picture until the page is printed. Its `dataAt` is the index of the figure. */
export const PICTURE = 'bf-picture'
/** Placeholder element for a player or frame. Its `dataAt` is the index of the embed. */
export const EMBED = 'bf-embed'
/**
 * Placeholder element for the heading of a gallery, which the page prints with a label. `dataAt` is the gallery's
 * index.
 */
export const GALLERY = 'bf-gallery'
/** Placeholder element for the label above a list of links to other articles, printed in the language of the page. */
export const SEE_ALSO = 'bf-see-also'

/** Property of a picture: the index of an earlier figure with the same picture key. The sanitizer drops it. */
export const COPY_OF = 'dataCopyOf'

/** Placeholder element for the target of a link within the article. The `blocks` step gives its id to what follows. */
export const ANCHOR = 'bf-anchor'

/** Property of a cell that another cell names as its head: the id on the page. The sanitizer drops it. */
export const TARGET = 'dataTarget'
