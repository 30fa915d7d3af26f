import type {Element, ElementContent} from 'hast'
import {textOf} from './text.ts'
import {fragmentOf} from './tree/fragment.ts'

const MARKUP = /<\/?[a-z][^<>]*>/i

/** Raw text in raw text is parsed to this depth. A deeper one stays as text, since each level reads the rest again. */
const DEEPEST = 4

/**
 * The content of an element that a parser reads as text (`iframe`, `textarea`, `xmp` …): parsed if it carries markup,
 * else its text. `depth` is the number of such elements around it.
 */
export function contentOf(raw: Element, depth: number): ElementContent[] {
  const text = textOf(raw)
  return carriesMarkup(text) && depth < DEEPEST ? fragmentOf(text) : raw.children
}

export const carriesMarkup = (text: string): boolean => MARKUP.test(text)
