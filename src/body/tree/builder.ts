import type {Doctype, Root} from 'hast'
import {html, type Token, type TreeAdapter, type TreeAdapterTypeMap} from 'parse5'
import {type Holder, type Placed, PlacedComment, PlacedElement, PlacedText} from './nodes.ts'
import {propertiesOf} from './properties.ts'

/** What stands for each kind of node. */
export type Nodes = TreeAdapterTypeMap<
  Holder | Placed,
  Holder,
  Placed,
  Root,
  Root,
  PlacedElement,
  PlacedComment,
  PlacedText,
  PlacedElement,
  Doctype
>

/** `hastscript` takes a name like these for a selector. */
const LIKE_SELECTOR = /[.#]/

/** The last place of a node among others: parsers ask for late ones. */
const placeOf = (node: Placed, {children}: Holder): number => (children as Placed[]).lastIndexOf(node)

/**
 * Builds hast while parse5 parses, where others build a tree of parse5's and then hast of it, with places in the source
 * that nobody asks for. Knows plain HTML alone; after anything else `isPlain` is false and the tree is not to be used.
 */
export class TreeBuilder implements TreeAdapter<Nodes> {
  isPlain = true

  createElement(tagName: string, namespace: html.NS, attributes: Token.Attribute[]): PlacedElement {
    if (namespace !== html.NS.HTML || LIKE_SELECTOR.test(tagName)) this.isPlain = false
    return new PlacedElement(tagName, propertiesOf(attributes))
  }

  createDocument(): Root {
    return {type: 'root', children: []}
  }

  createDocumentFragment(): Root {
    return {type: 'root', children: []}
  }

  createCommentNode(value: string): PlacedComment {
    return new PlacedComment(value)
  }

  createTextNode(value: string): PlacedText {
    return new PlacedText(value)
  }

  appendChild(holder: Holder, node: Placed): void {
    holder.children.push(node)
    node.holder = holder
  }

  insertBefore(holder: Holder, node: Placed, next: Placed): void {
    holder.children.splice(placeOf(next, holder), 0, node)
    node.holder = holder
  }

  detachNode(node: Placed): void {
    const {holder} = node
    if (!holder) return
    holder.children.splice(placeOf(node, holder), 1)
    node.holder = null
  }

  insertText(holder: Holder, text: string): void {
    const last = holder.children.at(-1)
    if (last?.type === 'text') last.value += text
    else this.appendChild(holder, new PlacedText(text))
  }

  insertTextBefore(holder: Holder, text: string, next: Placed): void {
    const before = holder.children[placeOf(next, holder) - 1]
    if (before?.type === 'text') before.value += text
    else this.insertBefore(holder, new PlacedText(text), next)
  }

  /** Of a second `html` or `body`, which a fragment has none of. */
  adoptAttributes(): void {}

  /** The content of a `template` is a tree of its own in hast. */
  setTemplateContent(): void {
    this.isPlain = false
  }

  getTemplateContent(): Root {
    return this.createDocumentFragment()
  }

  getFirstChild({children}: Holder): Placed | null {
    return (children[0] as Placed | undefined) ?? null
  }

  getChildNodes({children}: Holder): Placed[] {
    return children as Placed[]
  }

  getParentNode(node: Holder | Placed): Holder | null {
    return node.type === 'root' ? null : node.holder
  }

  getTagName({tagName}: PlacedElement): string {
    return tagName
  }

  /** Plain HTML has one. */
  getNamespaceURI(): html.NS {
    return html.NS.HTML
  }

  /** Asked of foreign elements only. */
  getAttrList(): Token.Attribute[] {
    return []
  }

  getTextNodeContent({value}: PlacedText): string {
    return value
  }

  getCommentNodeContent({value}: PlacedComment): string {
    return value
  }

  isElementNode(node: Holder | Placed): node is PlacedElement {
    return node.type === 'element'
  }

  isTextNode(node: Holder | Placed): node is PlacedText {
    return node.type === 'text'
  }

  isCommentNode(node: Holder | Placed): node is PlacedComment {
    return node.type === 'comment'
  }

  isDocumentTypeNode(_node: Holder | Placed): _node is never {
    return false
  }

  // A fragment has no mode and no document type, and nobody asked for places.
  setDocumentMode(): void {}
  getDocumentMode(): html.DOCUMENT_MODE {
    return html.DOCUMENT_MODE.NO_QUIRKS
  }

  setDocumentType(): void {}
  getDocumentTypeNodeName(): string {
    return ''
  }

  getDocumentTypeNodePublicId(): string {
    return ''
  }

  getDocumentTypeNodeSystemId(): string {
    return ''
  }

  setNodeSourceCodeLocation(): void {}
  getNodeSourceCodeLocation(): null {
    return null
  }

  updateNodeSourceCodeLocation(): void {}
}
