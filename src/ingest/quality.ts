import {isSameTitle} from '../body/same-title.ts'
import type {Badge, Body, Quality, Removal} from '../model/article.ts'
import type {Outlet} from '../outlets/outlet.ts'

/** A text of fewer characters is a stub (docs/format.md §14). */
const STUB = 60
/** A page with a video and fewer characters of text is a video page (docs/format.md §12, "DW video page"). */
const VIDEO_TEXT = 600
/** A page with hardly any text and at least this many pictures is a gallery (docs/format.md §8). */
const GALLERY_PICTURES = 3

/**
 * The kind of an article and whether it is complete (docs/format.md §14). `truncated` says whether the source marks it
 * as an extract.
 */
export function qualityOf(body: Body, title: string, truncated: boolean, outlet: Outlet): Quality {
  const {text, figures, embeds, removed} = body
  const short = text.length < STUB || isSameTitle(text, title)
  const kind = kindOf(body, outlet)
  return {
    kind,
    // If the body repeated the title and had nothing else, the article is a stub and not empty.
    empty: text === '' && figures.length === 0 && embeds.length === 0 && !removed.some(isTitle),
    stub: short && kind !== 'video' && kind !== 'gallery',
    truncated,
  }
}

const isTitle = ({reason}: Removal): boolean => reason === 'repeated-title'

function kindOf({text, figures, embeds}: Body, {lists}: Outlet): Quality['kind'] {
  if (embeds.some(({medium}) => medium === 'video') && figures.length === 0 && text.length < VIDEO_TEXT) return 'video'
  if (figures.length >= GALLERY_PICTURES && text.length < STUB) return 'gallery'
  return lists && text.length >= lists.fromCharacters ? lists.kind : 'article'
}

/** The badge of a title, or null if it only repeats the article's kind. */
export const badgeOf = (badge: Badge | null, {kind}: Quality): Badge | null => (badge === kind ? null : badge)
