import type {Element, ElementContent, Text} from 'hast'
import {captionContent, withoutStrayCaptions} from './captions.ts'
import {mayBeColumns, RAW} from './columns.ts'
import {append, type BodyContext, classesOf, element, isElement, isText, type Step} from './context.ts'
import {descriptionBlocks, detailsBlocks} from './descriptions.ts'
import {directionOf} from './directions.ts'
import type {Flows} from './flows.ts'
import {holdsBlock, inline, isBlock} from './inline.ts'
import {isVoid, type Kept, keptAs, LONG_EMPHASIS} from './inline-elements.ts'
import {listBlocks} from './lists.ts'
import {GALLERY_TITLE, ITEM} from './mark-captions.ts'
import {ANCHOR, EMBED, PICTURE} from './marks.ts'
import {preformatted} from './preformatted.ts'
import {STANDFIRST} from './standfirst.ts'
import {holds, tableBlocks} from './tables.ts'
import {hasText, textOf} from './text.ts'
import {collapse, spacesOutsideLinks, splitAtBreaks, withoutDebris} from './whitespace.ts'

/** The properties that a block inherits from the wrapper elements dropped around it. */
interface Setting {
  readonly prettyPrinted: boolean
  /** Whether the block is in a quotation, a list item or a table cell, where no heading opens a section. */
  readonly nested: boolean
  readonly direction: Element['properties']
  /** Anchors before a block, which the next paragraph takes. */
  readonly waiting: Element[]
}

/**
 * Step that turns the tree left by the publisher's templates into a flat sequence of blocks: paragraphs, headings,
 * lists, quotations, tables, pictures and captions. Loose text becomes paragraphs, `<br><br>` ends one, wrappers and
 * empty elements are dropped, and a paragraph holds only the elements that HTML allows in it. Source:
 * docs/format.md §6.3, §6.6 and §6.8. /
 */
export const blocks: Step = (tree, context) => {
  const setting = settingOf(context)
  const all = flow(tree.children as ElementContent[], setting)
  // Behind the last block there is only its end.
  const last = all.at(-1)
  if (last && /^(?:p|h\d)$/.test(last.tagName)) append(last.children, setting.waiting)
  tree.children = all
}

const settingOf = ({prettyPrinted}: BodyContext): Setting => ({
  prettyPrinted,
  nested: false,
  direction: {},
  waiting: [],
})

const flowsOf = (setting: Setting): Flows => ({
  inner: (nodes) => withoutStrayCaptions(flow(nodes, {...setting, nested: true})),
  apart: (nodes) => flow(nodes, setting),
})

/** A list carries `dir` and `lang` itself, so its items do not inherit them. */
const listFlows = (setting: Setting): Flows => ({
  ...flowsOf(setting),
  inner: flowsOf({...setting, direction: {}}).inner,
})

/**
 * The blocks that a list of nodes makes, in order: runs of inline nodes become paragraphs, and `li` elements outside a
 * list become a `ul`.
 */
export function flow(nodes: readonly ElementContent[], setting: Setting): Element[] {
  // A fast path: the content of most paragraphs is inline.
  if (nodes.every(isLoose)) return paragraphs(nodes, setting)
  const out: Element[] = []
  let run: ElementContent[] = []
  let items: Element[] = []
  const endRun = (): void => {
    if (run.length > 0) append(out, paragraphs(run, setting))
    run = []
  }
  const endItems = (): void => {
    if (items.length > 0) append(out, listBlocks(element('ul', items), listFlows(setting), setting.direction))
    items = []
  }
  for (const node of nodes) {
    if (!isElement(node) || isLoose(node)) {
      if (items.length > 0 && !hasText(node)) {
        if (isElement(node) && isAnchor(node)) items.push(node)
        continue
      }
      endItems()
      run.push(node)
      continue
    }
    endRun()
    if (node.tagName === 'li') items.push(node)
    else {
      endItems()
      append(out, blocksOf(node, setting))
    }
  }
  endRun()
  endItems()
  return out
}

const isAnchor = ({tagName}: Element): boolean => tagName === ANCHOR

const isLoose = (node: ElementContent): boolean => !isElement(node) || (!isBlock(node) && !holdsBlock(node))

function blocksOf(node: Element, outer: Setting): Element[] {
  const setting = settingIn(node, outer)
  const {tagName, children} = node
  switch (tagName) {
    case PICTURE:
    case EMBED:
      return [element(tagName, [], node.properties)]
    case 'hr':
      return [element('hr')]
    case 'pre':
      // A `pre` that wraps a picture or a player is a box.
      return holds(node, PICTURE) || holds(node, EMBED) ? flow(children, setting) : preformatted(node)
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return flow(children, setting).map((block) =>
        block.tagName !== 'p' ? block : setting.nested ? strengthened(block) : {...block, tagName, ...titleOf(node)},
      )
    case 'figcaption':
      return flow(children, setting).map((block) =>
        block.tagName === 'p'
          ? {
              ...block,
              tagName,
              children: captionContent(block.children),
              properties: {...block.properties, ...itemOf(node)},
            }
          : block,
      )
    case 'ul':
    case 'ol':
      return listBlocks(node, listFlows(setting), setting.direction)
    case 'blockquote': {
      const inner = flow(children, {...setting, nested: true, direction: {}})
      const pictures = inner.every((block) => block.tagName === PICTURE)
      return inner.length === 0 ? [] : pictures ? inner : [element('blockquote', inner, setting.direction)]
    }
    case 'dl':
      return descriptionBlocks(node, listFlows(setting), setting.direction)
    case 'details':
      return detailsBlocks(node, listFlows(setting), setting.direction)
    case 'table':
      return tableBlocks(node, flowsOf(setting))
    default: {
      const kept = keptAs(node)
      if (kept !== undefined) return distributed(node, kept, setting)
      return isStandfirst(node) ? flow(children, setting).map(asStandfirst) : flow(children, setting)
    }
  }
}

