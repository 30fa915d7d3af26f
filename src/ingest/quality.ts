import {isSameText} from '../body/text.ts'
import type {Badge, Body, Quality, Removal} from '../model/article.ts'
import type {Outlet} from '../outlets/outlet.ts'

/** Fewer characters of text make no article. FORMAT §14. */
const STUB = 60
/** A page that plays something says little beside it. FORMAT §12, "DW video page". */
const VIDEO_TEXT = 600
/** FORMAT §8: so many pictures with words of their own, and hardly a text. */
const GALLERY_PICTURES = 3

/** What a reader may expect of an article: what kind it is, and whether it is whole. FORMAT §14. */
export function qualityOf(body: Body, title: string, truncated: boolean, outlet: Outlet): Quality {
  const {text, figures, embeds, removed} = body
  const short = text.length < STUB || isSameText(text, title)
  const kind = kindOf(body, outlet)
  return {
    kind,
    // A body that says no more than its title is a stub.
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

/** What a title's mark says, but where the page itself is what it says. */
export const badgeOf = (badge: Badge | null, {kind}: Quality): Badge | null => (badge === kind ? null : badge)
