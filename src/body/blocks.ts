import type {Element, ElementContent} from 'hast'
import {withoutStrayCaptions} from './captions.ts'
import {mayBeColumns, RAW} from './columns.ts'
import {append, attribute, type BodyContext, classesOf, element, isElement, type Step} from './context.ts'
import type {Flows} from './flows.ts'
import {holdsBlock, inline, isBlock, keptName, LONG_EMPHASIS} from './inline.ts'
import {listBlocks, startOf} from './lists.ts'
import {CREDIT, GALLERY_TITLE, ITEM} from './mark-captions.ts'
import {EMBED, PICTURE} from './marks.ts'
import {STANDFIRST} from './standfirst.ts'
import {holds, tableBlocks} from './tables.ts'
import {hasText, textOf} from './text.ts'
import {collapse, spacesOutsideLinks, splitAtBreaks} from './whitespace.ts'

/** What a block inherits from the wrappers that go. */
interface Setting {
  readonly prettyPrinted: boolean
  /** In a quote, an item or a cell, where no heading opens a section of the article. */
  readonly nested: boolean
  readonly direction: Element['properties']
}

/**
 * Turns whatever tree the page's templates left into a plain sequence of blocks: paragraphs, headings, lists, quotes,
 * tables, pictures, captions. Loose text becomes paragraphs, `<br><br>` ends one, wrappers and empty elements go, and
 * nothing stands inside a paragraph that HTML does not allow there. FORMAT §6.3, 6.6, 6.8.
 */
export const blocks: Step = (tree, context) => {
  tree.children = flow(tree.children as ElementContent[], settingOf(context))
}

const settingOf = ({prettyPrinted}: BodyContext): Setting => ({prettyPrinted, nested: false, direction: {}})

const flowsOf = (setting: Setting): Flows => ({
  inner: (nodes) => withoutStrayCaptions(flow(nodes, {...setting, nested: true})),
  apart: (nodes) => flow(nodes, setting),
})

/** A list says itself in which direction and language its items are. */
const listFlows = (setting: Setting): Flows => ({
  ...flowsOf(setting),
  inner: flowsOf({...setting, direction: {}}).inner,
})

/** The blocks in a list of nodes. */
export function flow(nodes: readonly ElementContent[], setting: Setting): Element[] {
  // As in most paragraphs of most bodies.
  if (nodes.every(isLoose)) return paragraphs(nodes, setting)
  const out: Element[] = []
  let run: ElementContent[] = []
  let items: Element[] = []
  const endRun = (): void => {
    if (run.length > 0) append(out, paragraphs(run, setting))
    run = []
  }
  const endItems = (): void => {
    if (items.length > 0) append(out, listBlocks('ul', items, listFlows(setting), setting.direction))
    items = []
  }
  for (const node of nodes) {
    if (!isElement(node) || isLoose(node)) {
      if (items.length > 0 && !hasText(node)) continue
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
      return preformatted(node, setting)
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
        block.tagName === 'p' ? {...block, tagName, properties: {...block.properties, ...itemOf(node)}} : block,
      )
    case 'ul':
    case 'ol':
      return listBlocks(tagName, children, listFlows(setting), {...setting.direction, ...startOf(node)})
    case 'blockquote': {
      const inner = flow(children, {...setting, nested: true, direction: {}})
      const pictures = inner.every((block) => block.tagName === PICTURE)
      return inner.length === 0 ? [] : pictures ? inner : [element('blockquote', inner, setting.direction)]
    }
    case 'table':
      return tableBlocks(node, flowsOf(setting))
    default:
      if (keptName(node) !== undefined) return distributed(node, setting)
      return isStandfirst(node) ? flow(children, setting).map(asStandfirst) : flow(children, setting)
  }
}

const titleOf = ({properties}: Element): Partial<Element> =>
  properties[GALLERY_TITLE] === undefined ? {} : {properties: {[GALLERY_TITLE]: true}}

const itemOf = ({properties}: Element): Element['properties'] => (properties[ITEM] === undefined ? {} : {[ITEM]: true})

/** Some publishers say what their first paragraph is, and so do we. */
const isStandfirst = (node: Element): boolean =>
  node.tagName === 'p' && node.properties.className !== undefined && classesOf(node).includes(STANDFIRST)

