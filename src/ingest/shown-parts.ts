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
 * players and notes, and the elements that give it structure. `isRicher` compares two such lists. The
 * hash of a part that occurs twice is there twice.
 */
export function shownParts({body, byline, tags}: Article): string {
  const {pieces, figures, embeds, links, galleries, notes, text} = body
  const parts = new Parts()
  for (let from = 0; from <= text.length; ) {
    const end = text.indexOf('\n', from)
    const to = end < 0 ? text.length : end
    parts.add('text', text, from, to)
    from = to + 1
  }
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
  for (const piece of pieces) if (piece.kind === 'html') addStructure(piece.html, parts)
  return parts.sorted()
}

/** Hashes of parts. Empty parts have none. */
class Parts {
  readonly #hashes: number[] = []

  /** Adds the part of a kind that is `text`, or its characters from one place to another. */
  add(kind: string, text: string, from = 0, to = text.length): void {
    if (from === to) return
    const hash = continued(continued(START, kind, 0, kind.length), text, from, to)
    this.#hashes.push(hash ^ (hash >>> 15))
  }

  /** The hashes in order, each as `PART` digits. */
  sorted(): string {
    const digits = Buffer.allocUnsafe(PART * this.#hashes.length)
    let end = 0
    for (const hash of new Uint32Array(this.#hashes.map((hash) => hash & LAST_BITS)).sort()) {
      for (let bits = DIGIT_BITS * (PART - 1); bits >= 0; bits -= DIGIT_BITS) {
        digits[end++] = DIGITS.charCodeAt((hash >>> bits) & DIGIT)
      }
    }
    return digits.toString('latin1')
  }
}

const [LETTER_A, LETTER_Z] = [0x61, 0x7a]

/** Adds the elements that give HTML its structure. */
function addStructure(html: string, parts: Parts): void {
  for (let at = html.indexOf('<') + 1; at > 0; at = html.indexOf('<', at) + 1) {
    const first = html.charCodeAt(at)
    if (first < LETTER_A || first > LETTER_Z) continue
    let end = at + 1
    while (isInName(html.charCodeAt(end))) end++
    const name = html.slice(at, end)
    if (!NO_STRUCTURE.has(name)) parts.add('element', name)
  }
}

/** Whether a code unit is a lower-case letter or a digit. */
const isInName = (unit: number): boolean => (unit >= LETTER_A && unit <= LETTER_Z) || (unit >= 0x30 && unit <= 0x39)

/** In the order of characters, so that hashes have the same order as numbers and as text. */
const DIGITS = '-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz'
const DIGIT_BITS = 6
const DIGIT = (1 << DIGIT_BITS) - 1

/**
 * The bits of a hash that count, as many as `PART` digits have: enough to tell the parts of two versions apart. A longer
 * hash would take more memory than the rest of a summary.
 */
const LAST_BITS = (1 << (DIGIT_BITS * PART)) - 1

/** Start and factor of the 32-bit FNV-1a hash. */
const [START, PRIME] = [0x811c9dc5, 0x01000193]

/** The FNV-1a hash of a text that continues another text, from one place to another. */
function continued(start: number, text: string, from: number, to: number): number {
  let hash = start
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME)
  return hash
}
