import type {ShownSummary} from '../catalogue/summary.ts'
import type {ShownArticle} from '../model/shown-article.ts'
import {articleOf, outletName, type RenderContext, wordsOf} from './render-context.ts'
import {shownTime} from './shown-time.ts'
import type {LeadLine, Line, Neighbour} from './views.ts'

/** The article as a list shows it. */
export function lineOf(summary: ShownSummary, context: RenderContext): Line {
  const {keys, lead} = summary.pictures
  const key = lead === null ? undefined : keys[lead]
  const picture = key === undefined ? null : context.picture(key)
  return {
    address: summary.address,
    title: summary.title,
    lang: summary.lang,
    outlet: outletName(summary.outlet, context),
    time: summary.published ? shownTime(summary.published, context.settings.timeZone, wordsOf(context)) : null,
    mark: markOf(summary),
    minutes: Math.max(1, Math.round(summary.effort)),
    pictureCount: keys.length,
    picture: picture?.kind === 'local' ? picture : null,
  }
}

/** The article as a list shows it, with an excerpt. The page input's `read` must contain the summary. */
export function leadLineOf(summary: ShownSummary, context: RenderContext): LeadLine {
  return {...lineOf(summary, context), excerpt: excerptIn(articleOf(summary, context))}
}

/** The excerpt of an article; of an article without text, that of its first gallery image. */
export const excerptIn = ({body: {excerpt, galleryExcerpt}}: ShownArticle): string => excerpt || galleryExcerpt

/**
 * The badge: the kind of the article if it is not ordinary text, else the medium that the title announces, else whether
 * it is truncated.
 */
function markOf({quality, badge}: ShownSummary): Line['mark'] {
  if (quality.kind !== 'article') return quality.kind
  return badge ?? (quality.truncated ? 'truncated' : null)
}

/** The link to a neighbouring article, or null. */
export const neighbourOf = (summary: ShownSummary | undefined): Neighbour | null =>
  summary === undefined ? null : {title: summary.title, lang: summary.lang, address: summary.address}
