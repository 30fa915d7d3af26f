import {createHash} from 'node:crypto'
import type {Address, ArticleId, EpochMs} from '../brand.ts'
import type {Entry} from '../catalogue/versions.ts'
import {html, verbatim} from '../html.ts'
import {addresses, relative} from './address.ts'
import type {Archive} from './archive.ts'
import type {Frame} from './frame.ts'
import {excerptOf, outletName} from './line.ts'
import type {PageOf} from './page.ts'
import {isoSeconds} from './shown-time.ts'

/** Newest articles in a feed. */
const LENGTH = 50

/** A name that no two articles share and none ever loses: a UUID of version 5 of its id (RFC 9562, 5.5; namespace URL). */
export function urnOf(id: ArticleId): string {
  const namespace = Buffer.from('6ba7b8119dad11d180b400c04fd430c8', 'hex')
  const hash = createHash('sha1').update(namespace).update(`backfile:${id}`).digest().subarray(0, 16)
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80
  return `urn:uuid:${hash.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')}`
}

const timeOf = ({article}: Entry): EpochMs => article.published?.at ?? article.archivedAt ?? (0 as EpochMs)

interface FeedContent {
  readonly title: string
  readonly home: Address
  readonly entries: readonly Entry[]
  /** The link to a place of the site: absolute where the config names the site's address, else relative to the feed. */
  readonly place: (address: Address) => string
}

/** The newest articles of an outlet, or of all. No clock: a feed is as new as its newest article. */
export function feedOf(page: PageOf<'atom' | 'jsonFeed'>, archive: Archive, frame: Frame): string {
  const {slug} = page
  const all = (slug === null ? archive.catalogue.entries : archive.catalogue.shelves.get(slug)?.entries) ?? []
  const dated = all.filter(({article}) => article.published !== null)
  const content: FeedContent = {
    title: slug === null ? frame.title : `${outletName(archive, slug).text} · ${frame.title}`,
    home: slug === null ? addresses.home : addresses.outlet(slug),
    entries: dated.slice(-LENGTH).reverse(),
    place: (address) => frame.absolute(address) ?? relative(frame.address, address),
  }
  return page.kind === 'atom' ? atom(content, archive, frame) : jsonFeed(content, archive, frame)
}

const feedId = (frame: Frame): string => frame.absolute(frame.address) ?? urnOf(`feed:${frame.address}` as ArticleId)

/** RFC 4287. Its links are IRI references, so that a feed on a disk leads to the pages beside it. */
function atom({title, home, entries, place}: FeedContent, archive: Archive, frame: Frame): string {
  const newest = (entries.length > 0 ? Math.max(...entries.map(timeOf)) : 0) as EpochMs
  return html`${verbatim('<?xml version="1.0" encoding="utf-8"?>\n')}<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${frame.language}">
<id>${feedId(frame)}</id>
<title>${title}</title>
<updated>${isoSeconds(newest)}</updated>
<generator>Backfile</generator>
<rights>${frame.words.rightsNote}</rights>
<link rel="alternate" type="text/html" href="${place(home)}"/>
<link rel="self" type="application/atom+xml" href="${place(frame.address)}"/>
${entries.map((entry) => {
  const {article} = entry
  const authors = article.byline.length > 0 ? article.byline : [outletName(archive, article.outlet).text]
  return html`<entry xml:lang="${article.lang}">
<id>${urnOf(article.id)}</id>
<title>${article.title}</title>
<updated>${isoSeconds(timeOf(entry))}</updated>
<published>${isoSeconds(timeOf(entry))}</published>
${authors.map((name) => html`<author><name>${name}</name></author>`)}
<category term="${article.outlet}" label="${outletName(archive, article.outlet).text}"/>
<link rel="alternate" type="text/html" href="${place(article.address)}"/>
<link rel="via" href="${article.url}"/>
<summary>${excerptOf(article.body.text)}</summary>
</entry>
`
})}</feed>
`.value
}

/** JSON Feed 1.1. Its addresses must be absolute: without the site's own, an item has its publisher's alone. */
function jsonFeed({title, home, entries, place}: FeedContent, archive: Archive, frame: Frame): string {
  const hasSite = frame.siteUrl !== null
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    language: frame.language,
    ...(hasSite ? {home_page_url: place(home), feed_url: place(frame.address)} : {}),
    items: entries.map((entry) => {
      const {article} = entry
      return {
        id: urnOf(article.id),
        ...(hasSite ? {url: place(article.address)} : {}),
        external_url: article.url,
        title: article.title,
        summary: excerptOf(article.body.text),
        content_text: excerptOf(article.body.text),
        date_published: isoSeconds(timeOf(entry)),
        language: article.lang,
        ...(article.byline.length > 0 ? {authors: article.byline.map((name) => ({name}))} : {}),
        tags: [outletName(archive, article.outlet).text],
      }
    }),
  }
  return `${JSON.stringify(feed, null, 1)}\n`
}
