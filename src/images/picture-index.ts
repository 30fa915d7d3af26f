import {digest} from '../base/digest.ts'
import type {Address} from '../model/brand.ts'
import type {MissingReason, Picture} from '../model/picture.ts'

/** The result for every picture of the site, by the figure's key. */
export interface PictureIndex {
  /** Kind, reason and hash of a picture; `absentHash` for an unknown key. */
  get(key: string): PictureHash
  /** The whole picture with its variants; `absent` for an unknown key. */
  picture(key: string): Picture
  /** Addresses of all picture files of the site. */
  files(): Iterable<Address>
  /** Digest of all keys and hashes: equal for two indexes with the same pictures in the same order. */
  readonly hash: string
}

/** The part of a picture that the report and the pages' cache keys need. */
export interface PictureHash {
  readonly kind: Picture['kind']
  readonly reason: MissingReason | null
  /** Changes with any property of the picture; a page that shows the picture must then be rendered again. */
  readonly hash: string
}

/** Hashes computed so far, by picture object. */
const hashes = new WeakMap<Picture, PictureHash>()

/** Computes the hash of a picture, once per object. */
export function pictureHash(picture: Picture): PictureHash {
  const known = hashes.get(picture)
  if (known) return known
  const hash: PictureHash =
    picture.kind === 'missing'
      ? {kind: 'missing', reason: picture.reason, hash: picture.reason}
      : {kind: picture.kind, reason: null, hash: digest(JSON.stringify(picture))}
  hashes.set(picture, hash)
  return hash
}

/** Digest of the pictures' keys and hashes, in the order of the map. */
export const indexHash = (hashes: ReadonlyMap<string, PictureHash>): string =>
  digest([...hashes].map(([key, {hash}]) => `${key} ${hash}`).join('\n'))

/** A picture that was never searched for and that no picture folder holds. */
export const absent: Picture = {kind: 'missing', reason: 'absent'}
export const absentHash: PictureHash = pictureHash(absent)

/** Builds an index of pictures held in memory. */
export function pictureIndexOf(pictures: ReadonlyMap<string, Picture>): PictureIndex {
  const hashes = new Map([...pictures].map(([key, picture]) => [key, pictureHash(picture)]))
  return {
    get: (key) => hashes.get(key) ?? absentHash,
    picture: (key) => pictures.get(key) ?? absent,
    files: () => [...pictures.values()].flatMap(filesOf),
    hash: indexHash(hashes),
  }
}

/** Addresses of all variants of a picture; empty for a missing or dropped one. */
export function filesOf(picture: Picture): readonly Address[] {
  if (picture.kind !== 'local') return []
  const {variants, avif, jpeg, animated} = picture
  return [...variants, ...avif, ...jpeg, ...animated].map(({address}) => address)
}
