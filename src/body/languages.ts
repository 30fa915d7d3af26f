import type {Element} from 'hast'
import {isRightToLeft} from '../model/direction.ts'
import {type Findings, isElement, type Step} from './context.ts'
import {linesIn} from './descriptions.ts'
import {rightToLeftShare} from './language/scripts.ts'
import {isSameLanguage, languageTag, scriptOf} from './language/tags.ts'
import {blockLanguage, type Decision, languageOf} from './language.ts'
import {isNote} from './notes.ts'
import {textOf, trimmedText} from './text.ts'

/**
 * If the text has fewer characters than this, captions count for the language too. docs/format.md §13, "photo posts".
 */
const FEW_CHARACTERS = 60

/**
 * Step that records the article's text, without galleries and captions, and decides the article's language by its text
 * and title. Source: docs/format.md §13.
 */
export const textAndLanguage: Step = (tree, context, findings) => {
  const blocks = tree.children as Element[]
  findings.text = plainText(blocks)
  // The words of a photo post are its captions.
  const captions = findings.text.length < FEW_CHARACTERS ? captionsOf(findings) : []
  const likely = statedLanguage(blocks) ?? context.outlet.language
  findings.lang = languageOf([context.title, findings.text, ...captions], likely)
}

/** The captions of the article's pictures. Galleries are left out, since they belong to other articles as well. */
function captionsOf({figures, galleries}: Findings): readonly string[] {
  const attached = new Set(galleries.flatMap(({items}) => items.map(({at}) => at)))
  return figures.filter((_, at) => !attached.has(at)).map(({caption}) => caption)
}

/**
 * The language that the seed states for most of the text, without its region, or null. It decides what the words leave
 * open.
 */
function statedLanguage(blocks: readonly Element[]): string | null {
  if (!blocks.some(({properties}) => properties?.lang !== undefined)) return null
  const lengths = new Map<string, number>()
  let all = 0
  for (const block of blocks) {
    if (!isElement(block) || NOT_RUNNING_TEXT.has(block.tagName)) continue
    const {length} = textOf(block)
    const stated = languageTag(String(block.properties.lang ?? ''))?.replace(/-(?:[A-Z]{2}|\d{3})\b.*/, '')
    all += length
    if (stated) lengths.set(stated, (lengths.get(stated) ?? 0) + length)
  }
  return [...lengths].find(([, length]) => 2 * length > all)?.[0] ?? null
}

/**
 * Step that gives blocks a `lang` and a `dir` which differ from the article's: a quotation in another script, a
 * paragraph in English, a line of Arabic (WCAG 2.2, 3.1.2; HTML standard, 3.2.6). What the seed states stays where the
 * words agree with it. Source: docs/format.md §13.
 */
export const blockLanguages: Step = (tree, _context, {lang}) => {
  const outer = {lang, isRightToLeft: isRightToLeft(lang)}
  for (const block of tree.children as Element[]) {
    if (!isElement(block)) continue
    if (block.tagName === 'section') markSection(block, outer)
    else mark(block, outer)
  }
}

/** Language and direction around a block. */
interface Outer {
  readonly lang: string
  readonly isRightToLeft: boolean
}

/** A gallery has its language from its captions. */
function markSection(section: Element, outer: Outer): void {
  const {lang} = section.properties
  if (typeof lang !== 'string' || isRightToLeft(lang) === outer.isRightToLeft) return
  section.properties = {...section.properties, dir: isRightToLeft(lang) ? 'rtl' : 'ltr'}
}

/** Blocks of blocks, which may be in several languages. */
const CONTAINERS = new Set('blockquote ul ol li dl details table thead tbody tfoot tr figure div'.split(' '))

function mark(block: Element, outer: Outer): void {
  const found = decided(block, outer)
  if (CONTAINERS.has(block.tagName)) markInside(block, isMixed(found), innerOf(block, outer))
}

