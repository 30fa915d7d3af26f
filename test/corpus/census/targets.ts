import {idByRule, keyOf, outletOfHost} from './addresses.ts'
import type {Corpus} from './corpus.ts'
import {oncePerFile, type RawFile, starts} from './raw.ts'
import type {Tag} from './tags.ts'

/** A link of a body and its target address. */
export interface Target {
  readonly link: Tag
  /** The trimmed `href` as written; null if there is none. */
  readonly written: string | null
  /** The address resolved against the file's; null if that fails. */
  readonly href: string | null
}

/** The comparison by which a link matches a file of the corpus. */
export type Way = 'itself' | 'address' | 'key' | 'id'

/** The file of the corpus that a link leads to. */
export interface Lead {
  readonly way: Way
  readonly to: RawFile
}

/** The links of a body with their targets. */
export const targetsOf = oncePerFile((file) =>
  starts(file, 'a').map((link): Target => {
    const written = link.attributes.get('href')?.trim() ?? null
    return {link, written, href: written === null ? null : resolved(written, file.href)}
  }),
)

/** The first of two joined addresses; the second is the real one. docs/format.md §11. */
const FIRST_OF_TWO = /^https?:\/{0,2}[^?/]*(?=https?:\/\/)/i
/** Whether an `href` consists of two joined addresses. */
export const twoSchemes = (written: string): boolean => FIRST_OF_TWO.test(written)

function resolved(written: string, base: string): string | null {
  const real = written.replace(FIRST_OF_TWO, '')
  return URL.canParse(real, base) ? new URL(real, base).href : null
}

/** Finds the file of the corpus that a link leads to, by the strictest comparison first; null if there is none. */
export function leadOf({href}: Target, file: RawFile, {byHref, byId, byKey}: Corpus): Lead | null {
  if (href === null || !/^https?:/.test(href)) return null
  const key = keyOf(href)
  const id = idByRule(href)
  if (key === file.key || id === file.id) return {way: 'itself', to: file}
  const found: readonly (readonly [Way, RawFile | undefined])[] = [
    ['address', byHref.get(href.replace(/#.*$/s, ''))?.[0]],
    ['key', byKey.get(key)?.[0]],
    ['id', id === null ? undefined : byId.get(id)?.[0]],
  ]
  for (const [way, to] of found) if (to) return {way, to}
  return null
}

/** Boxes of related links that the drop list removes with everything below them. docs/format.md §10. */
const BOXES: Readonly<Record<string, RegExp>> = {'pao-pao': /<div class="block block-views related"/}

/** Whether a link is in the article, not in or below a box of related links. */
export function isInArticle({link}: Target, {outlet, body}: RawFile): boolean {
  const box = BOXES[outlet]?.exec(body)
  return !box || link.at < box.index
}

/** Whether a link leads to the file's own outlet. */
export const staysWithin = ({href}: Target, file: RawFile): boolean =>
  href !== null && URL.canParse(href) && outletOfHost(new URL(href).hostname) === file.outlet
