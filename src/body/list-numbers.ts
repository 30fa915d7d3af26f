import type {Element} from 'hast'
import {attribute} from './context.ts'

type Properties = Element['properties']

/** Numbers must be below this limit; larger ones come from a template's counter. */
const LARGEST = 100_000

/** The value of an attribute as an integer (HTML standard, 2.3.4.1), or null. */
function integerOf(node: Element, name: string): number | null {
  const value = Number.parseInt(attribute(node, name), 10)
  return Math.abs(value) < LARGEST ? value : null
}

const isReversed = ({properties: {reversed}}: Element): boolean => reversed !== undefined && reversed !== false

/**
 * The number before each item of an ordered list: from `start`, or the number of items in a reversed list, up or down
 * by one, and anew from each `value`. Source: HTML standard, 4.4.8, "ordinal value".
 */
export function numbersOf(list: Element, items: readonly Element[]): readonly number[] {
  const step = isReversed(list) ? -1 : 1
  let next = integerOf(list, 'start') ?? (isReversed(list) ? items.length : 1)
  return items.map((item) => {
    const number = integerOf(item, 'value') ?? next
    next = number + step
    return number
  })
}

/** The `list-style-type` of each value of `type`; `1` is the usual kind and is not printed. */
const TYPES: Readonly<Record<string, RegExp>> = {
  '1': /^decimal$/,
  a: /^lower-(?:alpha|latin)$/,
  A: /^upper-(?:alpha|latin)$/,
  i: /^lower-roman$/,
  I: /^upper-roman$/,
}

const LIST_STYLE = /(?:^|;)\s*list-style(?:-type)?\s*:\s*([a-z-]+)/i

/** The value of `type` for the kind of numbers that the style or the attribute of a list or an item states. */
function typeOf(node: Element): string | null {
  const style = LIST_STYLE.exec(attribute(node, 'style'))?.[1]?.toLowerCase()
  const written = attribute(node, 'type')
  const found = Object.entries(TYPES).find(([type, pattern]) => (style ? pattern.test(style) : type === written))?.[0]
  return found === undefined || found === '1' ? null : found
}

/** The kind of numbers of a list. Old pages state it on each item. */
function kindOf(list: Element, items: readonly Element[]): string | null {
  const [first, ...rest] = items.map(typeOf)
  return typeOf(list) ?? (first && rest.every((type) => type === first) ? first : null)
}

/** The class of a list whose style takes its numbers away; its text has numbers of its own. */
export const PLAIN = 'plain'

/**
 * The properties that keep the numbers of an `ol`: `start`, `reversed`, `type`, and the class `plain` for none. `items`
 * are those that stay, `numbers` theirs. No properties for other lists.
 */
export function listProperties(list: Element, items: readonly Element[], numbers: readonly number[]): Properties {
  if (list.tagName !== 'ol') return {}
  const reversed = isReversed(list)
  const [first] = numbers
  const usual = reversed ? items.length : 1
  const type = kindOf(list, items)
  const plain = LIST_STYLE.exec(attribute(list, 'style'))?.[1]?.toLowerCase() === 'none' || isPlain(list)
  return {
    ...(first === undefined || first === usual ? {} : {start: first}),
    ...(reversed ? {reversed: true} : {}),
    ...(type === null ? {} : {type}),
    ...(plain ? {className: [PLAIN]} : {}),
  }
}

const isPlain = ({properties: {className}}: Element): boolean =>
  Array.isArray(className) && className.length === 1 && className[0] === PLAIN

/** The `value` of each item of an `ol` whose number does not follow from the number before it. */
export function valuesOf(list: Element, numbers: readonly number[]): readonly Properties[] {
  const step = isReversed(list) ? -1 : 1
  return numbers.map((number, at) => {
    const before = numbers[at - 1]
    return list.tagName !== 'ol' || before === undefined || number === before + step ? {} : {value: String(number)}
  })
}
