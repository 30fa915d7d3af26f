import type {Comment, Doctype, Element, Root, Text} from 'hast'
import {html, type Token, type TreeAdapter, type TreeAdapterTypeMap} from 'parse5'
import {propertiesOf} from './properties.ts'

/** A node that can have children. */
type ParentNode = Root | Element

/** A node that can be a child. */
type ChildNode = Element | Text | Comment

/** The hast types that parse5 handles as nodes of each kind. */
export type Nodes = TreeAdapterTypeMap<
  ParentNode | ChildNode,
  ParentNode,
  ChildNode,
  Root,
  Root,
  Element,
  Comment,
  Text,
  Element,
  Doctype
>

/** `hastscript` reads tag names with these characters as selectors. */
const LIKE_SELECTOR = /[.#]/

/** The index of a node among its siblings. Parsers ask mostly for late ones, so that the search starts at the end. */
const indexOf = (node: ChildNode, {children}: ParentNode): number => (children as ChildNode[]).lastIndexOf(node)

function recordParents(parent: Element, parents: Map<ChildNode, ParentNode>): void {
  for (const child of parent.children) {
    parents.set(child, parent)
    if (child.type === 'element') recordParents(child, parents)
  }
}

/**
 * Tree adapter that builds a hast tree directly while parse5 parses. The usual way builds a tree of parse5 first and
 * converts it, with source positions that no step uses. Supports plain HTML only: after any other content `isPlain` is
 * false and the tree must not be used. See docs/decisions/tree-builder.md.
 */
export class TreeBuilder implements TreeAdapter<Nodes> {
  isPlain = true
  /** The `html` element that holds the fragment while it is parsed. */
  #top: Element | null = null
  /**
   * The parent of each node, recorded on first use, which few bodies need. It is no property of the nodes: hast has
   * none, and steps run fastest if all nodes have the same shape.
   */
  #parents: Map<ChildNode, ParentNode> | null = null

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

  appendChild(parent: ParentNode, node: ChildNode): void {
    parent.children.push(node)
    this.#parents?.set(node, parent)
  }

  insertBefore(parent: ParentNode, node: ChildNode, next: ChildNode): void {
    parent.children.splice(indexOf(next, parent), 0, node)
    this.#parents?.set(node, parent)
  }

  detachNode(node: ChildNode): void {
    // At the end of a fragment, parse5 takes its nodes from the top element one by one, the last one first.
    if (this.#top?.children.at(-1) === node) {
      this.#top.children.pop()
      this.#parents?.delete(node)
      return
    }
    const parent = this.#parentOf(node)
    parent?.children.splice(indexOf(node, parent), 1)
    this.#parents?.delete(node)
  }

  insertText(parent: ParentNode, text: string): void {
    const last = parent.children.at(-1)
    if (last?.type === 'text') last.value += text
    else this.appendChild(parent, {type: 'text', value: text})
  }

  insertTextBefore(parent: ParentNode, text: string, next: ChildNode): void {
    const before = parent.children[indexOf(next, parent) - 1]
    if (before?.type === 'text') before.value += text
    else this.insertBefore(parent, {type: 'text', value: text}, next)
  }

  /** Called for a second `html` or `body`, which a fragment drops. */
  adoptAttributes(): void {}

  /** In hast, the content of a `template` is a separate tree. */
  setTemplateContent(): void {
    this.isPlain = false
  }

  getTemplateContent(): Root {
    return this.createDocumentFragment()
  }

  getFirstChild({children}: ParentNode): ChildNode | null {
    return (children[0] as ChildNode | undefined) ?? null
  }

  getChildNodes({children}: ParentNode): ChildNode[] {
    return children as ChildNode[]
  }

  getParentNode(node: ParentNode | ChildNode): ParentNode | null {
    return node.type === 'root' ? null : this.#parentOf(node)
  }

  getTagName({tagName}: Element): string {
    return tagName
  }

  /** Plain HTML has one namespace. */
  getNamespaceURI(): html.NS {
    return html.NS.HTML
  }

  /** Called for elements of other namespaces only. */
  getAttrList(): Token.Attribute[] {
    return []
  }

  getTextNodeContent({value}: Text): string {
    return value
  }

  getCommentNodeContent({value}: Comment): string {
    return value
  }

  #parentOf(node: ChildNode): ParentNode | null {
    if (!this.#parents) {
      this.#parents = new Map()
      if (this.#top) recordParents(this.#top, this.#parents)
    }
    return this.#parents.get(node) ?? null
  }

  isElementNode(node: ParentNode | ChildNode): node is Element {
    return node.type === 'element'
  }

  isTextNode(node: ParentNode | ChildNode): node is Text {
    return node.type === 'text'
  }

  isCommentNode(node: ParentNode | ChildNode): node is Comment {
    return node.type === 'comment'
  }

  isDocumentTypeNode(_node: ParentNode | ChildNode): _node is never {
    return false
  }

  // A fragment has no mode and no document type, and source positions are not recorded.
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
