import type {ArticleSummary} from '../catalogue/summary.ts'
import type {Article} from '../model/article.ts'
import {articleOf, outletName, type RenderContext, wordsOf} from './render-context.ts'
import {shownTime} from './shown-time.ts'
import type {LeadLine, Line, Neighbour} from './views.ts'

/** Length of an excerpt, in characters; Latin letters count half. */
const EXCERPT = 88

/** The start of a text, cut after a sentence or a word where one ends in reach. */
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

/** An article as a list shows it. */
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

/** With the start of its text. Its page must have been told to read it. */
export function leadLineOf(summary: ArticleSummary, context: RenderContext): LeadLine {
  return {...lineOf(summary, context), excerpt: excerptIn(articleOf(summary, context))}
}

export const excerptIn = (article: Article): string =>
  excerptOf(article.body.text === '' ? galleryText(article) : article.body.text)

/** Its kind where that is no article; else what the outlet marked its title with; else that it is a mere start. */
function markOf({quality, badge}: ArticleSummary): Line['mark'] {
  if (quality.kind !== 'article') return quality.kind
  return badge ?? (quality.truncated ? 'truncated' : null)
}

/** A page that is nothing but a gallery says something with that. */
function galleryText({body: {galleries}}: Article): string {
  const item = galleries[0]?.items[0]
  return item ? item.text : ''
}

export const neighbourOf = (summary: ArticleSummary | undefined): Neighbour | null =>
  summary === undefined ? null : {title: summary.title, lang: summary.lang, address: summary.address}
