import type {Element} from 'hast'
import type {Lang} from '../model/brand.ts'
import {type Findings, isElement, type Step} from './context.ts'
import {linesIn} from './descriptions.ts'
import {languageOf} from './language.ts'
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
  findings.text = plainText(tree.children as Element[])
  // The words of a photo post are its captions.
  const captions = findings.text.length < FEW_CHARACTERS ? captionsOf(findings) : []
  findings.lang = languageOf([context.title, findings.text, ...captions], context.outlet.language)
}

/** The captions of the article's pictures. Galleries are left out, since they belong to other articles as well. */
function captionsOf({figures, galleries}: Findings): readonly string[] {
  const attached = new Set(galleries.flatMap(({items}) => items.map(({at}) => at)))
  return figures.filter((_, at) => !attached.has(at)).map(({caption}) => caption)
}

/**
 * Step that sets `lang` on blocks which are certainly in another language than the article, such as a quotation in the
 * other script or a paragraph in English (WCAG 2.2, 3.1.2). Source: docs/format.md §13.
 */
export const blockLanguages: Step = (tree, _context, {lang}) => {
  for (const block of tree.children as Element[]) {
    if (isElement(block) && block.tagName !== 'section') markLanguage(block, lang)
  }
}

/** Languages that the characters of a block prove. The others may only be the default for too little text. */
const SURE = new Set<string>(['zh-Hans', 'zh-Hant', 'en', 'ja', 'ko', 'ru', 'th', 'he'])

function markLanguage(block: Element, outer: Lang): void {
  if (block.properties.lang !== undefined) return
  const text = textOf(block)
  const lang = languageOf(text, outer)
  if (lang !== outer && SURE.has(lang) && !(lang === 'en' && hasOnlyNames(text)))
    block.properties = {...block.properties, lang}
}

/**
 * Whether the Latin letters of a block are few, few beside its Han characters, or an address. They do not make the
 * block English then.
 */
function hasOnlyNames(text: string): boolean {
  const words = text.replace(/https?:\/\/\S+/g, '')
  const han = words.match(/\p{Script=Han}/gu)?.length ?? 0
  const latin = words.match(/\p{Script=Latin}/gu)?.length ?? 0
  return latin < FEW_LETTERS || latin < NAMES_PER_HAN * han
}

const FEW_LETTERS = 30
const NAMES_PER_HAN = 8

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
