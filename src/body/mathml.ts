import type {Element, ElementContent} from 'hast'
import {attribute, element, isElement} from './context.ts'
import {MATHML_CHANGED, MATHML_KEPT} from './elements/foreign.ts'
import {hasText, textOf} from './text.ts'

/** A formula in MathML Core, and the annotation that became its title. `node` is null if it shows nothing. */
export interface Formula {
  readonly node: Element | null
  readonly source: Element | null
}

const kept: ReadonlySet<string> = new Set(MATHML_KEPT)
/** Elements whose content is text (MathML Core, 3.2). */
const TOKENS: ReadonlySet<string> = new Set(['mi', 'mn', 'mo', 'ms', 'mtext'])
const TEX = /(?:x-tex|latex|^tex)/i

/**
 * A formula of the elements that MathML Core shows, on a line of its own if it says so or `isDisplayed` is true. Its annotation in TeX, or its alternative text, becomes the title.
 * Elements of HTML in it become text, so that the printed formula parses to the same tree. Source: MathML Core, 2 and 3.
 */
export function cleanFormula(math: Element, isDisplayed = false): Formula {
  const source = annotationIn(math)
  const title = (source ? textOf(source) : attribute(math, 'alttext') || attribute(math, 'title'))
    .replace(/\s+/g, ' ')
    .trim()
  const children = partsOf(math.children)
  const isBlock = isDisplayed || attribute(math, 'display') === 'block' || attribute(math, 'mode') === 'display'
  if (!children.some(hasText)) return {node: null, source: null}
  const properties = {...(isBlock ? {display: 'block'} : {}), ...(title === '' ? {} : {title})}
  return {node: element('math', children, properties), source}
}

function annotationIn(node: Element): Element | null {
  for (const child of node.children.filter(isElement)) {
    if (child.tagName === 'annotation' && TEX.test(attribute(child, 'encoding'))) return child
    const below = annotationIn(child)
    if (below) return below
  }
  return null
}

const partsOf = (nodes: readonly ElementContent[]): ElementContent[] => nodes.flatMap(partOf)

function partOf(node: ElementContent): ElementContent[] {
  if (node.type === 'text') return /\S/.test(node.value) ? [token('mtext', node.value)] : []
  if (!isElement(node)) return []
  const {tagName, properties, children} = node
  if (TOKENS.has(tagName)) return [{...token(tagName, textOf(node)), properties}]
  if (kept.has(tagName)) return [element(tagName === 'math' ? 'mrow' : tagName, partsOf(children), properties)]
  switch (Object.hasOwn(MATHML_CHANGED, tagName) ? MATHML_CHANGED[tagName] : undefined) {
    case 'first':
      return children.filter(isElement).slice(0, 1).flatMap(partOf)
    case 'fenced':
      return [fenced(node)]
    case 'alternative':
      return attribute(node, 'alt') === '' ? [] : [token('mtext', attribute(node, 'alt'))]
    case 'words':
      return [token('mi', textOf(node).trim())]
    case 'gone':
    case 'source':
      return []
    default:
      return grouped(partsOf(children))
  }
}

/** One part in place of an element that goes, since the elements around it count their parts. */
const grouped = (parts: ElementContent[]): ElementContent[] => (parts.length < 2 ? parts : [element('mrow', parts)])

const token = (name: string, value: string): Element =>
  element(name, value === '' ? [] : [{type: 'text', value: value.replace(/\s+/g, ' ')}])

/** The brackets and separators of an `mfenced`, which MathML Core leaves out (MathML 3, 3.3.8). */
function fenced(node: Element): Element {
  const {open, close, separators} = node.properties
  const marks = [...(typeof separators === 'string' ? separators.replace(/\s/g, '') : ',')]
  const parts = node.children.filter(isElement).flatMap((child, at) => {
    const mark = at === 0 ? undefined : (marks[at - 1] ?? marks.at(-1))
    return [...(mark === undefined ? [] : [token('mo', mark)]), ...partOf(child)]
  })
  const bracket = (written: unknown, usual: string): Element =>
    token('mo', typeof written === 'string' ? written : usual)
  return element('mrow', [bracket(open, '('), ...parts, bracket(close, ')')])
}
