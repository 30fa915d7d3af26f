import {digest} from '../base/digest.ts'
import type {PictureBook} from '../images/picture-index.ts'
import type {Brief} from '../pages/page-input.ts'
import type {PageVersions} from './page-versions.ts'

/** What a fingerprint is made of, in its order. */
export const PARTS = ['template', 'frame', 'facts', 'articles', 'pictures', 'outlets'] as const
export type FingerprintPart = (typeof PARTS)[number]

/** Fingerprints pages: equal ones are of pages that are printed alike, to the byte. */
export class Fingerprints {
  readonly #versions: PageVersions
  readonly #pictures: PictureBook
  /** A digest of what is shown of a publisher. */
  readonly #publisher: (slug: string) => string

  constructor(versions: PageVersions, pictures: PictureBook, publisher: (slug: string) => string) {
    this.#versions = versions
    this.#pictures = pictures
    this.#publisher = publisher
  }

  /** Six digests, one for each part of what the page is made of, so that it can be said which one changed. */
  of(brief: Brief): string {
    const {kind, facts, cards, pictures} = brief
    const marks = cards.map(({mark}) => mark)
    return [
      this.#versions.of(kind),
      this.#versions.frame,
      digest(JSON.stringify(facts)),
      marks.length === 1 ? marks[0] : many(marks),
      this.#shown(pictures),
      many(this.#publishers(brief)),
    ].join('.')
  }

  /** With the names of the pictures: of two that look the same one may come while the other goes. */
  #shown(pictures: readonly string[]): string {
    if (pictures.length === 0) return ''
    return digest(pictures.map((key) => `${key} ${this.#pictures.get(key).mark}`).join('\n'))
  }

  #publishers({cards, outlets}: Brief): readonly string[] {
    const [first] = cards
    // Most pages show one article, whose digest is at hand.
    if (cards.length === 1 && first && outlets.length === 0) return [this.#publisher(first.outlet)]
    return [...new Set([...outlets, ...cards.map(({outlet}) => outlet)])].map(this.#publisher)
  }
}

/** A digest of several; of one its own, of none nothing. */
const many = (marks: readonly string[]): string =>
  marks.length === 0 ? '' : marks.length === 1 ? (marks[0] ?? '') : digest(marks.join(' '))

/** The parts in which two fingerprints differ. */
export function differingParts(before: string, now: string): readonly FingerprintPart[] {
  const [old, fresh] = [before.split('.'), now.split('.')]
  return PARTS.filter((_, at) => old[at] !== fresh[at])
}
