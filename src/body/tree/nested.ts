import {decodeHTML} from 'entities'
import type {Element, Root} from 'hast'
import {svg} from 'property-information'
import {propertiesOf} from './properties.ts'
import {lowerCase, type StartTag, startTagAt} from './start-tag.ts'

/**
 * How a parser inserts an element into a body (HTML standard, 13.2.6.4.7): `inline` into the open element, `block`
 * behind an open paragraph, `head` likewise but without beginning the body, `void` without content, and `raw` with all
 * text up to its end tag as content, `code` likewise and without beginning the body.
 */
const KINDS = {
  inline:
    'a abbr acronym audio b bdi bdo big button cite code data del dfn em font i ins kbd label mark noscript picture q ' +
    's samp small span strike strong sub sup time tt u var video',
  block:
    'address article aside blockquote center details div dl figcaption figure footer h1 h2 h3 h4 h5 h6 header hgroup ' +
    'li main nav ol p pre section summary ul',
  rule: 'hr',
  void: 'br embed img input source wbr',
  head: 'base link meta',
  raw: 'iframe',
  code: 'script style',
} as const

type Kind = keyof typeof KINDS

const kinds = new Map<string, Kind>()
for (const kind of Object.keys(KINDS) as Kind[]) for (const name of KINDS[kind].split(' ')) kinds.set(name, kind)

