import type {Element, ElementContent} from 'hast'

/** Makes blocks of any nodes. */
export type Flow = (nodes: readonly ElementContent[]) => Element[]

/** How the content of a list or a table becomes blocks. */
export interface Flows {
  /** Of an item or a cell, which stays one. */
  readonly inner: Flow
  /** Of a list or a table that is taken apart. */
  readonly apart: Flow
}

/** A lone paragraph in an item or a cell is its text, and so is one before a list. */
export function simplified(inner: readonly Element[]): ElementContent[] {
  const [first, ...rest] = inner
  const lone = first?.tagName === 'p' && rest.every(({tagName}) => tagName === 'ul' || tagName === 'ol')
  return lone ? [...first.children, ...rest] : [...inner]
}
