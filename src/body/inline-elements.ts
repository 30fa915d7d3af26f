import type {Element} from 'hast'
import {hasRightToLeft} from '../model/direction.ts'
import {attribute, isElement, isText} from './context.ts'
import {statedDirection} from './directions.ts'
import {CREDIT} from './mark-captions.ts'
import {ANCHOR} from './marks.ts'
import {textOf} from './text.ts'
import {withoutDebris} from './whitespace.ts'

type Properties = Element['properties']

/** How an inline element is printed. */
export interface Kept {
  readonly name: string
  readonly properties: Properties
  /** Whether it is mere styling around more than `LONG_EMPHASIS` characters, and is unwrapped then. */
  readonly short: boolean
}

/** A row of the table: the printed name, and what the element must say to be kept. */
interface InlineRow {
  readonly as: string
  /** The properties that are printed, or null if the element says nothing without them and is unwrapped. */
  readonly says?: (node: Element) => Properties | null
  readonly short?: true
}

/** Emphasis of more characters than this is mere styling and is unwrapped. docs/format.md §6.7. */
export const LONG_EMPHASIS = 200

/** Longest explanation in a `title`, in characters. */
const LONGEST_TITLE = 300

/** A date, a time, a duration or a zone as in the HTML standard, 4.5.14, and nothing else. */
const MACHINE_TIME = /^[-+]?[\dPT][\dA-Za-z:.+\- ]{0,40}$/

const title = (node: Element): Properties => {
  const text = attribute(node, 'title').replace(/\s+/g, ' ')
  return text === '' ? {} : {title: [...text].slice(0, LONGEST_TITLE).join('')}
}

const onlyWith = (properties: Properties): Properties | null => (Object.keys(properties).length > 0 ? properties : null)

const machineTime = (node: Element): Properties => {
  const dateTime = attribute(node, 'dateTime')
  return MACHINE_TIME.test(dateTime) ? {dateTime} : {}
}

const direction = (node: Element): Properties => {
  const dir = statedDirection(node)
  return dir === null ? {} : {dir}
}

/** Whether a style turns the letters of its text around, as `bdo` does (CSS Writing Modes 4, 2.2). */
const OVERRIDE = /(?:^|;)\s*unicode-bidi\s*:\s*(?:bidi|isolate)-override\b/i

/** A `span` with a direction is set apart from the text around it (HTML standard, 15.3.5), as `bdi` is. */
function directedSpan(node: Element): InlineRow | undefined {
  const {dir, style} = node.properties
  if (dir === undefined && (style === undefined || !attribute(node, 'style').includes('direction'))) return undefined
  const stated = statedDirection(node)
  if (stated === null) return undefined
  if (OVERRIDE.test(attribute(node, 'style'))) return OVERRIDING
  return stated === 'ltr' || hasRightToLeft(textOf(node)) ? ROWS.bdi : undefined
}

/** The row of text whose letters are turned around, in any script. */
const OVERRIDING: InlineRow = {as: 'bdo', says: (node) => onlyWith(direction(node))}

const SMALL_CAPITALS = /^[\p{N}\p{P}\s]*\p{Lu}[\p{Lu}\p{N}\p{P}\s]*$/u

/**
 * Small print is kept, but not small capitals: the rest of a word behind a large initial, and abbreviations
 * (`<small>GDP</small>`).
 */
function smallPrint(node: Element): Properties | null {
  if (node.properties[CREDIT] !== undefined) return {[CREDIT]: true}
  return SMALL_CAPITALS.test(withoutDebris(textOf(node))) ? null : {}
}

/** The credit of a picture is a `small`, and the `cite` around it says nothing more. */
const citation = ({children}: Element): Properties | null =>
  children.some((child) => isElement(child) && child.properties[CREDIT] !== undefined) ? null : {}

/** Whether the element's style takes back what its name says, as `<b style="font-weight: normal">` of Google Docs. */
const plainIf =
  (style: RegExp) =>
  (node: Element): Properties | null =>
    node.properties.style !== undefined && style.test(attribute(node, 'style')) ? null : {}

const bold = plainIf(/(?:^|;)\s*font-weight\s*:\s*(?:normal|[1-4]00)\b/i)
const italic = plainIf(/(?:^|;)\s*font-style\s*:\s*normal\b/i)

