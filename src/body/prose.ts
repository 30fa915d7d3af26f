import type {Element, ElementContent} from 'hast'
import {isElement, type Parent} from './context.ts'
import {isHidden} from './hidden.ts'
import {comparable} from './text.ts'

/** Elements whose words are those of a control or code. */
const CONTROL_WORDS: ReadonlySet<string> = new Set(
  'button select option optgroup datalist textarea label legend script style template'.split(' '),
)
const NAV_WORDS: ReadonlySet<string> = new Set([...CONTROL_WORDS, 'a'])
/** Elements that only articles have around their words or pictures. */
const ARTICLE_PARTS = new Set('figure figcaption blockquote table pre math h1 h2 h3 h4 article'.split(' '))
const PARAGRAPH = /^(?:p|li|dd|td)$/
/** The end of a sentence, in any script. A stop in an abbreviation counts too, since a wrong loss is worse. */
const SENTENCE =
  /[.!?…。！？．؟۔।។၊](?=["'”’」』）)\]]*(?:\s|$)|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/u
/** A text of more characters, without white space, is no name of a control. */
const LONG = 60
/** Words outside paragraphs need this many characters to count as a sentence. */
const SHORT = 20

/** Patterns that show a text to be filled in by a script. */
const PLACEHOLDER = /\{\{|\$\{|<%|\[\[/

/**
 * Whether an element holds text of an article beside controls and their names: a part that only articles have, a
 * sentence in a paragraph, or a long text. Words of links do not count in a `nav`.
 */
export function holdsProse(node: Parent): boolean {
  const passed = node.type === 'element' && node.tagName === 'nav' ? NAV_WORDS : CONTROL_WORDS
  const words = wordsOf(node, passed)
  if (PLACEHOLDER.test(words)) return false
  return isLongText(words) || hasArticlePart(node, passed)
}

/** Whether words are too many for the name of a control. */
export const isLongText = (words: string): boolean => {
  const size = comparable(words).length
  return size > LONG || (size >= SHORT && SENTENCE.test(words))
}

function hasArticlePart(node: Parent, passed: ReadonlySet<string>): boolean {
  return (node.children as ElementContent[]).some(
    (child) =>
      isElement(child) &&
      (isArticlePart(child, passed) || (isPassable(child, passed) && hasArticlePart(child, passed))),
  )
}

const isPassable = (child: Element, passed: ReadonlySet<string>): boolean =>
  !isHidden(child) && !passed.has(child.tagName)

/** Whether an element is a part that only an article has: a captioned picture, a quotation, a paragraph with a sentence. */
export function isArticlePart(child: Element, passed: ReadonlySet<string> = CONTROL_WORDS): boolean {
  if (!isPassable(child, passed)) return false
  if (ARTICLE_PARTS.has(child.tagName)) return /\S/.test(wordsOf(child, passed))
  return PARAGRAPH.test(child.tagName) && SENTENCE.test(wordsOf(child, passed))
}

/** The words in an element, without those in the elements that are passed over. */
export function wordsOf(node: Parent, passed: ReadonlySet<string> = CONTROL_WORDS): string {
  let words = ''
  for (const child of node.children as ElementContent[]) {
    if (child.type === 'text') words += child.value
    if (!isElement(child)) continue
    if (child.tagName === 'br') words += '\n'
    else if (isPassable(child, passed)) words += wordsOf(child, passed)
  }
  return words
}

/** Whether a control stands in an element, for a reader to use. */
export function holdsControl(node: Parent): boolean {
  return (node.children as ElementContent[]).some((child) => {
    if (!isElement(child)) return false
    if (child.tagName === 'input') return child.properties.type !== 'hidden'
    return /^(?:button|select|textarea)$/.test(child.tagName) || holdsControl(child)
  })
}
