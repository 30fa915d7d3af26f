import type {Comment, Doctype, Element, Root, Text} from 'hast'
import {html, type Token, type TreeAdapter, type TreeAdapterTypeMap} from 'parse5'
import {propertiesOf} from './properties.ts'

/** What can hold nodes. */
type Holder = Root | Element

/** What can stand in a holder. */
type Placed = Element | Text | Comment

/** What stands for each kind of node. */
export type Nodes = TreeAdapterTypeMap<
  Holder | Placed,
  Holder,
  Placed,
  Root,
  Root,
  Element,
  Comment,
  Text,
  Element,
  Doctype
>

/** `hastscript` takes a name like these for a selector. */
const LIKE_SELECTOR = /[.#]/

/** The last place of a node among others: parsers ask for late ones. */
const placeOf = (node: Placed, {children}: Holder): number => (children as Placed[]).lastIndexOf(node)

function noteHolders(holder: Element, holders: Map<Placed, Holder>): void {
  for (const child of holder.children) {
    holders.set(child, holder)
    if (child.type === 'element') noteHolders(child, holders)
  }
}

/**
 * Builds hast while parse5 parses, where others build a tree of parse5's and then hast of it, with places in the source
 * that nobody asks for. Knows plain HTML alone; after anything else `isPlain` is false and the tree is not to be used.
 */
export class TreeBuilder implements TreeAdapter<Nodes> {
  isPlain = true
  /** What holds the whole fragment while it is parsed. */
  #top: Element | null = null
  /**
   * Who holds whom, found out when it is first asked, which few bodies make necessary. No property of the nodes: hast has
   * none, and every step is fastest where all nodes are alike.
   */
  #holders: Map<Placed, Holder> | null = null

  createElement(tagName: string, namespace: html.NS, attributes: Token.Attribute[]): Element {
    if (namespace !== html.NS.HTML || LIKE_SELECTOR.test(tagName)) this.isPlain = false
    const element: Element = {type: 'element', tagName, properties: propertiesOf(attributes), children: []}
    if (tagName === 'html') this.#top ??= element
    return element
  }

  createDocument(): Root {
    return {type: 'root', children: []}
  }

  createDocumentFragment(): Root {
    return {type: 'root', children: []}
  }

  createCommentNode(value: string): Comment {
    return {type: 'comment', value}
  }

  createTextNode(value: string): Text {
    return {type: 'text', value}
  }

  appendChild(holder: Holder, node: Placed): void {
    holder.children.push(node)
    this.#holders?.set(node, holder)
  }

  insertBefore(holder: Holder, node: Placed, next: Placed): void {
    holder.children.splice(placeOf(next, holder), 0, node)
    this.#holders?.set(node, holder)
  }

  detachNode(node: Placed): void {
    // At the end of a fragment its nodes are taken from the top one by one, the last one first.
    if (this.#top?.children.at(-1) === node) {
      this.#top.children.pop()
      this.#holders?.delete(node)
      return
    }
    const holder = this.#holderOf(node)
    holder?.children.splice(placeOf(node, holder), 1)
    this.#holders?.delete(node)
  }

  insertText(holder: Holder, text: string): void {
    const last = holder.children.at(-1)
    if (last?.type === 'text') last.value += text
    else this.appendChild(holder, {type: 'text', value: text})
  }

  insertTextBefore(holder: Holder, text: string, next: Placed): void {
    const before = holder.children[placeOf(next, holder) - 1]
    if (before?.type === 'text') before.value += text
    else this.insertBefore(holder, {type: 'text', value: text}, next)
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
    return node.type === 'root' ? null : this.#holderOf(node)
  }

  getTagName({tagName}: Element): string {
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

  getTextNodeContent({value}: Text): string {
    return value
  }

  getCommentNodeContent({value}: Comment): string {
    return value
  }

  #holderOf(node: Placed): Holder | null {
    if (!this.#holders) {
      this.#holders = new Map()
      if (this.#top) noteHolders(this.#top, this.#holders)
    }
    return this.#holders.get(node) ?? null
  }

  isElementNode(node: Holder | Placed): node is Element {
    return node.type === 'element'
  }

  isTextNode(node: Holder | Placed): node is Text {
    return node.type === 'text'
  }

  isCommentNode(node: Holder | Placed): node is Comment {
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
