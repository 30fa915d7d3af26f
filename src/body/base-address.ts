import type {Element, Root} from 'hast'
import {parseUrl} from '../outlets/urls.ts'
import {attribute, isElement, type Parent} from './context.ts'

/**
 * The address against which the relative addresses of a body resolve: that of its first `base` with an `href`, itself
 * resolved against the article's address, else the article's address. A `base` with another scheme than http and https
 * counts for nothing. Source: HTML standard, 2.4.3 and 4.2.3. `html` is the body as published.
 */
export function baseOf(tree: Root, html: string, address: URL): URL {
  if (!/<base\s/i.test(html)) return address
  const first = firstBase(tree)
  const base = first ? parseUrl(attribute(first, 'href'), address) : null
  return base && /^https?:$/.test(base.protocol) && base.hostname.includes('.') ? base : address
}

function firstBase(parent: Parent): Element | null {
  for (const child of parent.children) {
    if (!isElement(child)) continue
    if (child.tagName === 'base' && typeof child.properties.href === 'string') return child
    const below = firstBase(child)
    if (below) return below
  }
  return null
}
