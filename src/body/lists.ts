import type {Element, ElementContent} from 'hast'
import {append, element, isElement} from './context.ts'
import {type Flows, simplified} from './flows.ts'
import {listProperties, numbersOf, valuesOf} from './list-numbers.ts'
import {PICTURE} from './marks.ts'

/** An item that stays in its list. */
interface Item {
  readonly published: Element
  readonly number: number
  readonly blocks: Element[]
}

/**
 * The blocks of a list, an `ol` or `ul`. Content between two items moves into the first of them, so that the list holds
 * nothing but `li` (HTML standard, 4.4.6); content before the first item comes before the list. A list of pictures
 * alone comes from a template and is replaced with its pictures. Each item keeps its number, also behind an empty item,
 * which goes. `properties` are the direction and the language of the list.
 */
export function listBlocks(list: Element, {inner, apart}: Flows, properties: Element['properties'] = {}): Element[] {
  const published = list.children.filter(isElement).filter(isItem)
  const numbers = numbersOf(list, published)
  const items: Item[] = []
  const before: Element[] = []
  let at = 0
  for (const group of groupedItems(list.children)) {
    const [item] = group
    if (isElement(item) && isItem(item)) {
      const blocks = inner(item.children)
      if (blocks.length > 0) items.push({published: item, number: numbers[at] ?? 0, blocks})
      at++
    } else {
      const last = items.at(-1)
      if (last) append(last.blocks, inner(group))
      else append(before, apart(group))
    }
  }
  const all = items.flatMap(({blocks}) => blocks)
  if (all.every((block) => block.tagName === PICTURE)) return [...before, ...all]
  const kept = items.map(({number}) => number)
  const values = valuesOf(list, kept)
  const children = items.map(({blocks}, index) => element('li', simplified(blocks), values[index]))
  const own = listProperties(
    list,
    items.map((item) => item.published),
    kept,
  )
  return [...before, element(list.tagName, children, {...properties, ...own})]
}

const isItem = ({tagName}: Element): boolean => tagName === 'li'

/** Groups the children of a list: each item alone, and the nodes between two items together. */
function groupedItems(children: readonly ElementContent[]): ElementContent[][] {
  const groups: ElementContent[][] = []
  let open = false
  for (const child of children) {
    const isOwn = isElement(child) && isItem(child)
    if (isOwn || !open) groups.push([child])
    else groups.at(-1)?.push(child)
    open = !isOwn
  }
  return groups
}
