import type {Element, ElementContent} from 'hast'
import type {BodyContext, Findings} from './context.ts'

/** The state of the walk in which `remove` treats the elements of a body, for the functions that convert them. */
export interface Walk {
  readonly context: BodyContext
  readonly findings: Findings
  /** Treats nodes that were not in the tree before, such as parsed raw text. */
  readonly treated: (nodes: readonly ElementContent[]) => ElementContent[]
  /** Treats the content of an element whose text is raw. */
  readonly rawContent: (raw: Element) => ElementContent[]
  /** The text of the body outside `noscript` in its comparable form. */
  readonly textElsewhere: () => string
  /** Numbers of `figure` elements, and of links and controls, around the current element. */
  readonly around: {figures: number; controls: number}
}
