import {type CleanBody, cleanBody} from '../body/index.ts'
import {languageOf} from '../body/language.ts'
import {namesIn} from '../body/names.ts'
import type {Article, Body} from '../model/article.ts'
import type {Lang, SafeUrl} from '../model/brand.ts'
import type {Problem, Result} from '../model/problem.ts'
import {refuse} from '../model/problem.ts'
import type {Outlet, Outlets} from '../outlets/index.ts'
import {isOutletName} from '../outlets/names.ts'
import {unwrapped, withoutRedirectors} from '../outlets/unwrap.ts'
import {urlKeyOf, withoutTracking} from '../outlets/url-key.ts'
import type {Seed} from '../seed/seed.ts'
import {displayTitle, plainTitle, titleFromBody} from '../seed/title.ts'
import {timesOf, withHalfDay} from './published.ts'
import {badgeOf, qualityOf} from './quality.ts'

/** An article and the warnings of reading it. */
export interface ReadArticle {
  readonly article: Article
  /** The outlet's table, or the outlet derived from the address. */
  readonly outlet: Outlet
  readonly warnings: readonly Problem[]
}

/**
 * Makes the article of a seed, without its keywords: identity, title, times, cleaned body. Fails only if the body is
 * nested too deeply.
 */
export function readArticle(asStored: Seed, outlets: Outlets): Result<ReadArticle> {
  // A page saved from a web archive or an AMP cache belongs to its own outlet.
  const seed = {...asStored, url: unwrapped(asStored.url)}
  const outlet = outlets.of(seed.url, seed.front?.category ?? null)
  const plain = plainTitle(seed.title)
  const {title, section, badge} = displayTitle(plain, outlet)
  const isSnapshot = withoutRedirectors(asStored.url).href !== seed.url.href
  const context = {base: seed.url, title, outlet, outlets, prettyPrinted: seed.prettyPrinted, isSnapshot}
  let body: CleanBody
  try {
    body = cleanBody(seed.body, context)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return refuse(tooDeep(seed))
  }
  const {id, nativeId, address} = outlets.identify(seed.url, outlet)
  const stated = body.halfDay ? withHalfDay(body.stated, seed) : body.stated
  const {archivedAt, published, odd} = timesOf(seed, stated, outlet.zone, body.isStatedInText)
  const shownTitle = title === '' ? titleFromBody(body.firstHeading, body.text, nativeId) : title
  const quality = qualityOf(body, shownTitle, body.truncated, outlet)
  // Every property by its name: with a spread, V8 adds one property after the other, at ten times the cost.
  const article: Article = {
    id,
    nativeId,
    address,
    outlet: outlet.slug,
    url: withoutTracking(seed.url).href as SafeUrl,
    urlKey: urlKeyOf(seed.url),
    title: shownTitle,
    rawTitle: seed.title,
    section,
    badge: badgeOf(badge, quality),
    lang: languageIn(body, shownTitle),
    archivedAt,
    published,
    issueDate: body.issueDate,
    byline: body.byline.length > 0 ? body.byline : authorOf(seed, outlet),
    tags: tagsOf(seed, body, outlet),
    // Added later by `withKeywords`, for a whole batch at once.
    keywords: [],
    translationOf: body.translationOf,
    body: bodyOf(body),
    quality,
    seed: seed.record,
  }
  return {ok: true, value: {article, outlet, warnings: odd ? [odd] : []}}
}

function bodyOf({pieces, figures, embeds, links, galleries, notes, text, lead, removed}: CleanBody): Body {
  return {pieces, figures, embeds, links, galleries, notes, text, lead, removed}
}

/** The language of a body; for one that is nothing but a gallery, that of the gallery (docs/format.md §13). */
function languageIn({lang, text, galleries}: CleanBody, title: string): Lang {
  const [gallery] = galleries
  if (text !== '' || !gallery) return lang
  const words = gallery.items.map((item) => `${item.title}：${item.text}`)
  return languageOf([title, ...words].join('\n'), gallery.lang)
}

/** The names in the front block's `author`, without names of the source (docs/format.md §9). */
function authorOf(seed: Seed, outlet: Outlet): readonly string[] {
  const {author = null, category = null} = seed.front ?? {}
  return namesIn(author ?? '').filter((name) => !isOutletName(name, outlet) && name !== category)
}

const tagsOf = (seed: Seed, {tags}: CleanBody, outlet: Outlet): readonly string[] => {
  const all = [...(seed.front?.tags ?? []), ...tags]
  return [...new Set(all)].filter((tag) => !isOutletName(tag, outlet) && tag !== seed.front?.category)
}

function tooDeep(seed: Seed): Problem {
  return {
    file: seed.record.file,
    line: 0,
    rule: 'depth',
    found: 'a body whose elements are nested thousands deep',
    expected: 'at most some dozens of levels, as pages have',
    todo: 'Look whether the file was damaged; save the page again if it is still there.',
  }
}
