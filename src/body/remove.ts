import type {Element, ElementContent} from 'hast'
import {append, attribute, classesOf, isElement, type Parent, type Step} from './context.ts'

/** Elements that go with all they hold: FORMAT §6.4, and those whose content HTML parsers take for raw text. */
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

/** Controls that publishers lay around a picture to enlarge it: the picture stays. */
const AROUND_PICTURES = new Set(['button', 'label'])

const NOT_SHOWN = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i
const HIDDEN_CLASS =
  /^(?:element-hidden|element-invisible|visually-hidden(?:-focusable)?|screen-reader-text|sr-only|off-screen)$|VisuallyHidden/

/**
 * Takes out what is no text of the article, and counts it by element for the record. Runs before pictures and players
 * are looked for: of two copies of a picture the hidden one must not count as the first.
 */
export const remove: Step = (tree, _context, {removed}) => {
  const clean = (parent: Parent): void => {
    const kept: ElementContent[] = []
    for (const child of parent.children as ElementContent[]) {
      if (child.type === 'text') kept.push(child)
      if (!isElement(child)) continue
      if (isUnwanted(child)) {
        removed.note(child, isHidden(child) ? 'hidden' : 'element')
        if (AROUND_PICTURES.has(child.tagName) && !isHidden(child)) append(kept, picturesIn(child))
      } else {
        clean(child)
        kept.push(child)
      }
    }
    parent.children = kept
  }
  clean(tree)
}

const isUnwanted = (node: Element): boolean => WITH_CONTENT.has(node.tagName) || isHidden(node)

function isHidden(node: Element): boolean {
  const {hidden, style, id, className} = node.properties
  if (hidden !== undefined && hidden !== false) return true
  if (style !== undefined && NOT_SHOWN.test(attribute(node, 'style'))) return true
  if (id !== undefined && attribute(node, 'id').startsWith('gtx-')) return true
  return className !== undefined && classesOf(node).some((name) => HIDDEN_CLASS.test(name))
}

function picturesIn(parent: Element): readonly Element[] {
  return parent.children.filter(isElement).flatMap((child) => {
    if (isUnwanted(child)) return []
    return child.tagName === 'img' || child.tagName === 'picture' ? [child] : picturesIn(child)
  })
}