/** Marks the blocks in a block. If it is in one language, only what the seed states there has to be examined. */
function markInside(block: Element, isMixed: boolean, outer: Outer): void {
  for (const child of block.children) {
    if (!isElement(child) || !BLOCKS.has(child.tagName)) continue
    if (isMixed || child.properties.lang !== undefined || child.properties.dir !== undefined) mark(child, outer)
    else if (CONTAINERS.has(child.tagName)) markInside(child, false, outer)
  }
}

function innerOf({properties: {lang, dir}}: Element, outer: Outer): Outer {
  const isRightToLeft = dir === 'rtl' || (dir !== 'ltr' && outer.isRightToLeft)
  return {lang: typeof lang === 'string' ? lang : outer.lang, isRightToLeft}
}

/** Decides language and direction of a block, and states them if they differ from those around it. */
function decided(block: Element, outer: Outer): Decision {
  const {lang: statedLang, dir: statedDir, ...rest} = block.properties
  const stated = typeof statedLang === 'string' ? languageTag(statedLang) : null
  const found = blockLanguage(textOf(block), stated ?? outer.lang)
  const lang = stated !== null && agrees(stated, found) ? stated : found.isSure ? found.lang : outer.lang
  const dir = directionIn(found.scripts, statedDir, outer)
  if (statedLang === undefined && statedDir === undefined && lang === outer.lang && dir === null) return found
  block.properties = {
    ...rest,
    // `dir` always comes before `lang`, so that the output does not depend on which of them was found first.
    ...(dir === null ? {} : {dir}),
    ...(isRedundant(lang, outer.lang) ? {} : {lang}),
  }
  return found
}

/** The direction of a block if it differs from the one around it, or if the seed leaves it to the first letter. */
function directionIn(scripts: Decision['scripts'], stated: unknown, outer: Outer): 'rtl' | 'ltr' | 'auto' | null {
  if (stated === 'auto') return stated
  const share = rightToLeftShare(scripts)
  if (share === null) return null
  const agrees = stated === 'rtl' ? share >= SOME : stated === 'ltr' && share <= 1 - SOME
  const isOpen = share > SOME && share < 1 - SOME
  const isTurned = agrees ? stated === 'rtl' : isOpen ? outer.isRightToLeft : share > SOME
  return isTurned === outer.isRightToLeft ? null : isTurned ? 'rtl' : 'ltr'
}

/** A text in which a direction has this share may be meant to run in it. */
const SOME = 0.3

const BLOCKS = new Set([...CONTAINERS, ...'p h2 h3 h4 dt dd summary td th caption figcaption pre'.split(' ')])

/** Whether the words of a block may be in the language that the seed states for it. */
function agrees(stated: string, {lang, isSure, scripts}: Decision): boolean {
  const [first] = scripts
  if (!first) return true
  if (!isSure) return scriptOf(stated) === first.script
  return isSameLanguage(stated, lang)
}

/** Whether an inner language says nothing more than the outer one. The region of a Chinese text does not. */
const isRedundant = (inner: string, outer: string): boolean =>
  inner === outer || (inner.startsWith('zh') && inner === 'zh' && outer.startsWith('zh'))

/** A container with less than this of another script, by weight, is in one script. */
const PURE = 0.95

/** Whether a block holds more than one script, or Latin letters or Chinese whose parts may differ. */
function isMixed({scripts, lang}: Decision): boolean {
  const [first] = scripts
  if (!first) return false
  const all = scripts.reduce((sum, {weight}) => sum + weight, 0)
  return first.weight < PURE * all || first.script === 'Latin' || lang === 'zh'
}

/** Blocks outside the running text: figures, galleries and lists of related articles. */
const NOT_RUNNING_TEXT = new Set(['figure', 'section', 'div'])

/** The text of the blocks, one line each, without captions, galleries, notes and lists of related articles. */
function plainText(blocks: readonly Element[]): string {
  const lines: string[] = []
  for (const block of blocks) {
    if (!isElement(block) || NOT_RUNNING_TEXT.has(block.tagName) || isNote(block)) continue
    const box = block.tagName === 'dl' || block.tagName === 'details'
    for (const line of box ? linesIn(block) : [trimmedText(block)]) if (line !== '') lines.push(line)
  }
  return lines.join('\n')
}
