import {type DefaultTreeAdapterTypes, parseFragment, defaultTreeAdapter as tree} from 'parse5'

/** The text of one block of a published body, with the path of the element that holds it. */
export interface RawBlock {
  readonly text: string
  /** Element name and classes of the nearest element with a class, and the element's own name: `div.share li`. */
  readonly kind: string
}

type Node = DefaultTreeAdapterTypes.ChildNode
type Parent = DefaultTreeAdapterTypes.ParentNode

/** Elements with code instead of text. */
const CODE = new Set(['script', 'style'])
/** Elements whose content a parser leaves as text although it may be markup (HTML standard §13.2.6.4.7). */
const RAW = new Set(['iframe', 'noembed', 'noframes', 'xmp', 'textarea', 'title', 'noscript'])
/** Elements that do not end a line. */
const INLINE = new Set(
  (
    'a abbr acronym b bdi bdo big cite code del dfn em font i ins kbd mark q rb rp rt ruby s samp small span ' +
    'strike strong sub sup time tt u var wbr'
  ).split(' '),
)

/**
 * The text of a published body, block by block, of every element whether or not a browser shows it: hidden ones,
 * templates, forms, fallback content, and markup inside raw text. Only scripts and style sheets are left out.
 */
export function publishedText(html: string): readonly RawBlock[] {
  const blocks: RawBlock[] = []
  let text = ''
  let kind = ''
  const end = (): void => {
    if (text.trim() !== '') blocks.push({text, kind})
    text = ''
  }
  const walk = (parent: Parent, classed: string, name: string): void => {
    for (const node of parent.childNodes) {
      if (tree.isTextNode(node)) {
        if (text === '') kind = classed.startsWith(`${name}.`) ? classed : `${classed} ${name}`.trim()
        text += node.value
        continue
      }
      if (!tree.isElementNode(node) || CODE.has(node.tagName)) continue
      const isBlock = !INLINE.has(node.tagName)
      if (isBlock) end()
      const within = classesOf(node) || classed
      walk(contentOf(node), within, node.tagName)
      if (isBlock) end()
    }
  }
  walk(parseFragment(html, {scriptingEnabled: false}), '', '')
  end()
  return blocks
}

/** The element's name with its classes; '' without a class. */
function classesOf(node: DefaultTreeAdapterTypes.Element): string {
  const value = node.attrs.find(({name}) => name === 'class')?.value.trim() ?? ''
  return value === '' ? '' : `${node.tagName}.${value.split(/\s+/).join('.')}`
}

function contentOf(node: DefaultTreeAdapterTypes.Element): Parent {
  if ('content' in node) return (node as DefaultTreeAdapterTypes.Template).content
  if (!RAW.has(node.tagName)) return node
  const inner = node.childNodes.map((child: Node) => (tree.isTextNode(child) ? child.value : '')).join('')
  return inner.includes('<') ? parseFragment(inner, {scriptingEnabled: false}) : node
}
