import {type DefaultTreeAdapterTypes, parse, defaultTreeAdapter as tree} from 'parse5'
import {bare} from '../text.ts'

/** Attributes that a page shows or reads out. */
const SHOWN = new Set(['alt', 'title', 'aria-label', 'datetime', 'content', 'href'])

/** Everything that one of our pages says, without invisible characters: its text and the attributes with words. */
export function pageText(html: string): string {
  const parts: string[] = []
  // Kept apart, since an attribute of a link would cut the sentence around the link.
  const attributes: string[] = []
  const walk = (parent: DefaultTreeAdapterTypes.ParentNode): void => {
    for (const node of parent.childNodes) {
      if (tree.isTextNode(node)) parts.push(node.value)
      if (!tree.isElementNode(node) || node.tagName === 'script' || node.tagName === 'style') continue
      // A space would not separate, since it is invisible.
      for (const {name, value} of node.attrs) if (SHOWN.has(name)) attributes.push('\0', value)
      walk(node)
    }
  }
  walk(parse(html))
  return bare([...parts, ...attributes].join(''))
}
