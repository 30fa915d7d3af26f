import type {Element} from 'hast'
import {attribute, isElement, type Step} from './context.ts'
import {countRemoved} from './removal.ts'
import {type Replacement, replaceChildren} from './replace.ts'

/**
 * Elements that are removed with their content: those of docs/format.md §6.4, and those whose content HTML parsers read
 * as raw text.
 */
const WITH_CONTENT = new Set([
  'script',
  'style',
  'link',
  'meta',
  'base',
  'template',
  'svg',
  'math',
  'canvas',
  'object',
  'embed',
  'applet',
  'form',
  'input',
  'button',
  'select',
  'option',
  'textarea',
  'label',
  'nav',
  'title',
  'noembed',
  'noframes',
  'xmp',
  'frame',
  'frameset',
  'map',
  'area',
  'dialog',
  'progress',
  'meter',
])

/** Controls that publishers put around a picture to enlarge it. The picture stays. */
const AROUND_PICTURES = new Set(['button', 'label'])

const NOT_SHOWN = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i
const HIDDEN_CLASS =
  /^(?:element-hidden|element-invisible|visually-hidden(?:-focusable)?|screen-reader-text|sr-only|off-screen)$|VisuallyHidden/

/**
 * Step that removes elements which hold no text of the article, and counts them by element for the article's record. It
 * runs before pictures and players are recorded: of two copies of a picture, the hidden one must not count as the
 * first.
 */
export const remove: Step = (tree, _context, {removed}) => {
  const instead: Replacement = (child) => {
    if (child.type === 'text') return null
    if (!isElement(child)) return []
    const hidden = isHidden(child)
    if (!hidden && !WITH_CONTENT.has(child.tagName)) {
      replaceChildren(child, instead)
      return null
    }
    countRemoved(removed, child, hidden ? 'hidden' : 'element')
    return AROUND_PICTURES.has(child.tagName) && !hidden ? picturesIn(child) : []
  }
  replaceChildren(tree, instead)
}

const isUnwanted = (node: Element): boolean => WITH_CONTENT.has(node.tagName) || isHidden(node)

const isHiddenClass = (name: string | number): boolean => HIDDEN_CLASS.test(String(name))

function isHidden(node: Element): boolean {
  const {hidden, style, id, className} = node.properties
  if (hidden !== undefined && hidden !== false) return true
  if (style !== undefined && NOT_SHOWN.test(attribute(node, 'style'))) return true
  if (id !== undefined && attribute(node, 'id').startsWith('gtx-')) return true
  return Array.isArray(className) && className.some(isHiddenClass)
}

function picturesIn(parent: Element): readonly Element[] {
  return parent.children.filter(isElement).flatMap((child) => {
    if (isUnwanted(child)) return []
    return child.tagName === 'img' || child.tagName === 'picture' ? [child] : picturesIn(child)
  })
}
