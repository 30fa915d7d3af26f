import {attribute, type RawFile, starts} from './raw.ts'
import type {Tag} from './tags.ts'

/** Forms of picture addresses, in the order of the table in docs/format.md §7. The first match counts. */
export const FORMS = {
  'weserv, with /?': /^https?:\/\/(?:images\.weserv\.nl|wsrv\.nl)\/\?/i,
  'weserv, with ?': /^https?:\/\/(?:images\.weserv\.nl|wsrv\.nl)\?/i,
  'i*.wp.com': /^(?:https?:)?\/\/i\d\.wp\.com\//i,
  thumbor: /\/unsafe\//,
  'https:': /^https:/i,
  'http:': /^http:/i,
  'protocol-relative': /^\/\//,
  'root-relative': /^\//,
  'data:': /^data:/i,
  'file:': /^file:/i,
} as const

/** A form of a picture's address, or its absence. */
export type Form = keyof typeof FORMS | 'path-relative' | 'src=""' | 'no src'

/** The pictures of a body, except those in `noscript`. */
export const picturesOf = (file: RawFile): readonly Tag[] => starts(file, 'img').filter((tag) => !tag.inNoscript)

/** The form of a picture's address. */
export function formOf(picture: Tag): Form {
  const source = picture.attributes.get('src')?.trim()
  if (source === undefined) return 'no src'
  if (source === '') return 'src=""'
  for (const [form, pattern] of Object.entries(FORMS)) if (pattern.test(source)) return form as Form
  return 'path-relative'
}

/** Addresses of images that are not article pictures. docs/format.md §7, "Drop as furniture". */
export const FURNITURE: Readonly<Record<string, RegExp>> = {
  'grey lines, spacers, pixels': /grey_line|presentational|transparent|blank_white|line\d*-nc|spacer|pixel/i,
  'zoom icon': /icon-zoom/i,
  'error.svg': /error\.svg/i,
  'RFI’s logo': /RFI_FB/,
  'share pictures': /og-fallback|service(?:links|-icons)/i,
  counters: /amazon-adsystem\.com|medium\.com\/_\/stat/i,
  emoji: /s\.w\.org\/|img\.t\.sinajs\.cn/i,
  'Solidot’s icon': /img\.solidot\.org\/+0\/446\/liiLIZF8Uh6yM/,
}

/** Whether the declared width or height is at most six pixels. */
export const isTiny = (picture: Tag): boolean =>
  ['width', 'height'].some((side) => /^[0-6](?:px)?$/.test(attribute(picture, side)))

/** All addresses of a picture, from `src` and its lazy-loading variants. */
export const addressesOf = ({attributes}: Tag): readonly string[] =>
  ['src', 'srcset', 'data-src', 'data-original', 'data-lazy-src', 'data-large-file'].flatMap(
    (name) => attributes.get(name) ?? [],
  )