/**
 * The inline elements that carry meaning (HTML standard, 4.5 and 4.7, and the obsolete ones of 16.2). Inline elements
 * without a row are unwrapped. docs/format.md §6.9.
 */
const ROWS = {
  a: {as: 'a', says: ({properties}) => properties},
  strong: {as: 'strong', says: bold, short: true},
  b: {as: 'strong', says: bold, short: true},
  em: {as: 'em', says: italic, short: true},
  i: {as: 'em', says: italic, short: true},
  u: {as: 'u', says: plainIf(/(?:^|;)\s*text-decoration(?:-line)?\s*:\s*none\b/i), short: true},
  ins: {as: 'ins'},
  del: {as: 'del'},
  s: {as: 's'},
  strike: {as: 's'},
  mark: {as: 'mark'},
  small: {as: 'small', says: smallPrint},
  sub: {as: 'sub'},
  sup: {as: 'sup'},
  code: {as: 'code'},
  tt: {as: 'code'},
  kbd: {as: 'kbd'},
  samp: {as: 'samp'},
  var: {as: 'var'},
  cite: {as: 'cite', says: citation},
  dfn: {as: 'dfn', says: title},
  abbr: {as: 'abbr', says: (node) => onlyWith(title(node))},
  acronym: {as: 'abbr', says: (node) => onlyWith(title(node))},
  time: {as: 'time', says: (node) => onlyWith(machineTime(node))},
  // Its annotations mean nothing outside it.
  ruby: {as: 'ruby'},
  bdi: {as: 'bdi', says: direction},
  bdo: {as: 'bdo', says: (node) => onlyWith(direction(node))},
} satisfies Readonly<Record<string, InlineRow>>

const ROW_BY_NAME: ReadonlyMap<string, InlineRow> = new Map(Object.entries(ROWS))

/** Inline elements whose text is shown as written, character for character. */
const VERBATIM = new Set(['code', 'tt', 'kbd', 'samp', 'var', 'pre'])

/** Whether the text of an element is code: an entity in it is what the author writes about, and no damage. */
export const isVerbatim = ({tagName}: Element): boolean => VERBATIM.has(tagName)

/** Elements of other steps, which are whole already. */
const WHOLE = new Set(['math', ANCHOR])

/** Inline elements without content. `wbr` is a place where a long word may break. */
export const isVoid = (name: string): boolean => name === 'br' || name === 'wbr'

/** Whether an inline element is printed, and not only its content. */
export const isPrinted = (node: Element): boolean =>
  isVoid(node.tagName) || WHOLE.has(node.tagName) || keptAs(node) !== undefined

/** How an inline element is printed, or undefined if it is unwrapped. */
export function keptAs(node: Element): Kept | undefined {
  const row = ROW_BY_NAME.get(node.tagName) ?? styledRow(node)
  if (row === undefined) return undefined
  const properties = row.says === undefined ? {} : row.says(node)
  return properties === null ? undefined : {name: row.as, properties, short: row.short ?? false}
}

/** Styles that say what an element could have said. docs/format.md §6.9. */
const STYLES: readonly (readonly [RegExp, InlineRow])[] = [
  [/(?:^|;)\s*text-decoration(?:-line)?\s*:[^;]*\bline-through\b/i, {as: 's'}],
  [/(?:^|;)\s*vertical-align\s*:\s*super\b/i, {as: 'sup'}],
  [/(?:^|;)\s*vertical-align\s*:\s*sub\b/i, {as: 'sub'}],
]

function styledRow(node: Element): InlineRow | undefined {
  if (node.tagName !== 'span' && node.tagName !== 'font') return undefined
  const directed = directedSpan(node)
  if (directed !== undefined) return directed
  if (node.tagName === 'font' || node.properties.style === undefined) return undefined
  const style = attribute(node, 'style')
  return STYLES.find(([pattern]) => pattern.test(style))?.[1]
}

const LETTER = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u

/** Whether a `small` behind a large initial would tear a word: `<span>A</span><small>bc</small>`. */
export function tearsWord(before: Element['children'][number] | undefined, node: Element): boolean {
  if (node.tagName !== 'small' || node.properties[CREDIT] !== undefined || !isText(before)) return false
  return /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]$/u.test(before.value) && LETTER.test(textOf(node))
}
