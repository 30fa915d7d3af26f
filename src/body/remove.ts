import type {Element, ElementContent, Root} from 'hast'
import {type BodyContext, element, type Findings, isElement, type Parent, type Step} from './context.ts'
import {drawingOf} from './drawings.ts'
import {type Conversion, standInsFor, treatmentOf} from './elements/index.ts'
import {formulaIn, picturedFormula} from './formulas.ts'
import {isHidden} from './hidden.ts'
import {knownElementOf, playerOf} from './players.ts'
import {carriesMarkup, contentOf} from './raw-text.ts'
import {countRemoved} from './removal.ts'
import {type Replacement, replaceChildren} from './replace.ts'
import {standInContent} from './stand-ins.ts'
import {comparable, hasText, textOf} from './text.ts'
import type {Walk} from './walk.ts'
import {weighed} from './weigh.ts'

/** Elements whose drawings are icons: links and controls. */
const CONTROL = new Set(['a', 'button', 'label', 'summary'])

/**
 * Step that treats every element by its row in the table of elements (`elements/`): it keeps, unwraps, converts or
 * drops it. Everything dropped is counted by element for the article's record. It runs before pictures and players are
 * recorded: of two copies of a picture, the hidden one must not count as the first. Source: docs/format.md §6.4.
 */
export const remove: Step = (tree, context, findings) => new Treatments(tree, context, findings).run()

class Treatments implements Walk {
  readonly context: BodyContext
  readonly findings: Findings
  readonly around = {figures: 0, controls: 0}
  readonly #tree: Root
  /** Nodes that were moved into the slots of a shadow root. */
  readonly #slotted = new Set<ElementContent>()
  #rawDepth = 0
  #text: string | null = null

  constructor(tree: Root, context: BodyContext, findings: Findings) {
    this.#tree = tree
    this.context = context
    this.findings = findings
  }

  run(): void {
    replaceChildren(this.#tree, this.#instead)
  }

  readonly treated = (nodes: readonly ElementContent[]): ElementContent[] => {
    const box = element('div', [...nodes])
    replaceChildren(box, this.#instead)
    return box.children
  }

  readonly rawContent = (raw: Element): ElementContent[] => {
    this.#rawDepth++
    const content = this.treated(contentOf(raw, this.#rawDepth))
    this.#rawDepth--
    return content
  }

  readonly textElsewhere = (): string => {
    this.#text ??= comparable(textOutside(this.#tree))
    return this.#text
  }

  readonly #instead: Replacement = (child, parent) => {
    if (child.type === 'text') return this.#slotted.has(child) ? [] : null
    if (!isElement(child) || this.#slotted.has(child)) return []
    if (isHidden(child)) return this.#dropped(child, 'hidden')
    const formula = formulaIn(child, parent, this)
    if (formula) return inCells(formula, parent)
    const treatment = treatmentOf(child.tagName)
    switch (treatment.does) {
      case 'drop':
        return this.#dropped(child, 'element')
      case 'weigh':
        return inCells(
          this.#within(child, () => weighed(child, parent, this, this.#slotted)),
          parent,
        )
      case 'stand-in':
        return standInContent(child, this)
      case 'convert':
        return this.#converted(child, treatment.into)
      default: {
        if (isPlain(child.tagName)) return this.#inside(child)
        const rules = standInsFor(child.tagName)
        const known = rules.length > 0 ? knownElementOf(child, rules, this) : null
        // A script would fill the empty element, and the loss of its content leaves no other trace.
        if (!known && child.tagName.includes('-') && !hasContent(child)) return this.#dropped(child, 'element')
        return known ?? this.#within(child, () => this.#inside(child))
      }
    }
  }

  #dropped(node: Element, reason: string): readonly ElementContent[] {
    countRemoved(this.findings.removed, node, reason)
    return []
  }

  #inside(node: Element): null {
    replaceChildren(node, this.#instead)
    return null
  }

  #within<T>({tagName}: Element, run: () => T): T {
    const kind = tagName === 'figure' ? 'figures' : CONTROL.has(tagName) ? 'controls' : null
    if (kind === null) return run()
    this.around[kind]++
    const result = run()
    this.around[kind]--
    return result
  }

  #converted(node: Element, into: Conversion): readonly ElementContent[] | null {
    switch (into) {
      case 'list':
        node.tagName = 'ul'
        return this.#inside(node)
      case 'preformatted':
        if (node.tagName !== 'listing' && carriesMarkup(textOf(node))) return this.rawContent(node)
        node.tagName = 'pre'
        return this.#inside(node)
      case 'picture':
        node.tagName = 'img'
        return picturedFormula(node)
      case 'player':
        return playerOf(node, this)
      case 'drawing':
        return drawingOf(node, this)
      case 'formula':
        return this.#inside(node)
    }
  }
}

/** Whether an element stands for no other one and has no meaning for those in it, as most have. */
const isPlain = (name: string): boolean =>
  !(name === 'figure' || CONTROL.has(name) || name.includes('-') || name.includes(':'))

/** Parts of a table that hold rows or cells, and nothing else. */
const TABLE_PART = /^(?:table|thead|tbody|tfoot|tr)$/
const ROW_OR_CELL = /^(?:caption|colgroup|thead|tbody|tfoot|tr|td|th)$/

/** Nodes for a place between the cells of a table, where a parser leaves scripts and templates: each in a cell. */
function inCells(nodes: readonly ElementContent[], parent: Parent): readonly ElementContent[] {
  if (parent.type !== 'element' || !TABLE_PART.test(parent.tagName)) return nodes
  return nodes.map((node) => {
    if ((isElement(node) && ROW_OR_CELL.test(node.tagName)) || !hasText(node)) return node
    const cell = element('td', [node])
    return parent.tagName === 'tr' ? cell : element('tr', [cell])
  })
}

const hasContent = ({children}: Element): boolean =>
  children.some((child) => isElement(child) || (child.type === 'text' && /\S/.test(child.value)))

/** The text of a body outside `noscript`. */
function textOutside(parent: Parent): string {
  let text = ''
  for (const child of parent.children as ElementContent[]) {
    if (child.type === 'text') text += child.value
    else if (isElement(child) && child.tagName !== 'noscript') text += textOutside(child)
  }
  return text
}
