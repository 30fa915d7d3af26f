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
const HEADING = /^h[1-6]$/
const ODD = /[\0\r]/
const SLASH = 0x2f
const EXCLAMATION = 0x21

/**
 * The hast tree of a fragment whose elements nest as they are written, as in nearly all bodies, or null. Such a
 * fragment needs few of the parser's rules: a block ends the open paragraph, an item ends the item before it, and an
 * end tag of a paragraph without a start tag is an empty paragraph. Everything else, also a tag with a fault, is left
 * to parse5. See docs/decisions/tree-builder.md.
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
        this.#parent.children.push({type: 'text', value: text.includes('&') ? decodeHTML(text) : text})
        this.#at = end
        continue
      }
      const code = html.charCodeAt(end + 1)
      const isRead = code === SLASH ? this.#endTag() : code === EXCLAMATION ? this.#comment() : this.#startTag()
      if (!isRead) return null
    }
    return this.#root
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

  /** Ends the item and the paragraph that a block ends. Returns false if elements inside these are open. */
  #makeRoom(name: string): boolean {
    if (name === 'li' && this.#count.li > 0) {
      if (this.#name === 'li') this.#pop()
      else if (this.#name !== 'ul' && this.#name !== 'ol') return false
    }
    if (HEADING.test(name) && HEADING.test(this.#name)) return false
    if (this.#count.p === 0) return true
    if (this.#name !== 'p') return false
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
    const name = this.#endTagAt(this.#at)
    if (name === null) return false
    if (name === this.#name) this.#pop()
    else if (name === 'p' && this.#count.p === 0 && this.#count.svg === 0 && this.#inBody)
      this.#parent.children.push({type: 'element', tagName: 'p', properties: {}, children: []})
    else return false
    this.#at = END.lastIndex
    return true
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
