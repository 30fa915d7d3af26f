import {digest} from '../base/digest.ts'
import {type ArticleSummary, NOWHERE, type SummaryPictures, targetHash} from '../catalogue/summary.ts'
import type {Article} from '../model/article.ts'
import {derivedHome} from '../outlets/index.ts'
import type {Outlet} from '../outlets/outlet.ts'
import {readingEffort} from './reading-time.ts'

export const NO_PICTURES: SummaryPictures = {keys: [], sources: [], bare: [], inGalleries: [], lead: null}

/** The card of an article, and of its record as text. `outlet` is its publisher's table, or what was derived where there is none. */
export function summarize(article: Article, outlet: Outlet, record = JSON.stringify(article)): ArticleSummary {
  const {id, address, urlKey, title, section, keywords, lang, archivedAt, published, badge, quality, body, seed} =
    article
  return {
    id,
    outlet: article.outlet,
    address,
    idHash: targetHash(id),
    urlHash: targetHash(urlKey),
    title,
    section,
    keywords: keywords.join(' '),
    lang,
    archivedAt,
    published,
    badge,
    quality,
    length: body.text.length,
    text: digest(body.text),
    effort: readingEffort(body.text),
    pictures: picturesOf(article),
    links: body.links.map(({id, key}) => (id === null ? NOWHERE : targetHash(id)) + targetHash(key)).join(''),
    removed: body.removed,
    furniture: [],
    seed,
    home: outlet.isDerived ? derivedHome(new URL(article.url)) : null,
    hash: digest(record),
  }
}

export function picturesOf({body: {pieces, figures, galleries, lead}}: Article): SummaryPictures {
  if (figures.length === 0) return NO_PICTURES
  return {
    keys: figures.map(({key}) => key),
    sources: figures.map(({candidates}) => digest(candidates.join(' '))),
    bare: pieces.flatMap((piece) => (piece.kind === 'picture' && piece.alone !== null ? [piece.at] : [])),
    inGalleries: galleries.flatMap(({items}) => items.map(({at}) => at)),
    lead,
  }
}
