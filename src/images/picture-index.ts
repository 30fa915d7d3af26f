import {digest} from '../base/digest.ts'
import type {Address} from '../model/brand.ts'
import type {MissingReason, Picture} from '../model/picture.ts'

/** What became of every picture, by its figure's key. */
export interface PictureBook {
  get(key: string): PictureMark
  /** All of it, for a page that shows it. */
  picture(key: string): Picture
  /** Every file of the site that a picture has. */
  files(): Iterable<Address>
  /** Equal for two books that say the same of the same pictures. */
  readonly mark: string
}

/** What accounts and lists need to know of a picture. */
export interface PictureMark {
  readonly kind: Picture['kind']
  readonly reason: MissingReason | null
  /** A digest of all of it: what shows it must be printed anew when this changes. */
  readonly mark: string
}

/** Of pictures that were asked for before. */
const marks = new WeakMap<Picture, PictureMark>()

export function markOfPicture(picture: Picture): PictureMark {
  const known = marks.get(picture)
  if (known) return known
  const mark: PictureMark =
    picture.kind === 'missing'
      ? {kind: 'missing', reason: picture.reason, mark: picture.reason}
      : {kind: picture.kind, reason: null, mark: digest(JSON.stringify(picture))}
  marks.set(picture, mark)
  return mark
}

/** Of all pictures, by their keys. */
export const markOfAll = (marks: ReadonlyMap<string, PictureMark>): string =>
  digest([...marks].map(([key, {mark}]) => `${key} ${mark}`).join('\n'))

/** Nobody has looked for it: there was nowhere to look. */
export const absent: Picture = {kind: 'missing', reason: 'absent'}
export const absentMark: PictureMark = markOfPicture(absent)

/** A book of pictures that are at hand. */
export function bookOf(pictures: ReadonlyMap<string, Picture>): PictureBook {
  const marks = new Map([...pictures].map(([key, picture]) => [key, markOfPicture(picture)]))
  return {
    get: (key) => marks.get(key) ?? absentMark,
    picture: (key) => pictures.get(key) ?? absent,
    files: () => [...pictures.values()].flatMap(filesOf),
    mark: markOfAll(marks),
  }
}

/** The files that a picture has in the site. */
export function filesOf(picture: Picture): readonly Address[] {
  if (picture.kind !== 'local') return []
  const {variants, avif, jpeg, animated} = picture
  return [...variants, ...avif, ...jpeg, ...animated].map(({address}) => address)
}
