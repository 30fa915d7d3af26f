import type {Element, ElementContent} from 'hast'
import {attribute, type BodyContext, element, isElement, type Step} from './context.ts'
import {holdsBlock, inline, isBlock, keptName} from './inline.ts'
import {EMBED, PICTURE} from './pictures.ts'
import {tableBlocks} from './tables.ts'
import {textOf} from './text.ts'
import {collapse, splitAtBreaks} from './whitespace.ts'

/** A paragraph's text with the spaces that were there; an attribute that the sanitizer drops. */
export const RAW = 'dataRaw'

/** What a block inherits from the wrappers that go. */
interface Setting {
  readonly prettyPrinted: boolean
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

const settingOf = ({prettyPrinted}: BodyContext): Setting => ({prettyPrinted, direction: {}})

/** The blocks in a list of nodes. */
export function flow(nodes: readonly ElementContent[], setting: Setting): Element[] {
  const out: Element[] = []
  let run: ElementContent[] = []
  let items: Element[] = []
  const endRun = (): void => {
    if (run.length > 0) out.push(...paragraphs(run, setting))
    run = []
  }
  const endItems = (): void => {
    if (items.length > 0) out.push(...list('ul', items, setting))
    items = []
  }
  for (const node of nodes) {
    const loose = !isElement(node) || (!isBlock(node) && !holdsBlock(node))
    if (loose) {
      if (items.length > 0 && textOf(node).trim() === '') continue
      endItems()
      run.push(node)
      continue
    }
    endRun()
    if (node.tagName === 'li') items.push(node)
    else {
      endItems()
      out.push(...blocksOf(node, setting))
    }
  }
  endRun()
  endItems()
  return out
}

function blocksOf(node: Element, outer: Setting): Element[] {
  const setting = {...outer, direction: {...outer.direction, ...directionOf(node)}}
  const {tagName, children} = node
  switch (tagName) {
    case PICTURE:
    case EMBED:
      return [element(tagName, [], node.properties)]
    case 'hr':
      return [element('hr')]
    case 'pre':
      return textOf(node).trim() === ''
        ? []
        : [element('pre', [{type: 'text', value: textOf(node).replace(/^\n|\s+$/g, '')}])]
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return flow(children, setting).map((block) => (block.tagName === 'p' ? {...block, tagName} : block))
    case 'figcaption':
      return flow(children, setting).map((block) => (block.tagName === 'p' ? {...block, tagName} : block))
    case 'ul':
    case 'ol':
      return list(tagName, children.filter(isElement).length > 0 ? children : [], setting, node)
    case 'blockquote': {
      const inner = flow(children, setting)
      const pictures = inner.every((block) => block.tagName === PICTURE)
      return inner.length === 0 ? [] : pictures ? inner : [element('blockquote', inner, setting.direction)]
    }
    case 'table':
      return tableBlocks(node, (cells) => flow(cells, setting))
    default:
      return keptName(node) === undefined ? flow(children, setting) : distributed(node, setting)
  }
}

/** An inline element around blocks: each paragraph gets it, the other blocks lose it (`<b><p>…</p><img></b>`). */
function distributed(node: Element, setting: Setting): Element[] {
  const name = keptName(node) ?? 'span'
  const properties = name === 'a' ? node.properties : {}
  const long = textOf(node).length > 200 && name !== 'a'
  return flow(node.children, setting).map((block) =>
    block.tagName === 'p' && !long ? {...block, children: [element(name, block.children, properties)]} : block,
  )
}

/** Paragraphs of a run of inline content. */
function paragraphs(run: readonly ElementContent[], setting: Setting): Element[] {
  return splitAtBreaks(inline(run)).flatMap((part) => {
    const raw = part.map(textOf).join('')
    collapse(part, setting.prettyPrinted)
    const kept = withoutEdgeBreaks(withoutEmpty(part))
    if (kept.map(textOf).join('').trim() === '') return []
    // The columns step needs the spaces that were there: FORMAT §6.8, "number table".
    return [element('p', kept, {...setting.direction, [RAW]: raw})]
  })
}

function withoutEmpty(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'text') return node.value === '' ? [] : [node]
    if (!isElement(node) || node.tagName === 'br') return [node]
    const children = withoutEmpty(node.children)
    return children.length === 0 ? [] : [{...node, children}]
  })
}

function withoutEdgeBreaks(nodes: ElementContent[]): ElementContent[] {
  let [from, to] = [0, nodes.length]
  const isBreak = (node: ElementContent | undefined): boolean => isElement(node) && node.tagName === 'br'
  while (from < to && isBreak(nodes[from])) from++
  while (to > from && isBreak(nodes[to - 1])) to--
  return nodes.slice(from, to)
}

/** A list with what stands between its items inside them, so that it holds nothing but `li` (HTML standard, 4.4.6). */
function list(
  tagName: 'ul' | 'ol',
  children: readonly ElementContent[],
  setting: Setting,
  source?: Element,
): Element[] {
  const items: Element[] = []
  const strays: Element[] = []
  for (const child of children) {
    const inner = isElement(child) && child.tagName === 'li' ? flow(child.children, setting) : flow([child], setting)
    if (inner.length === 0) continue
    const before = items.at(-1)
    if (isElement(child) && child.tagName === 'li') items.push(element('li', simplified(inner)))
    else if (before) before.children.push(...inner)
    else strays.push(...inner)
  }
  // A list of nothing but pictures is a template's, not a writer's.
  const written = items.some((item) => item.children.some((child) => !isElement(child) || child.tagName !== PICTURE))
  if (!written) return [...strays, ...items.flatMap((item) => item.children.filter(isElement))]
  const start = source ? Number.parseInt(attribute(source, 'start'), 10) : Number.NaN
  const counted = tagName === 'ol' && start > 1 && start < 100_000 ? {start} : {}
  return [...strays, element(tagName, items, {...setting.direction, ...counted})]
}

/** A lone paragraph in an item or a cell is its text. */
export function simplified(inner: readonly Element[]): ElementContent[] {
  const only = inner[0]
  if (inner.length > 1 && only?.tagName === 'p' && inner.slice(1).every((block) => /^[uo]l$/.test(block.tagName))) {
    return [...only.children, ...inner.slice(1)]
  }
  return inner.length === 1 && only?.tagName === 'p' ? only.children : [...inner]
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
