import {decodeHTML} from 'entities'
import type {Badge} from '../model/article.ts'
import type {Outlet} from '../outlets/index.ts'

/** A title as readers see it, the section that stood in it, and what it was marked with. */
export interface DisplayTitle {
  readonly title: string
  readonly section: string | null
  readonly badge: Badge | null
}

/** A title that lists a whole broadcast is cut to its first entry beyond this. FORMAT §3.4. */
const LONGEST = 120

/**
 * Zero-width and directional marks: invisible in a title, and fatal to comparing it (FORMAT §3.2). Controls and
 * noncharacters, which an entity can smuggle past the decoder, may not stand in XML at all (XML 1.0, 2.2).
 */
const INVISIBLE = /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\u200B-\u200F\u2060\uFEFF\u00AD\uFFFE\uFFFF]/g

/** Plain text of a header's title: entities decoded (twice where they were encoded twice), spaces single. FORMAT §3.1–2. */
export function plainTitle(raw: string): string {
  const once = decodeHTML(raw)
  const twice = /&(?:[a-z][a-z0-9]{1,30}|#\d{1,7}|#x[0-9a-f]{1,6});/i.test(once) ? decodeHTML(once) : once
  return (
    twice
      .replace(INVISIBLE, '')
      .replace(/[\s\u00A0\u3000]+/g, ' ')
      // What an entity can write and no XML may hold.
      .replace(/[\p{Cc}\uFFFE\uFFFF]/gu, '')
      .trim()
  )
}

/** A plain title without what its outlet prints around it (`Outlet.title`); never empty where the plain title is not. */
export function displayTitle(plain: string, outlet: Outlet): DisplayTitle {
  let title = plain
  let badge: Badge | null = null
  for (const mark of outlet.title?.badge ?? []) {
    if (!mark.match.test(title)) continue
    badge = mark.badge
    title = title.replace(mark.match, '').trim()
  }
  for (const pattern of outlet.title?.drop ?? []) title = title.replace(pattern, '').trim()
  let section: string | null = null
  for (const pattern of outlet.title?.section ?? []) {
    const match = pattern.exec(title)
    if (!match?.[1]) continue
    section = match[1].trim()
    title = title.replace(pattern, '').trim()
  }
  if (title === '') return {title: plain, section: null, badge}
  return {title: shorten(title), section, badge}
}

function shorten(title: string): string {
  if (title.length <= LONGEST) return title
  const first = /^.{8,100}?(?=[；;。]|\s\d{1,2}[.、])/su.exec(title)?.[0]
  return first ?? `${[...title].slice(0, LONGEST).join('').trimEnd()}…`
}

/** A title for an article that came without one: its first heading, else the start of its text, else its id. FORMAT §2. */
export function titleFromBody(firstHeading: string | null, text: string, nativeId: string): string {
  const start = firstHeading ?? text.split('\n', 1)[0] ?? ''
  const short = [...start].slice(0, 40).join('').trim()
  return short === '' ? nativeId : short
}
