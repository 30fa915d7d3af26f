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

const NAME = /<([a-z][^\t\n\f />]*)/iy
/** An attribute behind white space or the quote of another value; its own value is in quotes or bare. */
const ATTRIBUTE =
  /(?:[\t\n\f ]+|(?<=["']))([^\t\n\f />=]+)(?:[\t\n\f ]*=[\t\n\f ]*(?:"([^"]*)"|'([^']*)'|([^\t\n\f "'<=>`]+)))?/y
const CLOSE = /[\t\n\f ]*\/?>/y

/**
 * Reads the start tag at an index as the HTML standard does (13.2.5.6 to 13.2.5.40). Returns null for a tag with any
 * fault, such as a missing quote or a stray slash, which only a complete tokenizer can read. The text has no NUL and no carriage return.
 */
export function startTagAt(html: string, start: number): StartTag | null {
  NAME.lastIndex = start
  const name = NAME.exec(html)?.[1]
  if (name === undefined) return null
  const attributes: Token.Attribute[] = []
  let at = NAME.lastIndex
  // A fast path: most tags have no attributes.
  if (html.charCodeAt(at) !== GREATER_THAN) {
    for (let next = attributeAt(html, at); next !== null; next = attributeAt(html, at)) {
      const {attribute} = next
      at = next.end
      if (!attributes.some((one) => one.name === attribute.name)) attributes.push(attribute)
    }
  }
  CLOSE.lastIndex = at
  if (!CLOSE.test(html)) return null
  const end = CLOSE.lastIndex
  return {name: lowerCase(name), attributes, isEmpty: html.charCodeAt(end - 2) === SLASH, end}
}

const GREATER_THAN = 0x3e
const SLASH = 0x2f

/** A name with its ASCII letters in lower case. The standard leaves all others as they are. */
export const lowerCase = (name: string): string =>
  UPPER.test(name) ? name.replace(UPPERS, (letters) => letters.toLowerCase()) : name

const UPPER = /[A-Z]/
const UPPERS = /[A-Z]+/g

function attributeAt(html: string, start: number): {readonly attribute: Token.Attribute; readonly end: number} | null {
  ATTRIBUTE.lastIndex = start
  const found = ATTRIBUTE.exec(html)
  if (found === null) return null
  const [, name = '', inDouble, inSingle, bare = ''] = found
  const value = inDouble ?? inSingle ?? bare
  const attribute = {name: lowerCase(name), value: value.includes('&') ? decodeHTMLAttribute(value) : value}
  return {attribute, end: ATTRIBUTE.lastIndex}
}
