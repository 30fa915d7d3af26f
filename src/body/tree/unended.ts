import {type Token, type TokenHandler, Tokenizer, TokenizerMode} from 'parse5'
import {hidesContent} from '../elements/index.ts'
import {isHiddenStyle} from '../hidden.ts'

/** Elements whose content a parser reads as text (HTML standard, 13.2.6.2). */
const RAW_TEXT: Readonly<Record<string, Tokenizer['state']>> = {
  iframe: TokenizerMode.RAWTEXT,
  noembed: TokenizerMode.RAWTEXT,
  noframes: TokenizerMode.RAWTEXT,
  script: TokenizerMode.SCRIPT_DATA,
  style: TokenizerMode.RAWTEXT,
  textarea: TokenizerMode.RCDATA,
  title: TokenizerMode.RCDATA,
  xmp: TokenizerMode.RAWTEXT,
}

/** Elements without an end tag (HTML standard, 13.1.2). */
const VOID = new Set(
  'area base basefont bgsound br col embed frame hr image img input link meta param source track wbr'.split(' '),
)

/** Elements that a block of text ends if they have no end tag: controls, players, drawings and styles. */
const ENDED_BY_BLOCKS = new Set('audio button canvas object select style video'.split(' '))
const BLOCK = /^(?:p|div|h[1-6]|ul|ol|dl|table|figure|blockquote|section|article|main|aside|pre|hr)$/

/** Tags of the elements that may hide text, also those of custom elements. */
const TAG =
  /<(\/?)(applet|audio|button|canvas|col|datalist|dialog|form|iframe|label|nav|no[a-z]{5,6}|object|option|script|select|style|template|textarea|title|video|xmp|[a-z]\w*[:-][\w:-]*)(?=[\s/>])/gi
const HIDDEN_AND_EMPTY = /(?:hidden|none)[^<>]{0,200}\/>/i
/** A longer tag is read by the tokenizer. */
const LONGEST_TAG = 4_000

/** Elements before which a fragment may still become columns of a table (HTML standard, 13.2.6.4.18). */
const BEFORE_CONTENT = /^(?:base|basefont|bgsound|link|meta|noframes|script|style|template|title)$/

/** A tag to insert before a character. */
interface Insertion {
  readonly at: number
  readonly tag: string
}

/**
 * Adds end tags to a body where an element without one would hide the text after it. Feeds are often XHTML, in which
 * `<iframe/>` is empty; an HTML parser ignores the slash and reads the rest of the article as the content of the frame.
 * The end tag of such an element comes directly behind its start tag. The same holds for raw text that never ends or
 * begins again inside itself. A player or control without an end tag ends before the next block.
 */
export function withEnds(html: string): string {
  if (!mayHide(html)) return html
  const ends = endsFor(html)
  if (ends.length === 0) return html
  let whole = ''
  let from = 0
  for (const {at, tag} of ends) {
    whole += html.slice(from, at) + tag
    from = at
  }
  return whole + html.slice(from)
}

/** A cheap test whether `endsFor` may find something, since it finds nothing in most bodies. */
function mayHide(html: string): boolean {
  let open: string | null = null
  TAG.lastIndex = 0
  for (let tag = TAG.exec(html); tag; tag = TAG.exec(html)) {
    const {1: slash, 2: written = '', index} = tag
    const name = written.toLowerCase()
    if (slash !== '') open = open === name ? null : open
    else if (open !== null || name === 'col' || closesItself(html, index)) return true
    else if (Object.hasOwn(RAW_TEXT, name) || ENDED_BY_BLOCKS.has(name)) open = name
  }
  return open !== null || HIDDEN_AND_EMPTY.test(html)
}

/** Whether the tag at an index ends in `/>`, outside the quotes of its attributes. */
function closesItself(html: string, start: number): boolean {
  let quote = ''
  for (let at = start; at < html.length; at++) {
    const character = html[at] ?? ''
    if (at - start > LONGEST_TAG) return true
    if (quote !== '') quote = character === quote ? '' : quote
    else if (character === '"' || character === "'") quote = character
    else if (character === '>') return html[at - 1] === '/'
  }
  return true
}

