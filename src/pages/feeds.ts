import {createHash} from 'node:crypto'
import {Feed} from 'feed'
import type {ArticleId, EpochMs} from '../brand.ts'
import type {Entry} from '../catalogue/versions.ts'
import {addresses, relative} from './address.ts'
import type {Archive} from './archive.ts'
import type {Frame} from './frame.ts'
import {excerptOf, outletName} from './line.ts'
import type {PageOf} from './page.ts'

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

/**
 * The newest articles of an outlet, or of all, as Atom (RFC 4287) or JSON Feed 1.1. Links are absolute where the config
 * names the site's address, else relative to the feed. No clock: a feed is as new as its newest article.
 */
export function feedOf({kind, slug}: PageOf<'atom' | 'jsonFeed'>, archive: Archive, frame: Frame): string {
  const entries = (slug === null ? archive.catalogue.entries : archive.catalogue.shelves.get(slug)?.entries) ?? []
  const latest = entries
    .filter(({article}) => article.published !== null)
    .slice(-LENGTH)
    .reverse()
  const title = slug === null ? frame.title : `${outletName(archive, slug).text} · ${frame.title}`
  const home = slug === null ? addresses.home : addresses.outlet(slug)
  const place = (address: typeof home): string => frame.absolute(address) ?? relative(frame.address, address)
  const feed = new Feed({
    id: frame.absolute(frame.address) ?? urnOf(`feed:${slug ?? ''}` as ArticleId),
    title,
    link: place(home),
    language: frame.language,
    copyright: frame.words.rightsNote,
    updated: new Date(latest[0] ? Math.max(...latest.map(timeOf)) : 0),
    generator: 'Backfile',
    feedLinks: {[kind === 'atom' ? 'atom' : 'json']: place(frame.address)},
  })
  for (const entry of latest) {
    const {article} = entry
    feed.addItem({
      id: urnOf(article.id),
      title: article.title,
      link: place(article.address),
      date: new Date(timeOf(entry)),
      published: new Date(timeOf(entry)),
      description: excerptOf(article.body.text),
      author: [{name: article.byline.join(', ') || outletName(archive, article.outlet).text}],
      category: [{name: outletName(archive, article.outlet).text}],
    })
  }
  return kind === 'atom' ? feed.atom1() : feed.json1()
}
