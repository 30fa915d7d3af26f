import type {Element, ElementContent} from 'hast'
import {element, type Findings, isElement, type Step} from './context.ts'
import {areQuestions, asks} from './interview.ts'
import {EMBED} from './marks.ts'
import {isNote} from './notes.ts'
import {countRemoved} from './removal.ts'
import {isSameTitle} from './same-title.ts'
import {STANDFIRST} from './standfirst.ts'
import {isSameText, textOf, trimmedText} from './text.ts'

/**
 * A bold line of at most this many characters is a heading; a longer one at the start is the standfirst.
 * docs/format.md §6.7. /
 */
const LONGEST_HEADING = 40

/**
 * Step that sets the heading levels of a body. The page's `h1` is the title, so headings that repeat it are dropped,
 * `h1` becomes `h2`, bold lines become headings and no level is skipped (WCAG 2.2, 1.3.1). Source: docs/format.md §6.7.
 */
export const headings: Step = (tree, {title}, findings) => {
  const top = tree.children as Element[]
  const first = top.find(isHeading)
  findings.firstHeading = first ? trimmedText(first) : null
  const kept = withoutTitle(top, title, findings)
  const opening = kept.find(isText)
  const fits = kept.map((block, at) => isBoldHeading(block, afterPictures(kept, at)))
  const isInterview = areQuestions(
    kept.flatMap((block, at) => {
      if (block === opening && isStandfirst(block)) return []
      return isBold(block) || (isHeading(block) && asks(block))
        ? [{block, fits: fits[at] === true || isHeading(block)}]
        : []
    }),
  )
  const named = kept.map((block, at) => {
    if (block === opening && isStandfirst(block)) return standfirst(block)
    if (isHeading(block) && !WORD.test(trimmedText(block))) return {...block, tagName: 'p'}
    if (isInterview) return isHeading(block) && asks(block) ? question(block) : block
    return fits[at] ? atLevel({...block, children: unbold(block)}, 3) : block
  })
  tree.children = levelled(named)
}

/**
 * Whether the first block of text is a standfirst: a long paragraph in bold, or a heading that is a whole sentence.
 * Source: docs/format.md §6.7.
 */
function isStandfirst(block: Element): boolean {
  const text = trimmedText(block)
  return isBold(block) ? text.length > LONGEST_HEADING : isHeading(block) && text.endsWith('。')
}

/**
 * The blocks without those that repeat the title: every `h1`, and headings and paragraphs at the start. A later heading
 * of the same words names a section and stays.
 */
function withoutTitle(blocks: readonly Element[], title: string, {removed}: Findings): readonly Element[] {
  if (isSameText(title, '')) return blocks
  const repeats = (block: Element): boolean => isSameTitle(textOf(block), title)
  let opening = true
  return blocks.filter((block) => {
    const mayRepeat = block.tagName === 'h1' || (opening && (isHeading(block) || block.tagName === 'p'))
    if (mayRepeat && repeats(block)) {
      countRemoved(removed, block, 'repeated-title')
      return false
    }
    opening &&= !isText(block)
    return true
  })
}

/** Sets each heading one level below the heading that it belongs to, by the order of the written levels. */
function levelled(blocks: readonly Element[]): Element[] {
  const above: number[] = []
  return blocks.map((block) => {
    if (!isHeading(block)) return block
    const written = writtenLevel(block)
    while (above.length > 0 && (above.at(-1) ?? 0) >= written) above.pop()
    above.push(written)
    return atLevel(block, 1 + above.length)
  })
}

/** A heading has a letter or a digit; a lone `*` between two parts is no heading. */
const WORD = /[\p{L}\p{N}]/u

/** The next block after any pictures: a picture below a heading belongs to the section that follows. */
function afterPictures(blocks: readonly Element[], at: number): Element | undefined {
  let next = at + 1
  while (blocks[next]?.tagName === 'figure') next++
  return blocks[next]
}

/** Whether a block is text. Pictures, players, galleries, rules and notes are not. */
const isText = (block: Element): boolean => !NO_TEXT.has(block.tagName) && !isNote(block)
const NO_TEXT = new Set(['figure', 'section', EMBED, 'hr'])

const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'])

const isHeading = (block: Element): boolean => HEADINGS.has(block.tagName)
const writtenLevel = (block: Element): number => Math.min(4, Math.max(2, Number(block.tagName.slice(1))))
const atLevel = (block: Element, level: number): Element => ({...block, tagName: `h${level}`})

/** Whether a node is a `strong`, or an underline around nothing else. */
const isStrong = (node: ElementContent): boolean =>
  isElement(node) &&
  (node.tagName === 'strong' || (node.tagName === 'u' && node.children.length > 0 && node.children.every(isStrong)))

/** Whether a paragraph holds nothing but `strong` elements. */
function isBold(block: Element): boolean {
  const solid = block.children.filter((child) => child.type !== 'text' || child.value.trim() !== '')
  return block.tagName === 'p' && solid.length > 0 && solid.every(isStrong)
}

function isBoldHeading(block: Element, next: Element | undefined): boolean {
  if (!isBold(block) || next === undefined) return false
  const text = trimmedText(block)
  if (text.length > LONGEST_HEADING || /[。：:]$/.test(text) || !WORD.test(text) || text.includes('\n')) return false
  return /^(?:p|ul|ol|dl|details|blockquote)$/.test(next.tagName) && !isBold(next) && !isNote(next)
}

function unbold(block: Element): ElementContent[] {
  return block.children.flatMap((child) => (isElement(child) && isStrong(child) ? unbold(child) : [child]))
}

/** A heading that asks a question of an interview, as the bold paragraph that the other questions are. */
const question = (block: Element): Element => ({...block, tagName: 'p', children: [element('strong', unbold(block))]})

const standfirst = (block: Element): Element => ({
  ...block,
  tagName: 'p',
  children: unbold(block),
  properties: {className: [STANDFIRST], ...block.properties},
})
