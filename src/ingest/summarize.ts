import {digest} from '../base/digest.ts'
import {type ArticleSummary, LINK, NOWHERE, type SummaryPictures, targetHash} from '../catalogue/summary.ts'
import type {Article} from '../model/article.ts'
import {derivedHome} from '../outlets/index.ts'
import type {Outlet} from '../outlets/outlet.ts'
import {readingEffort} from './reading-time.ts'
import {shownDigest, shownParts} from './shown-parts.ts'

const NO_PICTURES: SummaryPictures = {keys: [], sources: [], bare: [], inGalleries: [], inPage: [], lead: null}

/**
 * Makes the summary of an article. `outlet` is the outlet's table or, without one, the derived outlet; `record` is the
 * article as JSON, or its bytes, given if they exist already.
 */
export function summarize(
  article: Article,
  outlet: Outlet,
  record: string | Uint8Array = JSON.stringify(article),
): ArticleSummary {
  const {id, address, urlKey, title, section, keywords, lang, archivedAt, published, badge, quality, body, seed} =
    article
  const text = digest(body.text)
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
    text,
    shown: shownDigest(article, text),
    parts: shownParts(article),
    effort: readingEffort(body.text),
    pictures: picturesOf(article),
    players: body.embeds.length === 0 ? '' : digest(body.embeds.map(({url}) => url).join(' ')).slice(0, LINK / 2),
    links: body.links.map(({id, key}) => (id === null ? NOWHERE : targetHash(id)) + targetHash(key)).join(''),
    removed: body.removed,
    furniture: [],
    seed,
    home: outlet.isDerived ? derivedHome(new URL(article.url)) : null,
    hash: digest(record),
  }
}

function picturesOf({body: {pieces, figures, galleries, lead}}: Article): SummaryPictures {
  if (figures.length === 0) return NO_PICTURES
  return {
    keys: figures.map(({key}) => key),
    sources: figures.map(({candidates, spares, data}) => digest([...candidates, ...spares, data ?? ''].join(' '))),
    bare: pieces.flatMap((piece) => (piece.kind === 'picture' && piece.alone !== null ? [piece.at] : [])),
    inGalleries: galleries.flatMap(({items}) => items.map(({at}) => at)),
    inPage: figures.flatMap(({data}, at) => (data === null ? [] : [at])),
    lead,
  }
}
