import type {Element} from 'hast'
import type {Lang} from '../model/brand.ts'
import {type Findings, isElement, type Step} from './context.ts'
import {languageOf} from './language.ts'
import {isNote} from './notes.ts'
import {textOf, trimmedText} from './text.ts'

/** With less text than this, captions are most of an article. FORMAT §13, "photo posts". */
const FEW_CHARACTERS = 60

/** Takes the text of the article, galleries and captions left out, and settles its language by it and the title. FORMAT §13. */
export const textAndLanguage: Step = (tree, context, findings) => {
  findings.text = plainText(tree.children as Element[])
  // A photo post says what it says below its pictures.
  const captions = findings.text.length < FEW_CHARACTERS ? captionsOf(findings) : []
  findings.lang = languageOf([context.title, findings.text, ...captions], context.outlet.language)
}

/** The captions of the article's own pictures; what galleries say is other articles' too. */
function captionsOf({figures, galleries}: Findings): readonly string[] {
  const attached = new Set(galleries.flatMap(({items}) => items.map(({at}) => at)))
  return figures.filter((_, at) => !attached.has(at)).map(({caption}) => caption)
}

/**
 * Marks blocks that are surely in another language than the article: a quotation in the other script, a paragraph of
 * English (WCAG 2.2, 3.1.2). FORMAT §13.
 */
export const blockLanguages: Step = (tree, _context, {lang}) => {
  for (const block of tree.children as Element[]) {
    if (isElement(block) && block.tagName !== 'section') markLanguage(block, lang)
  }
}

/** Languages that a block's text shows by itself; the others are guesses for want of text. */
const SURE = new Set<string>(['zh-Hans', 'zh-Hant', 'en', 'ja', 'ko', 'ru', 'th', 'he'])

function markLanguage(block: Element, outer: Lang): void {
  if (block.properties.lang !== undefined) return
  const text = textOf(block)
  const own = languageOf(text, outer)
  if (own !== outer && SURE.has(own) && !(own === 'en' && hasOnlyNames(text)))
    block.properties = {...block.properties, lang: own}
}

/** Letters that are an address or names in a block of Han characters make no English of it. */
function hasOnlyNames(text: string): boolean {
  const words = text.replace(/https?:\/\/\S+/g, '')
  const han = words.match(/\p{Script=Han}/gu)?.length ?? 0
  const latin = words.match(/\p{Script=Latin}/gu)?.length ?? 0
  return latin < FEW_LETTERS || latin < NAMES_PER_HAN * han
}

const FEW_LETTERS = 30
const NAMES_PER_HAN = 8

/** Blocks that are no part of the running text. */
const BESIDE = new Set(['figure', 'section', 'div'])

/** The text of the blocks, one line each, without what stands under pictures, in galleries, in notes and in lists of links. */
function plainText(blocks: readonly Element[]): string {
  const lines: string[] = []
  for (const block of blocks) {
    if (!isElement(block) || BESIDE.has(block.tagName) || isNote(block)) continue
    const line = trimmedText(block)
    if (line !== '') lines.push(line)
  }
  return lines.join('\n')
}
