import {digest} from '../base/digest.ts'
import type {PictureIndex} from '../images/picture-index.ts'
import type {PageInput} from '../pages/page-input.ts'
import type {PageVersions} from './page-versions.ts'

/** The parts of a fingerprint, in their order. */
export const PARTS = ['template', 'frame', 'data', 'articles', 'pictures', 'outlets'] as const
export type FingerprintPart = (typeof PARTS)[number]

/** Computes the fingerprints of pages: a page with the fingerprint of the last build is the same, to the byte. */
export class Fingerprints {
  readonly #versions: PageVersions
  readonly #pictures: PictureIndex
  /** The hash of a publisher as pages show it: see `publisherHash`. */
  readonly #publisher: (slug: string) => string

  constructor(versions: PageVersions, pictures: PictureIndex, publisher: (slug: string) => string) {
    this.#versions = versions
    this.#pictures = pictures
    this.#publisher = publisher
  }

  /** One digest for each of `PARTS`, joined with dots, so that a build can report which parts changed. */
  of(input: PageInput): string {
    const {kind, data, summaries, pictures} = input
    const hashes = summaries.map(({hash}) => hash)
    return [
      this.#versions.of(kind),
      this.#versions.frame,
      digest(JSON.stringify(data)),
      hashes.length === 1 ? hashes[0] : combined(hashes),
      this.#picturesHash(pictures),
      combined(this.#publishers(input)),
    ].join('.')
  }

  /** Includes the pictures' keys: one article may lose a picture while another gains one of equal bytes. */
  #picturesHash(pictures: readonly string[]): string {
    if (pictures.length === 0) return ''
    return digest(pictures.map((key) => `${key} ${this.#pictures.get(key).hash}`).join('\n'))
  }

  /** The hashes of the publishers that a page names. */
  #publishers({summaries, outlets}: PageInput): readonly string[] {
    const [first] = summaries
    // A shortcut for the page of an article, the most frequent kind.
    if (summaries.length === 1 && first && outlets.length === 0) return [this.#publisher(first.outlet)]
    return [...new Set([...outlets, ...summaries.map(({outlet}) => outlet)])].map(this.#publisher)
  }
}

/** A digest of several hashes; a single hash itself; `''` for none. */
const combined = (hashes: readonly string[]): string =>
  hashes.length === 0 ? '' : hashes.length === 1 ? (hashes[0] ?? '') : digest(hashes.join(' '))

/** The parts in which two fingerprints differ. */
export function differingParts(before: string, now: string): readonly FingerprintPart[] {
  const [old, fresh] = [before.split('.'), now.split('.')]
  return PARTS.filter((_, at) => old[at] !== fresh[at])
}
