import type {Element} from 'hast'
import {attribute, classesOf, isElement, type Parent, type Step} from './context.ts'

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
  'noscript',
  'noembed',
  'noframes',
  'xmp',
  'iframe',
  'frame',
  'frameset',
  'video',
  'audio',
  'source',
  'track',
  'img',
  'picture-source',
  'map',
  'area',
  'dialog',
  'progress',
  'meter',
])

const NOT_SHOWN = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i
const HIDDEN_CLASS = /^(?:element-hidden|element-invisible|visually-hidden(?:-focusable)?|screen-reader-text|sr-only)$/

/** Takes out what is no text of the article, and counts it by element for the record. Runs after pictures and players are found. */
export const remove: Step = (tree, _context, {removed}) => {
  const clean = (parent: Parent): void => {
    const kept = parent.children.filter((child) => {
      if (child.type === 'comment' || child.type === 'doctype') return false
      if (!isElement(child) || !isUnwanted(child)) return true
      removed.set(child.tagName, (removed.get(child.tagName) ?? 0) + 1)
      return false
    })
    parent.children = kept as Element[]
    for (const child of kept) if (isElement(child as Element)) clean(child as Element)
  }
  clean(tree)
}

function isUnwanted(node: Element): boolean {
  if (WITH_CONTENT.has(node.tagName)) return true
  if (node.properties.hidden !== undefined && node.properties.hidden !== false) return true
  if (NOT_SHOWN.test(attribute(node, 'style'))) return true
  return attribute(node, 'id').startsWith('gtx-') || classesOf(node).some((name) => HIDDEN_CLASS.test(name))
}
