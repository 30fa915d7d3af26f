import type {Element, ElementContent} from 'hast'

/** Turns any nodes into blocks. */
export type Flow = (nodes: readonly ElementContent[]) => Element[]

/** The two ways in which the content of a list or a table becomes blocks. */
export interface Flows {
  /** For an item or a cell that stays one. */
  readonly inner: Flow
  /** For a list or a table that is dissolved into its content. */
  readonly apart: Flow
}

/** The content of an item or a cell, without the `p` around a paragraph that is alone or followed by lists only. */
export function simplified(inner: readonly Element[]): ElementContent[] {
  const [first, ...rest] = inner
  const lone = first?.tagName === 'p' && rest.every(({tagName}) => tagName === 'ul' || tagName === 'ol')
  return lone ? [...first.children, ...rest] : [...inner]
}
