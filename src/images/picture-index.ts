import {digest} from '../base/digest.ts'
import type {Address} from '../model/brand.ts'
import type {MissingReason, Picture} from '../model/picture.ts'

/** What became of every picture, by its figure's key. */
export interface PictureIndex {
  get(key: string): PictureHash
  /** All of it, for a page that shows it. */
  picture(key: string): Picture
  /** Every file of the site that a picture has. */
  files(): Iterable<Address>
  /** Equal for two books that say the same of the same pictures. */
  readonly hash: string
}

/** What accounts and lists need to know of a picture. */
export interface PictureHash {
  readonly kind: Picture['kind']
  readonly reason: MissingReason | null
  /** A digest of all of it: what shows it must be printed anew when this changes. */
  readonly hash: string
}

/** Of pictures that were asked for before. */
const hashes = new WeakMap<Picture, PictureHash>()

export function markOfPicture(picture: Picture): PictureHash {
  const known = hashes.get(picture)
  if (known) return known
  const hash: PictureHash =
    picture.kind === 'missing'
      ? {kind: 'missing', reason: picture.reason, hash: picture.reason}
      : {kind: picture.kind, reason: null, hash: digest(JSON.stringify(picture))}
  hashes.set(picture, hash)
  return hash
}

/** Of all pictures, by their keys. */
export const markOfAll = (hashes: ReadonlyMap<string, PictureHash>): string =>
  digest([...hashes].map(([key, {hash}]) => `${key} ${hash}`).join('\n'))

/** Nobody has looked for it: there was nowhere to look. */
export const absent: Picture = {kind: 'missing', reason: 'absent'}
export const absentHash: PictureHash = markOfPicture(absent)

/** A book of pictures that are at hand. */
export function bookOf(pictures: ReadonlyMap<string, Picture>): PictureIndex {
  const hashes = new Map([...pictures].map(([key, picture]) => [key, markOfPicture(picture)]))
  return {
    get: (key) => hashes.get(key) ?? absentHash,
    picture: (key) => pictures.get(key) ?? absent,
    files: () => [...pictures.values()].flatMap(filesOf),
    hash: markOfAll(hashes),
  }
}

/** The files that a picture has in the site. */
export function filesOf(picture: Picture): readonly Address[] {
  if (picture.kind !== 'local') return []
  const {variants, avif, jpeg, animated} = picture
  return [...variants, ...avif, ...jpeg, ...animated].map(({address}) => address)
}
