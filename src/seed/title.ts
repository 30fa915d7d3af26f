import {decoded, withoutTags} from '../base/markup-in-text.ts'
import type {Badge} from '../model/article.ts'
import {withoutStrayMarks} from '../model/invisible.ts'
import type {Outlet} from '../outlets/index.ts'

/** A title as readers see it, with the section and the badge that its outlet wrote into it. */
export interface DisplayTitle {
  readonly title: string
  readonly section: string | null
  readonly badge: Badge | null
}

/** A title of more characters lists a whole broadcast and is cut to its first entry. docs/format.md §3.4. */
const LONGEST = 120

/**
 * Directional marks, which are invisible and spoil comparisons (docs/format.md §3.2), and the controls and noncharacters
 * that an entity can write but XML forbids (XML 1.0, 2.2).
 */
const INVISIBLE = /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\u200E\u200F\u2060\uFEFF\u00AD\uFFFE\uFFFF]/g

/**
 * The plain text of a header's title: entities decoded (again if they were encoded again), tags of HTML and invisible
 * characters removed, white space single. Source: docs/format.md §3.1–2.
 */
export function plainTitle(raw: string): string {
  return (
    withoutStrayMarks(withoutTags(decoded(raw)).replace(INVISIBLE, ''))
      .replace(/[\s\u00A0\u3000]+/g, ' ')
      // Characters that an entity can write but XML forbids.
      .replace(/[\p{Cc}\uFFFE\uFFFF]/gu, '')
      .trim()
  )
}

/**
 * The title as displayed: a plain title without the parts that its outlet prints around it (`Outlet.title`). If nothing
 * would be left, the plain title stays.
 */
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

/**
 * A title for an article without one: its first heading, else the first line of its text, both cut to 40 characters,
 * else its id. Source: docs/format.md §2.
 */
export function titleFromBody(firstHeading: string | null, text: string, nativeId: string): string {
  const start = firstHeading ?? text.split('\n', 1)[0] ?? ''
  const short = [...start].slice(0, 40).join('').trim()
  return short === '' ? nativeId : short
}
