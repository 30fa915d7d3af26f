import {decodeHTMLAttribute} from 'entities'
import type {Token} from 'parse5'

/** A start tag in a text. */
export interface StartTag {
  readonly name: string
  readonly attributes: readonly Token.Attribute[]
  /** Whether it ends in `/>`, which means something in drawings only. */
  readonly isEmpty: boolean
  /** The index behind the tag. */
  readonly end: number
}

/** `<` and the name. */
const NAME = /<[a-z][^\t\n\f />]*/iy
/** An attribute behind white space or the quote of another value; its own value is in quotes or bare. */
const ATTRIBUTE =
  /(?:[\t\n\f ]+|(?<=["']))([^\t\n\f />=]+)(?:[\t\n\f ]*=[\t\n\f ]*(?:"([^"]*)"|'([^']*)'|([^\t\n\f "'<=>`]+)))?/y
const CLOSE = /[\t\n\f ]*\/?>/y

const GREATER_THAN = 0x3e
const SLASH = 0x2f
/** A tag with more attributes is left to parse5, which finds equal names among many faster. */
const MOST_ATTRIBUTES = 64
const NO_ATTRIBUTES: readonly Token.Attribute[] = []

/**
 * Reads the start tag at an index as the HTML standard does (13.2.5.6 to 13.2.5.40). Returns null for a tag with any
 * fault, such as a missing quote or a stray slash, which only a complete tokenizer can read. The text has no NUL and no
 * carriage return.
 */
export function startTagAt(html: string, start: number): StartTag | null {
  NAME.lastIndex = start
  if (!NAME.test(html)) return null
  const at = NAME.lastIndex
  const name = lowerCase(html.slice(start + 1, at))
  // A fast path: most tags have no attributes.
  if (html.charCodeAt(at) === GREATER_THAN) return {name, attributes: NO_ATTRIBUTES, isEmpty: false, end: at + 1}
  const attributes: Token.Attribute[] = []
  CLOSE.lastIndex = readAttributes(html, at, attributes)
  if (!CLOSE.test(html)) return null
  const end = CLOSE.lastIndex
  return {name, attributes, isEmpty: html.charCodeAt(end - 2) === SLASH, end}
}

/** Adds the attributes from an index on to a list. Returns the index behind them. */
function readAttributes(html: string, start: number, attributes: Token.Attribute[]): number {
  let at = start
  while (html.charCodeAt(at) !== GREATER_THAN && attributes.length < MOST_ATTRIBUTES) {
    ATTRIBUTE.lastIndex = at
    const found = ATTRIBUTE.exec(html)
    if (found === null) break
    at = ATTRIBUTE.lastIndex
    const name = lowerCase(found[1] ?? '')
    const value = found[2] ?? found[3] ?? found[4] ?? ''
    if (!attributes.some((one) => one.name === name))
      attributes.push({name, value: value.includes('&') ? decodeHTMLAttribute(value) : value})
  }
  return at
}

/** A name with its ASCII letters in lower case. The standard leaves all others as they are. */
export const lowerCase = (name: string): string =>
  UPPER.test(name) ? name.replace(UPPERS, (letters) => letters.toLowerCase()) : name

const UPPER = /[A-Z]/
const UPPERS = /[A-Z]+/g
