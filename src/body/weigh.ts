import type {Element, ElementContent} from 'hast'
import {isElement, type Parent} from './context.ts'
import {isHidden} from './hidden.ts'
import {holdsControl, holdsProse, isArticlePart, isLongText, wordsOf} from './prose.ts'
import {carriesMarkup} from './raw-text.ts'
import {charactersIn, countPart, countRemoved} from './removal.ts'
import {flattened, isShadowRoot, templateContent} from './shadow.ts'
import {textOf} from './text.ts'
import {fragmentOf} from './tree/fragment.ts'
import type {Walk} from './walk.ts'

const RAW = new Set(['textarea', 'title'])
/** Elements that may themselves stand in the middle of a page, so that their own words are those of a control. */
const CONTROLS = new Set(['button', 'label'])

/**
 * The content of an element that holds either controls or text of the article. With prose it is unwrapped, and the
 * controls in it go one by one. Without prose it is dropped and counted, except for pictures in it.
 */
export function weighed(
  node: Element,
  parent: Parent,
  walk: Walk,
  slotted: Set<ElementContent>,
): readonly ElementContent[] {
  const {tagName} = node
  if (tagName === 'template') {
    if (isShadowRoot(node)) return walk.treated(flattened(node, parent, slotted))
    const content = templateContent(node)
    return holdsProse(content) ? walk.treated(content.children as ElementContent[]) : withoutAll(node, walk)
  }
  if (RAW.has(tagName)) {
    const text = textOf(node)
    const isProse = carriesMarkup(text) && holdsProse({type: 'root', children: fragmentOf(text)})
    return isProse ? walk.rawContent(node) : withoutAll(node, walk)
  }
  if (tagName === 'form' && !holdsControl(node)) return walk.treated(node.children)
  if (tagName === 'label' && !namesControl(node, parent)) return walk.treated(node.children)
  if (!CONTROLS.has(tagName) && holdsProse(node)) return walk.treated(node.children)
  if (CONTROLS.has(tagName) && isLongText(wordsOf(node))) return walk.treated(node.children)
  const parts = partsIn(node.children)
  countPart(walk.findings.removed, node, 'element', charactersIn([node]) - charactersIn(parts))
  return walk.treated(parts)
}

/** Whether a `label` belongs to a control: in it, beside it, or named by its `for`. */
const namesControl = (label: Element, parent: Parent): boolean =>
  label.properties.htmlFor !== undefined || holdsControl(parent)

function withoutAll(node: Element, {findings}: Walk): readonly ElementContent[] {
  countRemoved(findings.removed, node, 'element')
  return []
}

/** The pictures, quotations and paragraphs of an article that stand in a control. */
const partsIn = (nodes: readonly ElementContent[]): Element[] =>
  nodes.filter(isElement).flatMap((child) => {
    if (isHidden(child)) return []
    const isPart = /^(?:img|picture)$/.test(child.tagName) || isArticlePart(child)
    return isPart ? [child] : partsIn(child.children)
  })