/** A name with anything but letters and digits is none of HTML, such as `o:p`. hast reads some of these as selectors. */
const OTHER_NAME = /^[^.#]*[^a-z0-9.#][^.#]*$/

const kindOf = (name: string): Kind | undefined => kinds.get(name) ?? (OTHER_NAME.test(name) ? 'inline' : undefined)

/** Elements of drawings whose names and content need no rule of their own. */
const DRAWN = new Set(
  'svg g defs symbol use path rect circle ellipse line polyline polygon style text tspan'.split(' '),
)

const END = /<\/([a-z][^\t\n\f />]*)[\t\n\f ]*>/iy
const COMMENT = /<!--(?!-?>)([^-]*(?:-[^-]+)*)-->/y
/** Formatting elements, and one that hides an open paragraph from the tags in it. */
const REOPENED = new Set('a b big button code em font i s small strike strong tt u'.split(' '))
const HEADING = /^h[1-6]$/
const ODD = /[\0\r]/
const SLASH = 0x2f
const EXCLAMATION = 0x21
const GREATER_THAN = 0x3e

/**
 * The hast tree of a fragment whose elements nest as they are written, as in nearly all bodies, or null. Such a
 * fragment needs few of the parser's rules (HTML standard, 13.2.6.4.7): a block ends the open paragraph, item or heading
 * before it, an end tag ends the elements in its own, one of an element that is not open counts for nothing, and that of
 * a paragraph is an empty paragraph. Everything else, also a tag with a fault, is left to parse5.
 * See docs/decisions/tree-builder.md.
 */
export function nestedTree(html: string): Root | null {
  return ODD.test(html) ? null : new Nested(html).tree()
}

class Nested {
  readonly #html: string
  readonly #root: Root = {type: 'root', children: []}
  /** The open elements, the innermost one last. */
  readonly #open: Element[] = []
  /** Numbers of open elements that a later start tag may end. */
  readonly #count = {p: 0, a: 0, button: 0, li: 0, svg: 0}
  #parent: Root | Element = this.#root
  /** The name of the innermost element; '' outside all. */
  #name = ''
  /** Whether an element of the body has begun. End tags before it count for nothing. */
  #inBody = false
  #at = 0

  constructor(html: string) {
    this.#html = html
  }

  tree(): Root | null {
    const html = this.#html
    while (this.#at < html.length) {
      const next = html.indexOf('<', this.#at)
      const end = next < 0 ? html.length : next
      if (end > this.#at) {
        const text = html.slice(this.#at, end)
        this.#addText(text.includes('&') ? decodeHTML(text) : text)
        this.#at = end
        continue
      }
      const code = html.charCodeAt(end + 1)
      const isRead = code === SLASH ? this.#endTag() : code === EXCLAMATION ? this.#comment() : this.#startTag()
      if (!isRead) return null
    }
    return this.#root
  }

  #addText(value: string): void {
    const last = this.#parent.children.at(-1)
    // An end tag between them counted for nothing.
    if (last?.type === 'text') last.value += value
    else this.#parent.children.push({type: 'text', value})
  }

  #startTag(): boolean {
    const tag = startTagAt(this.#html, this.#at)
    if (tag && (tag.name === 'svg' || this.#count.svg > 0)) return this.#drawn(tag)
    const kind = tag === null ? undefined : kindOf(tag.name)
    if (tag === null || kind === undefined) return false
    const {name} = tag
    if ((kind === 'block' || kind === 'rule') && !this.#makeRoom(name)) return false
    if (kind !== 'head' && kind !== 'code') this.#inBody = true
    const element: Element = {
      type: 'element',
      tagName: name,
      properties: propertiesOf(tag.attributes),
      children: [],
    }
    this.#parent.children.push(element)
    this.#at = tag.end
    if (kind === 'raw' || kind === 'code') return this.#rawText(element)
    if (kind === 'inline' || kind === 'block') {
      this.#push(element)
      // A line feed that begins the content of `pre` counts for nothing.
      if (name === 'pre' && this.#html[tag.end] === '\n') this.#at++
    }
    return this.#count.a < 2 && this.#count.button < 2
  }

  /** Inserts an element of a drawing. */
  #drawn({name, attributes, isEmpty, end}: StartTag): boolean {
    if (!DRAWN.has(name)) return false
    this.#inBody = true
    const element: Element = {type: 'element', tagName: name, properties: propertiesOf(attributes, svg), children: []}
    this.#parent.children.push(element)
    if (!isEmpty) this.#push(element)
    this.#at = end
    return true
  }

  #push(element: Element): void {
    const {tagName} = element
    this.#open.push(element)
    this.#parent = element
    this.#name = tagName
    if (isCounted(tagName)) this.#count[tagName]++
  }

  /** Ends the item, the paragraph and the heading that a block ends. Returns false if that is no simple matter. */
  #makeRoom(name: string): boolean {
    if (name === 'li' && this.#count.li > 0) {
      if (this.#name === 'li') this.#pop()
      else if (this.#name !== 'ul' && this.#name !== 'ol') return false
    }
    if (this.#count.p > 0 && !this.#popTo('p')) return false
    if (HEADING.test(name) && HEADING.test(this.#name)) this.#pop()
    return true
  }

  /** Ends an open element and those in it. Returns false if a parser would open one of these again. */
  #popTo(name: string): boolean {
    while (this.#name !== name) {
      if (REOPENED.has(this.#name) || this.#name === '') return false
      this.#pop()
    }
    this.#pop()
    return true
  }

  #pop(): void {
    const {tagName} = this.#open.pop() ?? {tagName: ''}
    if (isCounted(tagName)) this.#count[tagName]--
    const outer = this.#open.at(-1)
    this.#parent = outer ?? this.#root
    this.#name = outer?.tagName ?? ''
  }

  #endTag(): boolean {
    const end = this.#at + 2 + this.#name.length
    // A fast path: most end tags are those of the innermost element.
    if (
      this.#name !== '' &&
      this.#html.charCodeAt(end) === GREATER_THAN &&
      this.#html.startsWith(this.#name, this.#at + 2)
    ) {
      this.#pop()
      this.#at = end + 1
      return true
    }
    const name = this.#endTagAt(this.#at)
    if (name === null) return false
    this.#at = END.lastIndex
    if (name === this.#name) this.#pop()
    else return this.#ends(name)
    return true
  }

  /** Reads the end tag of another element than the innermost one. */
  #ends(name: string): boolean {
    if (this.#count.svg > 0 || name === 'br') return false
    if (name === 'p' && this.#count.p === 0) {
      if (this.#inBody) this.#parent.children.push({type: 'element', tagName: 'p', properties: {}, children: []})
      return true
    }
    const isHeading = HEADING.test(name)
    // The end tag of a heading ends one of any level.
    const isOpen = this.#open.some(({tagName}) => (isHeading ? HEADING.test(tagName) : tagName === name))
    if (!isOpen) return true
    return kinds.get(name) === 'block' && !isHeading && name !== 'li' && this.#popTo(name)
  }

  #endTagAt(start: number): string | null {
    END.lastIndex = start
    const name = END.exec(this.#html)?.[1]
    return name === undefined ? null : lowerCase(name)
  }

  #rawText(element: Element): boolean {
    const {tagName} = element
    const end = this.#html.indexOf(`</${tagName}`, this.#at)
    if (end < 0 || this.#endTagAt(end) !== tagName) return false
    const value = this.#html.slice(this.#at, end)
    // Behind such a mark, a script may hold its own end tag.
    if (value.includes('<!--')) return false
    if (value !== '') element.children.push({type: 'text', value})
    this.#at = END.lastIndex
    return true
  }

  #comment(): boolean {
    COMMENT.lastIndex = this.#at
    const value = COMMENT.exec(this.#html)?.[1]
    if (value === undefined) return false
    this.#parent.children.push({type: 'comment', value})
    this.#at = COMMENT.lastIndex
    return true
  }
}

const COUNTED = new Set(['p', 'a', 'button', 'li', 'svg'])
const isCounted = (name: string): name is 'p' | 'a' | 'button' | 'li' | 'svg' => COUNTED.has(name)
