import type {Element, Root} from 'hast'
import rehypeParse from 'rehype-parse'
import {unified} from 'unified'
import {isElement, type Parent} from '../../src/body/context.ts'
import {compileSelector, selectIn} from '../../src/body/selector.ts'

const parser = unified().use(rehypeParse, {fragment: true}).freeze()

/** The tree of a body before any step. */
export const parsed = (html: string): Root => parser.parse(html)

/** The elements of a tree that a selector matches, in the order of the text. */
export function selectedIn(tree: Parent, selector: string): readonly Element[] {
  const matches = compileSelector(selector)
  const found: Element[] = []
  const visit = (parent: Parent): void => {
    for (const child of parent.children) {
      if (!isElement(child)) continue
      if (matches(child)) found.push(child)
      visit(child)
    }
  }
  selectIn(tree)
  visit(tree)
  return found
}
