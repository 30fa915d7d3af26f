import type {Element, ElementContent, Text} from 'hast'
import type {SafeUrl} from '../model/brand.ts'
import type {Reference} from '../outlets/index.ts'
import {rewrittenBy, unwrapped, withoutRedirectors} from '../outlets/unwrap.ts'
import {urlKeyOf, withoutTracking} from '../outlets/url-key.ts'
import {parseUrl, withoutLogin} from '../outlets/urls.ts'
import {withBareAddresses} from './bare-addresses.ts'
import {attribute, type Findings, isElement, isText, type Step, type StepContext} from './context.ts'
import {fragmentOf} from './fragments.ts'
import {type Replacement, replaceChildren} from './replace.ts'

/**
 * Repairs of addresses in which an HTML entity replaced an ampersand: a published page had `®ion=` for `&region=`.
 * Source: docs/format.md §6.2(f).
 */
const LOST_AMPERSANDS: readonly (readonly [RegExp, string])[] = [
  [/®(?=ion=)/g, '&reg'],
  [/§(?=ion=)/g, '&sect'],
  [/×(?=tamp=)/g, '&times'],
  [/©(?==)/g, '&copy'],
]

/**
 * An address glued to the scheme and host of another. A query, or the path of a web archive, may rightly hold a second
 * address. docs/format.md §11.
 */
const DOUBLED = /^(?:https?:\/?\/?[^/?#]*)?(https?:\/\/.+)$/i

/**
 * `rel` of links to other sites: the target gets no access to the reader's page (HTML standard, 4.6.6), and robots do
 * not follow the link (docs/format.md §11).
 */
export const OUTSIDE_REL = ['noopener', 'nofollow', 'external']

/**
 * Step that makes every link safe: resolved against the article's address, repaired, without tracking parameters. Links
 * to anything but an http, https or mailto address are unwrapped, and so are links to the article itself. Bare
 * addresses in the text become links. Source: docs/format.md §11.
 */
export const links: Step = (tree, context, findings) => {
  const isKept = (link: Element): boolean => prepareLink(link, context, findings)
  const replacement = (inCode: boolean): Replacement => {
    const instead: Replacement = (child) => {
      if (isText(child)) return inCode ? null : bareLinks(child, isKept)
      if (!isElement(child) || child.tagName === 'math') return null
      const kept = child.tagName === 'a' && isKept(child)
      replaceChildren(child, kept ? insideLink : child.tagName === 'pre' ? inPre : instead)
      return child.tagName === 'a' && !kept ? child.children : null
    }
    return instead
  }
  // An address in preformatted text is part of a command or of a file.
  const inPre = replacement(true)
  replaceChildren(tree, replacement(false))
}

/**
 * Unwraps a link inside a link. Parsers allow one in a table (HTML standard, 13.2.4.3), but the output must not hold
 * it.
 */
const insideLink: Replacement = (child) => {
  if (!isElement(child)) return null
  replaceChildren(child, insideLink)
  return child.tagName === 'a' ? child.children : null
}

/** A text with links around the bare addresses in it, or null if it has none. */
function bareLinks(text: Text, isKept: (link: Element) => boolean): readonly ElementContent[] | null {
  if (!text.value.includes('://')) return null
  return withBareAddresses(text).flatMap((part) => (isElement(part) && !isKept(part) ? part.children : [part]))
}

/** Sets the safe attributes of a link and records the link. Returns false if the link must be unwrapped. */
function prepareLink(link: Element, context: StepContext, findings: Findings): boolean {
  const href = attribute(link, 'href')
  const fragment = findings.targets.size > 0 ? fragmentOf(href, context) : null
  const target = fragment === null ? undefined : findings.targets.get(fragment)
  link.properties = target === undefined ? {} : {href: `#${target}`}
  if (target !== undefined) return true
  const url = linkTarget(href, context.base)
  if (!url) return false
  if (url.protocol === 'mailto:') {
    link.properties = {href: url.href}
    return true
  }
  const page = unwrapped(url)
  const key = urlKeyOf(page)
  if (key === context.own) return false
  const reference: Reference | null = context.outlets.reference(page)
  const outside = context.isSnapshot ? page : url
  const shown = withoutTracking(reference?.url ? new URL(reference.url) : outside)
  link.properties = {dataAt: String(findings.links.length), href: shown.href, rel: [...OUTSIDE_REL]}
  findings.links.push({url: shown.href as SafeUrl, key, id: reference?.id ?? null})
  return true
}

/**
 * The address that an `href` means, repaired, resolved against `base` and without redirectors before it; null if the
 * link must be unwrapped.
 */
export function linkTarget(href: string, base: URL): URL | null {
  if (href === '' || href.startsWith('#')) return null
  const written = repair(href)
  const repaired = rewrittenBy(written) ?? written
  if (/^mailto:/i.test(repaired)) return /^mailto:[!-~]+@[!-~]+$/i.test(repaired) ? new URL(repaired) : null
  if (!/^[a-z][a-z0-9+.-]*:/i.test(repaired) && !isRelative(repaired)) return null
  const url = parseUrl(repaired, base)
  if (!url) return null
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null
  if (!url.hostname.includes('.') && !url.hostname.startsWith('[')) return null
  return withoutRedirectors(withoutLogin(url))
}

/** Marks and spaces that prose has and paths do not have. Quotation marks would also end the attribute. */
const PROSE = /[\s"'<>“”‘’«»「」『』《》（）。，、；：！？…]/
/** The end of a page's or a file's path: this is an address, even with spaces in it. */
const FILE = /\.(?:[xs]?html?|php\d?|aspx?|jspx?|cfm|pdf|txt|xml|docx?|jpe?g|png|gif|webp|mp[34])(?:[?#]|$)/i

/**
 * Whether a text without a scheme is a relative address, in any script: it begins as one, or has a slash or a dot with
 * an extension and none of the marks of prose. Publishing systems leave prose and single words in `href`.
 * docs/format.md §11.
 */
function isRelative(text: string): boolean {
  return /^[/\\?.]/.test(text) || FILE.test(text) || (!PROSE.test(text) && /[^/\\.][/\\.]/.test(text))
}

/** Repairs of addresses that were typed or converted wrongly. docs/format.md §11. */
const REPAIRS: readonly (readonly [RegExp, string])[] = [
  [/[\n\r\t]/g, ''],
  [/^(?:[\s“”„"＂]|%2[02])+|(?:[\s“”„"＂]|%2[02])+$/gi, ''],
  [/^(https?)(?:：|:)[／/]{2}/i, '$1://'],
  [/^ttps?:\/\//i, 'https://'],
  [/^https?:(?=https?:)/i, ''],
  [/^(https?):\/(?=[^/])/i, '$1://'],
  [/^(https?)\/\/(?=[^/])/i, '$1://'],
  [/^(?=www\.[\p{L}\d-]+\.\p{L})/iu, 'http://'],
]

/** An address that needs no repair, as most are: printable ASCII, one scheme and no blank at its end. */
const SOUND = /^https?:\/\/(?!.*(?::\/\/|%2[02]$))[!#-~]+$/i

function repair(href: string): string {
  if (SOUND.test(href)) return href
  let text = href
  for (const [found, written] of REPAIRS) text = text.replace(found, written)
  if (/[®§×©]/.test(text)) for (const [found, written] of LOST_AMPERSANDS) text = text.replace(found, written)
  return DOUBLED.exec(text)?.[1] ?? text
}
