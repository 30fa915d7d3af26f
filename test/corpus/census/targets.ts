import {idByRule, keyOf, outletOfHost} from './addresses.ts'
import type {Corpus} from './corpus.ts'
import {oncePerFile, type RawFile, starts} from './raw.ts'
import type {Tag} from './tags.ts'

/** A link of a body, with the address that it leads to. */
export interface Target {
  readonly link: Tag
  /** As written, trimmed; null where there is no href. */
  readonly written: string | null
  /** Resolved against the file's address; null where that fails. */
  readonly href: string | null
}

/** How a link finds a file of the corpus. */
export type Way = 'itself' | 'address' | 'key' | 'id'

export interface Lead {
  readonly way: Way
  readonly to: RawFile
}

/** The links of a body. */
export const targetsOf = oncePerFile((file) =>
  starts(file, 'a').map((link): Target => {
    const written = link.attributes.get('href')?.trim() ?? null
    return {link, written, href: written === null ? null : resolved(written, file.href)}
  }),
)

/** Two addresses run together: the second is the real one. docs/format.md §11. */
const FIRST_OF_TWO = /^https?:\/{0,2}[^?/]*(?=https?:\/\/)/i
export const twoSchemes = (written: string): boolean => FIRST_OF_TWO.test(written)

function resolved(written: string, base: string): string | null {
  const real = written.replace(FIRST_OF_TWO, '')
  return URL.canParse(real, base) ? new URL(real, base).href : null
}

/** The file of the corpus that a link leads to, found in the strictest way; null where it leads elsewhere. */
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

/** Boxes of links to other articles that are on the drop list, with all that follows them. docs/format.md §10. */
const BOXES: Readonly<Record<string, RegExp>> = {'pao-pao': /<div class="block block-views related"/}

/** Whether a link stands in the article, not in such a box or below it. */
export function isInArticle({link}: Target, {outlet, body}: RawFile): boolean {
  const box = BOXES[outlet]?.exec(body)
  return !box || link.at < box.index
}

/** Whether a link leads to the outlet that the file is of. */
export const staysWithin = ({href}: Target, file: RawFile): boolean =>
  href !== null && URL.canParse(href) && outletOfHost(new URL(href).hostname) === file.outlet
