import type {Element, ElementContent} from 'hast'
import {element, isElement, type Step} from './context.ts'
import {textOf} from './text.ts'

/** A line drawn with characters. Shorter ones may be the author's dashes, stars have a look of their own. */
const DRAWN = /^\s*[-=_—─━]{5,}\s*$/

/** Makes rules of lines that are drawn with characters: on a narrow screen they break, and screen readers spell them. */
export const rules: Step = (tree) => {
  tree.children = (tree.children as Element[]).flatMap((block) => (block.tagName === 'p' ? ruled(block) : [block]))
}

function ruled(block: Element): Element[] {
  const lines = linesOf(block)
  if (!lines.some(isDrawn)) return [block]
  const out: Element[] = []
  let open: Element | null = null
  for (const line of lines) {
    if (isDrawn(line)) {
      out.push(element('hr'))
      open = null
    } else if (open) open.children.push(element('br'), ...line)
    else {
      open = {...block, children: [...line]}
      out.push(open)
    }
  }
  return out
}

const isDrawn = (line: readonly ElementContent[]): boolean => DRAWN.test(line.map(textOf).join(''))

function linesOf({children}: Element): readonly (readonly ElementContent[])[] {
  const lines: ElementContent[][] = [[]]
  for (const child of children) {
    if (isElement(child) && child.tagName === 'br') lines.push([])
    else lines.at(-1)?.push(child)
  }
  return lines
}
