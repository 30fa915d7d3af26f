import {createHash} from 'node:crypto'
import type {Address, ArticleId, EpochMs} from '../model/brand.ts'
import {html, verbatim} from '../model/html.ts'
import type {ShownArticle} from '../model/shown-article.ts'
import {addresses, relative} from './address.ts'
import type {Archive} from './archive.ts'
import type {Frame} from './frame.ts'
import type {PageOf} from './page.ts'
import type {InputParts, PageInput} from './page-input.ts'
import {articleOf, outletName, type RenderContext} from './render-context.ts'
import {isoSeconds} from './shown-time.ts'
import {newestOf} from './sound.ts'

/** The number of newest articles in a feed. */
const LENGTH = 50

/** The permanent, unique URN of an article: a UUID of version 5 from its id (RFC 9562, 5.5; namespace URL). */
export function urnOf(id: ArticleId): string {
  const namespace = Buffer.from('6ba7b8119dad11d180b400c04fd430c8', 'hex')
  const hash = createHash('sha1').update(namespace).update(`backfile:${id}`).digest().subarray(0, 16)
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80
  return `urn:uuid:${hash.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')}`
}

const timeOf = ({published, archivedAt}: ShownArticle): EpochMs => published?.at ?? archivedAt ?? (0 as EpochMs)

interface FeedContent {
  readonly title: string
  readonly home: Address
  readonly articles: readonly ShownArticle[]
  /** The link to a page of the site: absolute if the site's address is configured, else relative to the feed. */
  readonly place: (address: Address) => string
}

/** The data of a feed: the slug of its outlet, or null for the feed of all outlets. */
export interface FeedData {
  readonly slug: string | null
}

/** The page input of a feed: the newest dated articles, newest first, without those of doubtful days. */
export function feedInput({slug}: PageOf<'atom' | 'jsonFeed'>, {catalogue}: Archive): InputParts<FeedData> {
  const all = (slug === null ? catalogue.entries : catalogue.byOutlet.get(slug)?.entries) ?? []
  const summaries = newestOf(all, LENGTH, catalogue).map(({article}) => article)
  return {data: {slug}, summaries, read: [...summaries.keys()], outlets: slug === null ? [] : [slug]}
}

/**
 * Prints a feed of the newest articles of one outlet or of all. It does not depend on the clock: its time is that of
 * its newest article.
 */
export function feedOf(
  {kind, data: {slug}, summaries}: PageInput<FeedData>,
  context: RenderContext,
  frame: Frame,
): string {
  const content: FeedContent = {
    title: slug === null ? frame.title : `${outletName(slug, context).text} · ${frame.title}`,
    home: slug === null ? addresses.home : addresses.outlet(slug),
    articles: summaries.map((summary) => articleOf(summary, context)),
    place: (address) => frame.absolute(address) ?? relative(frame.address, address),
  }
  return kind === 'atom' ? atom(content, context, frame) : jsonFeed(content, context, frame)
}

const feedId = (frame: Frame): string => frame.absolute(frame.address) ?? urnOf(`feed:${frame.address}` as ArticleId)

/**
 * Prints an Atom feed (RFC 4287). Its links may be relative IRI references, so that a feed on a disk leads to the pages
 * beside it.
 */
function atom({title, home, articles, place}: FeedContent, context: RenderContext, frame: Frame): string {
  const newest = (articles.length > 0 ? Math.max(...articles.map(timeOf)) : 0) as EpochMs
  return html`${verbatim('<?xml version="1.0" encoding="utf-8"?>\n')}<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${frame.language}">
<id>${feedId(frame)}</id>
<title>${title}</title>
<updated>${isoSeconds(newest)}</updated>
<generator>Backfile</generator>
<rights>${frame.words.rightsNote}</rights>
<link rel="alternate" type="text/html" href="${place(home)}"/>
<link rel="self" type="application/atom+xml" href="${place(frame.address)}"/>
${articles.map((article) => {
  const authors = article.byline.length > 0 ? article.byline : [outletName(article.outlet, context).text]
  return html`<entry xml:lang="${article.lang}">
<id>${urnOf(article.id)}</id>
<title>${article.title}</title>
<updated>${isoSeconds(timeOf(article))}</updated>
<published>${isoSeconds(timeOf(article))}</published>
${authors.map((name) => html`<author><name>${name}</name></author>`)}
<category term="${article.outlet}" label="${outletName(article.outlet, context).text}"/>
<link rel="alternate" type="text/html" href="${place(article.address)}"/>
<link rel="via" href="${article.url}"/>
<summary>${article.body.excerpt}</summary>
</entry>
`
})}</feed>
`.value
}

/**
 * Prints a JSON Feed 1.1. Its addresses must be absolute; if the site's address is not configured, an item has only its
 * publisher's.
 */
function jsonFeed({title, home, articles, place}: FeedContent, context: RenderContext, frame: Frame): string {
  const hasSite = frame.siteUrl !== null
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    language: frame.language,
    ...(hasSite ? {home_page_url: place(home), feed_url: place(frame.address)} : {}),
    items: articles.map((article) => {
      return {
        id: urnOf(article.id),
        ...(hasSite ? {url: place(article.address)} : {}),
        external_url: article.url,
        title: article.title,
        summary: article.body.excerpt,
        content_text: article.body.excerpt,
        date_published: isoSeconds(timeOf(article)),
        language: article.lang,
        ...(article.byline.length > 0 ? {authors: article.byline.map((name) => ({name}))} : {}),
        tags: [outletName(article.outlet, context).text],
      }
    }),
  }
  return `${JSON.stringify(feed, null, 1)}\n`
}
