import type {Article, Body, Quality} from '../article.ts'
import type {SafeUrl} from '../brand.ts'
import type {Outlet, Outlets} from '../outlets/index.ts'
import {urlKeyOf, withoutTracking} from '../outlets/url-key.ts'
import type {Problem, Result} from '../problem.ts'
import {refuse} from '../problem.ts'
import type {Seed} from '../seed/seed.ts'
import {displayTitle, plainTitle, titleFromBody} from '../seed/title.ts'
import {type CleanBody, cleanBody} from './index.ts'
import {languageOf} from './language.ts'
import {timesOf} from './published.ts'
import {namesIn} from './stated-time.ts'
import {comparable} from './text.ts'

export interface ReadArticle {
  readonly article: Article
  readonly warnings: readonly Problem[]
}

/** The article in a seed: named, timed and cleaned. Refused only where the body cannot be walked. */
export function articleOf(seed: Seed, outlets: Outlets): Result<ReadArticle> {
  const outlet = outlets.of(seed.url, seed.front?.category ?? null)
  const plain = plainTitle(seed.title)
  const {title, section} = displayTitle(plain, outlet)
  const context = {base: seed.url, title, outlet, outlets, prettyPrinted: seed.prettyPrinted}
  let body: CleanBody
  try {
    body = cleanBody(seed.body, context)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return refuse(tooDeep(seed))
  }
  const identity = outlets.identify(seed.url, outlet)
  const {archivedAt, published, odd} = timesOf(seed, body.stated, outlet.zone)
  const shownTitle = title === '' ? titleFromBody(body.firstHeading, body.text, identity.nativeId) : title
  const article: Article = {
    ...identity,
    outlet: outlet.slug,
    url: withoutTracking(seed.url).href as SafeUrl,
    urlKey: urlKeyOf(seed.url),
    title: shownTitle,
    rawTitle: seed.title,
    section,
    lang: languageOf(`${shownTitle}\n${body.text}`, outlet.language),
    archivedAt,
    published,
    issueDate: body.issueDate,
    byline: body.byline.length > 0 ? body.byline : authorOf(seed, outlet),
    tags: tagsOf(seed, outlet),
    body: withoutFindings(body),
    quality: qualityOf(body, shownTitle),
    seed: seed.record,
  }
  return {ok: true, value: {article, warnings: odd ? [odd] : []}}
}

function withoutFindings({pieces, figures, embeds, links, text, lead, removed}: CleanBody): Body {
  return {pieces, figures, embeds, links, text, lead, removed}
}

const isOutletName = (name: string, outlet: Outlet): boolean =>
  [...Object.values(outlet.names), ...(outlet.categories ?? [])].some((own) => own.toLowerCase() === name.toLowerCase())

/** FORMAT §2: the front block's author is the byline, or the source's name again. */
function authorOf(seed: Seed, outlet: Outlet): readonly string[] {
  const {author = null, category = null} = seed.front ?? {}
  return namesIn(author ?? '').filter((name) => !isOutletName(name, outlet) && name !== category)
}

const tagsOf = (seed: Seed, outlet: Outlet): readonly string[] =>
  (seed.front?.tags ?? []).filter((tag) => !isOutletName(tag, outlet) && tag !== seed.front?.category)

/** Fewer characters of text make no article. FORMAT §14. */
const STUB = 60
/** A page that plays something says little beside it. FORMAT §12, "DW video page". */
const VIDEO_TEXT = 600
/** FORMAT §8: so many pictures with words of their own, and hardly a text. */
const GALLERY_PICTURES = 3

function qualityOf(body: Body, title: string): Quality {
  const {text, figures, embeds} = body
  const short = text.length < STUB || comparable(text) === comparable(title)
  const plays = embeds.some(({medium}) => medium === 'video') && figures.length === 0 && text.length < VIDEO_TEXT
  const shows = figures.length >= GALLERY_PICTURES && text.length < STUB
  return {
    kind: plays ? 'video' : shows ? 'gallery' : 'article',
    empty: text === '' && figures.length === 0 && embeds.length === 0,
    stub: short && !plays && !shows,
  }
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
