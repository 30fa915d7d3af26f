import type {Element, ElementContent} from 'hast'
import {append, attribute, element, isElement} from './context.ts'
import {type Flows, simplified} from './flows.ts'
import {PICTURE} from './marks.ts'

/** Start numbers must be below this limit; larger ones come from a template's counter. */
const LARGEST_START = 100_000

/**
 * The blocks of a list. Content between two items moves into the first of them, so that the list holds nothing but `li`
 * (HTML standard, 4.4.6); content before the first item comes before the list. A list of pictures alone comes from a
 * template and is replaced with its pictures.
 */
export function listBlocks(
  tagName: 'ul' | 'ol',
  children: readonly ElementContent[],
  {inner, apart}: Flows,
  properties: Element['properties'] = {},
): Element[] {
  const items: Element[][] = []
  const before: Element[] = []
  for (const group of groupedItems(children)) {
    const item = group[0]
    if (isElement(item) && item.tagName === 'li') {
      const blocks = inner(item.children)
      if (blocks.length > 0) items.push(blocks)
    } else {
      const last = items.at(-1)
      if (last) append(last, inner(group))
      else append(before, apart(group))
    }
  }
  const written = items.flat().some((block) => block.tagName !== PICTURE)
  if (!written) return [...before, ...items.flat()]
  const list = items.map((blocks) => element('li', simplified(blocks)))
  return [...before, element(tagName, list, properties)]
}

/** Groups the children of a list: each item alone, and the nodes between two items together. */
function groupedItems(children: readonly ElementContent[]): ElementContent[][] {
  const groups: ElementContent[][] = []
  let open = false
  for (const child of children) {
    const isItem = isElement(child) && child.tagName === 'li'
    if (isItem || !open) groups.push([child])
    else groups.at(-1)?.push(child)
    open = !isItem
  }
  return groups
}

/** The property `start` of an ordered list that does not start with 1. */
export function startOf(list: Element): Element['properties'] {
  const start = list.tagName === 'ol' ? Number.parseInt(attribute(list, 'start'), 10) : Number.NaN
  return start > 1 && start < LARGEST_START ? {start} : {}
}
