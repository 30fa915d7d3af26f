import type {Element, ElementContent, Text} from 'hast'
import type {SafeUrl} from '../model/brand.ts'
import type {Reference} from '../outlets/index.ts'
import {urlKeyOf, withoutTracking} from '../outlets/url-key.ts'
import {parseUrl, withoutLogin} from '../outlets/urls.ts'
import {withBareAddresses} from './bare-addresses.ts'
import {attribute, type BodyContext, type Findings, isElement, isText, type Step} from './context.ts'
import {type Replacement, replaceChildren} from './replace.ts'

/** Ampersands that legacy entities ate: `&region=` became `®ion=` in a published page. FORMAT §6.2(f). */
const EATEN: readonly (readonly [RegExp, string])[] = [
  [/®(?=ion=)/g, '&reg'],
  [/§(?=ion=)/g, '&sect'],
  [/×(?=tamp=)/g, '&times'],
  [/©(?==)/g, '&copy'],
]

/** Schemes glued to one address; a query or an archive's path may hold a second one by right. FORMAT §11. */
const DOUBLED = /^(?:https?:\/?\/?[^/?#]*)?(https?:\/\/.+)$/i

/** Rel of a link that leaves: the target learns nothing of the reader's page (HTML standard 4.6.6; robots: FORMAT §11). */
export const OUTSIDE_REL = ['noopener', 'nofollow', 'external']

/**
 * Makes every link one that is safe and leads somewhere: resolved against the article, repaired, without tracking.
 * What is no http, https or mailto address is unwrapped, and so are links to the article itself. Addresses that stand
 * bare in the text become links. FORMAT §11.
 */
export const links: Step = (tree, context, findings) => {
  const own = urlKeyOf(context.base)
  const isKept = (link: Element): boolean => judge(link, context, own, findings)
  const instead: Replacement = (child) => {
    if (isText(child)) return bareLinks(child, isKept)
    if (!isElement(child)) return null
    const kept = child.tagName === 'a' && isKept(child)
    replaceChildren(child, kept ? insideLink : instead)
    return child.tagName === 'a' && !kept ? child.children : null
  }
  replaceChildren(tree, instead)
}

/** In a table, parsers let a link stand in a link (HTML standard, 13.2.4.3); a page of ours must not. */
const insideLink: Replacement = (child) => {
  if (!isElement(child)) return null
  replaceChildren(child, insideLink)
  return child.tagName === 'a' ? child.children : null
}

/** A text with links around the addresses that stand bare in it; `null` where none does. */
function bareLinks(text: Text, isKept: (link: Element) => boolean): readonly ElementContent[] | null {
  if (!text.value.includes('://')) return null
  return withBareAddresses(text).flatMap((part) => (isElement(part) && !isKept(part) ? part.children : [part]))
}

/** Gives the link its safe attributes; false where it is none. */
function judge(link: Element, context: BodyContext, own: string, findings: Findings): boolean {
  const url = linkTarget(attribute(link, 'href'), context.base)
  link.properties = {}
  if (!url) return false
  if (url.protocol === 'mailto:') {
    link.properties = {href: url.href}
    return true
  }
  const key = urlKeyOf(url)
  if (key === own) return false
  const reference: Reference | null = context.outlets.reference(url)
  const shown = withoutTracking(reference?.url ? new URL(reference.url) : url)
  link.properties = {dataAt: String(findings.links.length), href: shown.href, rel: [...OUTSIDE_REL]}
  findings.links.push({url: shown.href as SafeUrl, key, id: reference?.id ?? null})
  return true
}

/** The address that an `href` means, or null where it is not for a page of ours. */
export function linkTarget(href: string, base: URL): URL | null {
  if (href === '' || href.startsWith('#')) return null
  const repaired = repair(href)
  if (/^mailto:/i.test(repaired)) return /^mailto:[!-~]+@[!-~]+$/i.test(repaired) ? new URL(repaired) : null
  if (
    !/^[a-z][a-z0-9+.-]*:/i.test(repaired) &&
    !/^[/?.]/.test(repaired) &&
    !/^[\w%-]+[./][\w%./?=&#-]*$/.test(repaired)
  )
    return null
  const url = parseUrl(repaired, base)
  if (!url) return null
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null
  if (!url.hostname.includes('.') && !url.hostname.startsWith('[')) return null
  return withoutLogin(url)
}

function repair(href: string): string {
  let text = href.replace(/[\n\r\t]/g, '').trim()
  if (/[®§×©]/.test(text)) for (const [eaten, written] of EATEN) text = text.replace(eaten, written)
  text = text
    .replace(/^ttps?:\/\//i, 'https://')
    .replace(/^https?:(?=https?:)/i, '')
    .replace(/^(https?):\/(?=[^/])/i, '$1://')
  const doubled = DOUBLED.exec(text)?.[1]
  return doubled ?? text
}
