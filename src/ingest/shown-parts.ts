import {digest} from '../base/digest.ts'
import {PART} from '../catalogue/parts.ts'
import type {Article, Piece} from '../model/article.ts'

/**
 * A digest of all that the page of an article shows of its body and beside it: text, structure, pictures, captions,
 * players, links, galleries, notes, byline, section and tags. Titles and times are left out, since versions are compared
 * by them separately, and so are the addresses of pictures, which change with every proxy. A link counts by the key of
 * its address, because feeds add tracking parameters. Source: docs/format.md §5.
 */
export function shownDigest({body, byline, section, tags, translationOf, lang}: Article, textDigest: string): string {
  const {pieces, figures, embeds, links, galleries, notes} = body
  const printed = pieces.map((piece) => (piece.kind === 'html' ? piece.html : markOf(piece)))
  const pictures = figures.map(({key, alt, caption, credit}) => [key, alt, caption, credit])
  const targets = links.map(({id, key}) => id ?? key)
  const rest = JSON.stringify([pictures, embeds, targets, galleries, notes, byline, section, tags, translationOf, lang])
  return digest([textDigest, ...printed, rest].join('\0'))
}

/** A placeholder among the pieces, by its kind and number: what it stands for is compared separately. */
const markOf = (piece: Exclude<Piece, {readonly kind: 'html'}>): string =>
  'at' in piece ? `${piece.kind} ${piece.at}` : piece.kind

/** Elements that are counted by what they hold, or that say nothing about the structure. */
const NO_STRUCTURE = new Set('p a br figure figcaption img picture source section div span small time'.split(' '))

/**
 * Short hashes of the parts that the page of an article shows, sorted: its paragraphs, pictures, captions, links,
 * players and notes, and the elements that give it structure. `isRicher` compares two such lists. A part that
 * occurs twice has two hashes.
 */
export function shownParts({body, byline, tags}: Article): string {
  const {pieces, figures, embeds, links, galleries, notes, text} = body
  const parts = new Parts()
  for (const line of text.split('\n')) parts.add('text', line)
  for (const {key, caption, alt} of figures) {
    parts.add('picture', key)
    parts.add('caption', caption)
    parts.add('alt', alt)
  }
  for (const {id, key} of links) parts.add('link', id ?? key)
  for (const {url, title} of embeds) parts.add('player', `${url} ${title}`)
  for (const {items} of galleries) for (const {title, text: words} of items) parts.add('item', `${title} ${words}`)
  for (const {kind, text: words} of notes) parts.add(kind, words)
  for (const name of byline) parts.add('name', name)
  for (const tag of tags) parts.add('tag', tag)
  for (const name of structureOf(pieces)) parts.add('element', name)
  return parts.hashes.sort().join('')
}

/** Hashes of parts. Empty parts have none. */
class Parts {
  readonly hashes: string[] = []
  readonly #seen = new Map<number, number>()

  add(kind: string, text: string): void {
    if (text === '') return
    const hash = continued(continued(START, kind), text)
    const count = (this.#seen.get(hash) ?? 0) + 1
    this.#seen.set(hash, count)
    this.hashes.push(digitsOf(count === 1 ? hash : Math.imul(hash ^ count, PRIME)))
  }
}

function structureOf(pieces: readonly Piece[]): readonly string[] {
  const names: string[] = []
  for (const piece of pieces) {
    if (piece.kind !== 'html') continue
    const opening = /<([a-z][a-z0-9]*)/g
    for (let tag = opening.exec(piece.html); tag !== null; tag = opening.exec(piece.html)) {
      const [, name = ''] = tag
      if (!NO_STRUCTURE.has(name)) names.push(name)
    }
  }
  return names
}

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz-'

/** Start and factor of the 32-bit FNV-1a hash. */
const [START, PRIME] = [0x811c9dc5, 0x01000193]

/** The FNV-1a hash of a text that continues another text. */
function continued(start: number, text: string): number {
  let hash = start
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME)
  return hash
}

/**
 * 24 bits of a hash as `PART` characters: enough to tell the parts of two versions apart. A longer hash would take more
 * memory than the rest of a summary.
 */
function digitsOf(hash: number): string {
  const mixed = hash ^ (hash >>> 15)
  let digits = ''
  for (let at = 0; at < PART; at++) digits += DIGITS[(mixed >>> (6 * at)) & 63] ?? ''
  return digits
}
