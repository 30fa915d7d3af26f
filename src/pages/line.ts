import type {ArticleSummary} from '../catalogue/summary.ts'
import type {Article} from '../model/article.ts'
import {articleOf, outletName, type RenderContext, wordsOf} from './render-context.ts'
import {shownTime} from './shown-time.ts'
import type {LeadLine, Line, Neighbour} from './views.ts'

/** Length of an excerpt in characters; characters below U+2E80, such as Latin letters, count half. */
const EXCERPT = 88

/**
 * The beginning of a text, cut after a sentence in its second half if there is one, else after a word. A text that was
 * cut within a sentence ends with `…`.
 */
export function excerptOf(text: string): string {
  const line = text.slice(0, 600).replace(/\s+/g, ' ').trim()
  let [room, end] = [EXCERPT, 0]
  for (const character of line) {
    room -= (character.codePointAt(0) ?? 0) > 0x2e7f ? 1 : 0.5
    if (room < 0) break
    end += character.length
  }
  if (end >= line.length) return line
  const cut = line.slice(0, end)
  const sentence = /^.*[。！？.!?؟]/su.exec(cut)?.[0] ?? ''
  if (sentence.length > end / 2) return sentence
  const word = /[\p{Script=Latin}\p{Script=Arabic}]$/u.test(cut) ? cut.replace(/\s\S*$/u, '') : cut
  return `${word.replace(/[\s，、：；,:;]+$/u, '')}…`
}

/** The article as a list shows it. */
export function lineOf(summary: ArticleSummary, context: RenderContext): Line {
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
export function leadLineOf(summary: ArticleSummary, context: RenderContext): LeadLine {
  return {...lineOf(summary, context), excerpt: excerptIn(articleOf(summary, context))}
}

/** The excerpt of an article; of an article without text, that of its first gallery image. */
export const excerptIn = (article: Article): string =>
  excerptOf(article.body.text === '' ? galleryText(article) : article.body.text)

/**
 * The badge: the kind of the article if it is not ordinary text, else the medium that the title announces, else whether
 * it is truncated.
 */
function markOf({quality, badge}: ArticleSummary): Line['mark'] {
  if (quality.kind !== 'article') return quality.kind
  return badge ?? (quality.truncated ? 'truncated' : null)
}

/** The text of the first image of the first gallery. */
function galleryText({body: {galleries}}: Article): string {
  const item = galleries[0]?.items[0]
  return item ? item.text : ''
}

/** The link to a neighbouring article, or null. */
export const neighbourOf = (summary: ArticleSummary | undefined): Neighbour | null =>
  summary === undefined ? null : {title: summary.title, lang: summary.lang, address: summary.address}