function endsFor(html: string): readonly Insertion[] {
  const ends: Insertion[] = []
  const endTags = new EndTags(html)
  let open: string | null = null
  let isFirst = true
  const onStartTag = (token: Token.TagToken): void => {
    const {tagName: name, location} = token
    const {startOffset: start, endOffset: end} = location ?? {startOffset: html.length, endOffset: html.length}
    // A fragment that begins with a column would drop all text after it. A paragraph before it begins a body.
    if (isFirst && name === 'col') ends.push({at: start, tag: '<p></p>'})
    isFirst &&= BEFORE_CONTENT.test(name)
    if (open !== null && BLOCK.test(name)) {
      ends.push({at: start, tag: `</${open}>`})
      open = null
    }
    const mode = Object.hasOwn(RAW_TEXT, name) ? RAW_TEXT[name] : undefined
    if (isEmpty(token, end, endTags)) ends.push({at: end, tag: `</${name}>`})
    else if (ENDED_BY_BLOCKS.has(name) && endTags.after(name, end) < 0) open = name
    else if (mode !== undefined) tokenizer.state = mode
  }
  const tokenizer = new Tokenizer({sourceCodeLocationInfo: true}, {...SILENT, onStartTag})
  tokenizer.write(html, true)
  return ends
}

/** Whether a start tag, which ends at `end`, begins an element without content. */
function isEmpty(token: Token.TagToken, end: number, endTags: EndTags): boolean {
  const {tagName: name, selfClosing, attrs} = token
  if (VOID.has(name)) return false
  const isRaw = Object.hasOwn(RAW_TEXT, name)
  if (selfClosing && isRaw) return !endTags.isNext(name, end)
  if (selfClosing) return hidesContent(name) || isHiddenTag(token)
  if (!isRaw || name === 'style') return false
  // The rest of a script without an end is code, unless the script is a file.
  if (name === 'script') return endTags.after(name, end) < 0 && attrs.some((attribute) => attribute.name === 'src')
  return endTags.after(name, end) < 0 || endTags.startsAgain(name, end)
}

/** Finds the end tags of a body. It remembers the last place of each name, so that it reads the body once for each. */
class EndTags {
  readonly #html: string
  readonly #found = new Map<string, number>()

  constructor(html: string) {
    this.#html = html
  }

  /** The index of the next end tag with a name, or -1. */
  after(name: string, from: number): number {
    return this.#next(`</${name}`, from)
  }

  /** Whether an end tag follows before any other tag. */
  isNext(name: string, from: number): boolean {
    const next = this.#html.indexOf('<', from)
    return next >= 0 && this.after(name, from) === next
  }

  /** Whether the same element starts again before its end tag. */
  startsAgain(name: string, from: number): boolean {
    const start = this.#next(`<${name}`, from)
    return start >= 0 && start < this.after(name, from)
  }

  #next(tag: string, from: number): number {
    const known = this.#found.get(tag)
    if (known !== undefined && (known < 0 || known >= from)) return known
    const pattern = new RegExp(`${tag}(?=[\\s/>])`, 'gi')
    pattern.lastIndex = from
    const at = pattern.exec(this.#html)?.index ?? -1
    this.#found.set(tag, at)
    return at
  }
}

const ignored = (): void => undefined
const SILENT: Omit<TokenHandler, 'onStartTag'> = {
  onComment: ignored,
  onDoctype: ignored,
  onEndTag: ignored,
  onEof: ignored,
  onCharacter: ignored,
  onNullCharacter: ignored,
  onWhitespaceCharacter: ignored,
}

const isHiddenTag = ({attrs}: Token.TagToken): boolean =>
  attrs.some(({name, value}) => name === 'hidden' || (name === 'style' && isHiddenStyle(value)))
