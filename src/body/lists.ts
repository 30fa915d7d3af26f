import type {Element, ElementContent} from 'hast'
import {append, attribute, element, isElement} from './context.ts'
import {type Flows, simplified} from './flows.ts'
import {PICTURE} from './marks.ts'

/** The largest number that a list may start with; larger ones are some template's counter. */
const LARGEST_START = 100_000

/**
 * A list with what stands between its items inside them, so that it holds nothing but `li` (HTML standard, 4.4.6).
 * A list of nothing but pictures is a template's, not a writer's: its pictures.
 */
export function listBlocks(
  tagName: 'ul' | 'ol',
  children: readonly ElementContent[],
  {inner, apart}: Flows,
  properties: Element['properties'] = {},
): Element[] {
  const items: Element[][] = []
  const before: Element[] = []
  for (const group of grouped(children)) {
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

/** Each item alone, and together what stands between two. */
function grouped(children: readonly ElementContent[]): ElementContent[][] {
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

/** The number with which an ordered list starts, where it is none of the usual. */
export function startOf(list: Element): Element['properties'] {
  const start = list.tagName === 'ol' ? Number.parseInt(attribute(list, 'start'), 10) : Number.NaN
  return start > 1 && start < LARGEST_START ? {start} : {}
}