const titleOf = ({properties}: Element): Partial<Element> =>
  properties[GALLERY_TITLE] === undefined ? {} : {properties: {[GALLERY_TITLE]: true}}

const itemOf = ({properties}: Element): Element['properties'] => (properties[ITEM] === undefined ? {} : {[ITEM]: true})

/** Whether the publisher gave the paragraph the class `standfirst`. */
const isStandfirst = (node: Element): boolean =>
  node.tagName === 'p' && node.properties.className !== undefined && classesOf(node).includes(STANDFIRST)

const asStandfirst = (block: Element): Element =>
  block.tagName === 'p' ? {...block, properties: {className: [STANDFIRST], ...block.properties}} : block

/**
 * An inline element around blocks is moved into each paragraph and dropped around other blocks
 * (`<b><p>…</p><img></b>`).
 */
function distributed(node: Element, kept: Kept, setting: Setting): Element[] {
  if (NO_WRAPPER.has(kept.name) || (kept.short && textOf(node).length > LONG_EMPHASIS))
    return flow(node.children, setting)
  return flow(node.children, setting).map((block) => {
    const own = block.tagName === 'p' ? keptAs({...node, children: block.children}) : undefined
    return own ? {...block, children: [element(own.name, block.children, own.properties)]} : block
  })
}

/** Inline elements that mean one thing, or have parts, and mean nothing around each of several paragraphs. */
const NO_WRAPPER = new Set(['ruby', 'abbr', 'dfn', 'time'])

/** Sets a nested heading, which opens no section, as a paragraph in bold. */
function strengthened(block: Element): Element {
  const bold = block.children.every((child) => isElement(child) && child.tagName === 'strong')
  return bold ? block : {...block, children: [element('strong', block.children)]}
}

/** The paragraphs of a run of inline content, which is split at double line breaks. */
function paragraphs(run: readonly ElementContent[], setting: Setting): Element[] {
  const [only] = run
  // A fast path: most paragraphs are one text.
  if (run.length === 1 && isText(only)) return paragraphOf(only, setting)
  const out: Element[] = []
  for (const part of splitAtBreaks(inline(run))) {
    if (!part.some(hasText)) {
      append(setting.waiting, part.filter(isElement).filter(isAnchor))
      continue
    }
    if (setting.waiting.length > 0) part.unshift(...setting.waiting.splice(0))
    const properties = {...setting.direction, ...rawOf(part)}
    collapse(part, setting.prettyPrinted)
    out.push(element('p', withoutEdgeBreaks(spacesOutsideLinks(withoutEmpty(part))), properties))
  }
  return out
}

/** The paragraph of a text, or none if it is only white space. */
function paragraphOf(text: Text, {waiting, direction, prettyPrinted}: Setting): Element[] {
  const own: Text = {type: 'text', value: withoutDebris(text.value)}
  if (!hasText(own)) return []
  const part = [...waiting.splice(0), own]
  const properties = {...direction, ...rawOf(part)}
  collapse(part, prettyPrinted)
  return [element('p', part, properties)]
}

/**
 * The paragraph's text before its white space is collapsed, if it may be a row of a typed table. The `columns` step
 * reads it. Source: docs/format.md §6.8, "number table".
 */
function rawOf(part: readonly ElementContent[]): Element['properties'] {
  let raw = ''
  for (const node of part) raw += textOf(node)
  return mayBeColumns(raw) ? {[RAW]: raw} : {}
}

function withoutEmpty(nodes: ElementContent[]): ElementContent[] {
  if (nodes.every(isFilledText)) return nodes
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'text') return node.value === '' ? [] : [node]
    // The empty elements of a formula keep places in it.
    if (!isElement(node) || isVoid(node.tagName) || isAnchor(node) || node.tagName === 'math') return [node]
    const children = withoutEmpty(node.children)
    return children.length === 0 ? [] : [{...node, children}]
  })
}

const isFilledText = (node: ElementContent): boolean => node.type === 'text' && node.value !== ''

/** Drops the line breaks at both ends, also those inside the emphasis or link at an end. */
function withoutEdgeBreaks(nodes: ElementContent[]): ElementContent[] {
  return withoutEdge(withoutEdge(nodes, 0), -1)
}

function withoutEdge(nodes: ElementContent[], end: 0 | -1): ElementContent[] {
  if (!isElement(nodes.at(end))) return nodes
  const rest = [...nodes]
  for (let node = rest.at(end); isElement(node) && !isAnchor(node); node = rest.at(end)) {
    const children = withoutEdge(node.children, end)
    rest.splice(end, 1, ...(children.length > 0 ? [{...node, children}] : []))
    if (children.length > 0) break
  }
  return rest
}

function settingIn(node: Element, outer: Setting): Setting {
  const own = directionOf(node)
  if (own === null) return outer
  const {dir, lang} = {...outer.direction, ...own}
  // `dir` always comes before `lang`, so that the output does not depend on the element that had each.
  return {...outer, direction: {...(dir === undefined ? {} : {dir}), ...(lang === undefined ? {} : {lang})}}
}
