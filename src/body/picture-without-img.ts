import type {Element} from 'hast'
import {attribute, element, isElement} from './context.ts'
import {isAddressShape, pictureAttribute} from './picture-attributes.ts'
import {backgroundsOf} from './picture-chances.ts'
import {hasText} from './text.ts'

/** Adds the `img` that a `picture` with sources lacks, since it shows one of them (HTML standard, 4.8.1). */
export function withImage(picture: Element): void {
  const inside = picture.children.filter(isElement)
  if (inside.length > 0 && inside.every(({tagName}) => tagName === 'source')) picture.children.push(element('img'))
}

/** Elements that show a picture as their background, or from which a script makes one. */
const BOXES = new Set(['div', 'span', 'figure', 'a', 'p', 'section', 'i', 'picture'])

/**
 * The `img` for an empty element that shows a picture without one: as the background of its style, or by a script that
 * reads its address from an attribute such as `data-src` or `data-bg`. Null for all other elements.
 */
export function backgroundPicture(node: Element): Element | null {
  if (!BOXES.has(node.tagName)) return null
  // Most boxes hold text or elements.
  for (const child of node.children) if (isElement(child) || hasText(child)) return null
  const {style} = node.properties
  const styled = typeof style === 'string' && style.includes('url(')
  if (!styled && !Object.keys(node.properties).some((name) => name.startsWith('data'))) return null
  const addresses = styled ? backgroundsOf(node) : []
  const isPicture = addresses.some((written) => isAddressShape(written, false) || /^data:image\//i.test(written))
  if (!isPicture && !Object.keys(node.properties).some((name) => namesPicture(node, name))) return null
  const alt = attribute(node, 'ariaLabel') || attribute(node, 'title')
  return element('img', [], {...node.properties, alt})
}

/** Whether a property is one from which scripts load pictures, and holds the address of one. */
function namesPicture(node: Element, property: string): boolean {
  if (!property.startsWith('data')) return false
  const kind = pictureAttribute(property)
  if (!kind || !['lazy', 'full', 'background'].includes(kind.is)) return false
  const value = attribute(node, property).replace(/^url\(["']?|["']?\)$/g, '')
  return isAddressShape(value, false)
}
