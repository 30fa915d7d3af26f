import type {Element, ElementContent, Text} from 'hast'
import {attribute, isElement, isText, type Parent, type Step} from './context.ts'
import {isBlock} from './inline.ts'
import {languageOf} from './language.ts'
import {type QuotationMarks, quotationMarksOf} from './quotation-marks.ts'
import {textOf} from './text.ts'

/** The marks of all languages. A quotation that has them already gets no others. */
const OPENING = /[“”„‟‘’‚‛«»‹›「『《〈"'＂｢]$/u
const CLOSING = /^[“”„‟‘’‚‛«»‹›」』》〉"'＂｣]/u

/** The place of a node: the language that an element around it states, the block it is in, the quotations around it. */
interface Place {
  readonly lang: string
  readonly block: Element | null
  readonly depth: number
}

/**
 * Step that writes the quotation marks of each `q`, which browsers add by the language around it (HTML standard,
 * 15.3.4), into its text, since plain text, feeds and searches have no style. A `q` that has marks already, inside or
 * around it, gets no others. Source: docs/format.md §6.9.
 */
export const quotations: Step = (tree, {html, title, outlet}) => {
  if (!/<q[\s>]/i.test(html)) return
  const article = languageOf([title, textOf(tree)], outlet.language)
  const known = new Map<Element, string>()
  const languageAt = ({lang, block}: Place): string => {
    if (!block) return lang
    const language = known.get(block) ?? languageOf(textOf(block), lang)
    known.set(block, language)
    return language
  }
  const visit = (parent: Parent, place: Place): void => {
    for (const [at, child] of (parent.children as ElementContent[]).entries()) {
      if (!isElement(child)) continue
      const isQuotation = child.tagName === 'q'
      const marks = isQuotation && !isMarked(child, parent, at) ? quotationMarksOf(languageAt(place)) : null
      visit(child, placeIn(child, {...place, depth: isQuotation ? place.depth + 1 : place.depth}))
      // After those inside it, so that its own marks are the outer ones.
      if (marks) mark(child, marks, place.depth)
    }
  }
  visit(tree, {lang: article, block: null, depth: 0})
}

function placeIn(node: Element, place: Place): Place {
  const lang = ownLanguage(node)
  if (lang !== null) return {...place, lang, block: null}
  return isBlock(node) ? {...place, block: node} : place
}

function ownLanguage(node: Element): string | null {
  const lang = attribute(node, 'lang') || attribute(node, 'xmlLang')
  return /^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i.test(lang) ? lang : null
}

/** Whether a quotation has marks: in its text, in the text around it, or by a style that forbids them. */
function isMarked(quotation: Element, parent: Parent, at: number): boolean {
  if (/(?:^|;)\s*quotes\s*:\s*none\b/i.test(attribute(quotation, 'style'))) return true
  const own = textOf(quotation).trim()
  if (own === '' || (own.length > 1 && OPENING.test([...own][0] ?? '') && CLOSING.test(own.at(-1) ?? ''))) return true
  const [before, after] = [parent.children[at - 1], parent.children[at + 1]]
  return isText(before) && OPENING.test(before.value) && isText(after) && CLOSING.test(after.value)
}

function mark(quotation: Element, [open, close, innerOpen, innerClose]: QuotationMarks, depth: number): void {
  const [first, last] = [edgeText(quotation, 0), edgeText(quotation, -1)]
  if (!first || !last) return
  first.value = first.value.replace(/^\s*/, (space) => `${space}${depth % 2 === 0 ? open : innerOpen}`)
  last.value = last.value.replace(/\s*$/, (space) => `${depth % 2 === 0 ? close : innerClose}${space}`)
}

/** The first or the last text with words below a node. */
function edgeText(node: Element, end: 0 | -1): Text | null {
  const children = end === 0 ? node.children : node.children.toReversed()
  for (const child of children) {
    if (isText(child) && /\S/.test(child.value)) return child
    const below = isElement(child) ? edgeText(child, end) : null
    if (below) return below
  }
  return null
}
