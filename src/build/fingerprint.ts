import {digest} from '../base/digest.ts'
import type {PictureIndex} from '../images/picture-index.ts'
import type {PageInput} from '../pages/page-input.ts'
import type {PageVersions} from './page-versions.ts'

/** What a fingerprint is made of, in its order. */
export const PARTS = ['template', 'frame', 'data', 'articles', 'pictures', 'outlets'] as const
export type FingerprintPart = (typeof PARTS)[number]

/** Fingerprints pages: equal ones are of pages that are printed alike, to the byte. */
export class Fingerprints {
  readonly #versions: PageVersions
  readonly #pictures: PictureIndex
  /** A digest of what is shown of a publisher. */
  readonly #publisher: (slug: string) => string

  constructor(versions: PageVersions, pictures: PictureIndex, publisher: (slug: string) => string) {
    this.#versions = versions
    this.#pictures = pictures
    this.#publisher = publisher
  }

  /** Six digests, one for each part of what the page is made of, so that it can be said which one changed. */
  of(input: PageInput): string {
    const {kind, data, summaries, pictures} = input
    const hashes = summaries.map(({hash}) => hash)
    return [
      this.#versions.of(kind),
      this.#versions.frame,
      digest(JSON.stringify(data)),
      hashes.length === 1 ? hashes[0] : many(hashes),
      this.#shown(pictures),
      many(this.#publishers(input)),
    ].join('.')
  }

  /** With the names of the pictures: of two that look the same one may come while the other goes. */
  #shown(pictures: readonly string[]): string {
    if (pictures.length === 0) return ''
    return digest(pictures.map((key) => `${key} ${this.#pictures.get(key).hash}`).join('\n'))
  }

  #publishers({summaries, outlets}: PageInput): readonly string[] {
    const [first] = summaries
    // Most pages show one article, whose digest is at hand.
    if (summaries.length === 1 && first && outlets.length === 0) return [this.#publisher(first.outlet)]
    return [...new Set([...outlets, ...summaries.map(({outlet}) => outlet)])].map(this.#publisher)
  }
}

/** A digest of several; of one its own, of none nothing. */
const many = (hashes: readonly string[]): string =>
  hashes.length === 0 ? '' : hashes.length === 1 ? (hashes[0] ?? '') : digest(hashes.join(' '))

/** The parts in which two fingerprints differ. */
export function differingParts(before: string, now: string): readonly FingerprintPart[] {
  const [old, fresh] = [before.split('.'), now.split('.')]
  return PARTS.filter((_, at) => old[at] !== fresh[at])
}