const asStandfirst = (block: Element): Element =>
  block.tagName === 'p' ? {...block, properties: {className: [STANDFIRST], ...block.properties}} : block

/** An inline element around blocks: each paragraph gets it, the other blocks lose it (`<b><p>…</p><img></b>`). */
function distributed(node: Element, setting: Setting): Element[] {
  const name = keptName(node) ?? 'span'
  const properties = name === 'a' ? node.properties : name === 'small' ? {[CREDIT]: true} : {}
  const long = textOf(node).length > LONG_EMPHASIS && name !== 'a'
  return flow(node.children, setting).map((block) =>
    block.tagName === 'p' && !long ? {...block, children: [element(name, block.children, properties)]} : block,
  )
}

/** Its spaces and line breaks are its text; what it wraps around a picture is not. */
function preformatted(node: Element, setting: Setting): Element[] {
  if (holds(node, PICTURE) || holds(node, EMBED)) return flow(node.children, setting)
  const value = textOf(node).replace(/^(?:[ \t]*\n)+|\s+$/g, '')
  return value.trim() === '' ? [] : [element('pre', [{type: 'text', value}])]
}

/** A heading that opens no section: a paragraph in bold. */
function strengthened(block: Element): Element {
  const bold = block.children.every((child) => isElement(child) && child.tagName === 'strong')
  return bold ? block : {...block, children: [element('strong', block.children)]}
}

/** Paragraphs of a run of inline content. */
function paragraphs(run: readonly ElementContent[], setting: Setting): Element[] {
  const out: Element[] = []
  for (const part of splitAtBreaks(inline(run))) {
    if (!part.some(hasText)) continue
    const properties = {...setting.direction, ...rawOf(part)}
    collapse(part, setting.prettyPrinted)
    out.push(element('p', withoutEdgeBreaks(spacesOutsideLinks(withoutEmpty(part))), properties))
  }
  return out
}

/** The columns step needs the spaces that were there: FORMAT §6.8, "number table". */
function rawOf(part: readonly ElementContent[]): Element['properties'] {
  let raw = ''
  for (const node of part) raw += textOf(node)
  return mayBeColumns(raw) ? {[RAW]: raw} : {}
}

function withoutEmpty(nodes: ElementContent[]): ElementContent[] {
  if (nodes.every(isFilledText)) return nodes
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'text') return node.value === '' ? [] : [node]
    if (!isElement(node) || node.tagName === 'br') return [node]
    const children = withoutEmpty(node.children)
    return children.length === 0 ? [] : [{...node, children}]
  })
}

const isFilledText = (node: ElementContent): boolean => node.type === 'text' && node.value !== ''

/** Without line breaks at the ends, also where they stand in the emphasis or the link that begins or ends there. */
function withoutEdgeBreaks(nodes: ElementContent[]): ElementContent[] {
  return withoutEdge(withoutEdge(nodes, 0), -1)
}

function withoutEdge(nodes: ElementContent[], end: 0 | -1): ElementContent[] {
  if (!isElement(nodes.at(end))) return nodes
  const rest = [...nodes]
  for (let node = rest.at(end); isElement(node); node = rest.at(end)) {
    const children = withoutEdge(node.children, end)
    rest.splice(end, 1, ...(children.length > 0 ? [{...node, children}] : []))
    if (children.length > 0) break
  }
  return rest
}

function settingIn(node: Element, outer: Setting): Setting {
  if (node.properties.dir === undefined && node.properties.lang === undefined) return outer
  const {dir, lang} = {...outer.direction, ...directionOf(node)}
  // In one order, whichever was further out.
  return {...outer, direction: {...(dir === undefined ? {} : {dir}), ...(lang === undefined ? {} : {lang})}}
}

/** `dir` and `lang` where they say something: right-to-left text, and a valid language tag (RFC 5646). FORMAT §6.3. */
function directionOf(node: Element): Element['properties'] {
  const dir = attribute(node, 'dir').toLowerCase()
  const lang = attribute(node, 'lang')
  return {
    ...(dir === 'rtl' || dir === 'auto' ? {dir} : {}),
    ...(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(lang) ? {lang} : {}),
  }
}
