import {bare} from '../text.ts'
import type {RawBlock} from './published-text.ts'

/** A text of a published body that our page does not contain. */
export interface Missing {
  readonly kind: string
  readonly text: string
  readonly characters: number
}

/** The end of a sentence or of a part of one. */
const ENDS = /(?<=[。！？；：，、.!?;:,|\n])/u

/**
 * The published texts that a page's text lacks, and the number of visible characters compared. A block that the page
 * lacks as a whole is cut at punctuation, and each part is looked up. The order of the text is not compared.
 */
export function compareRaw(
  blocks: readonly RawBlock[],
  page: string,
): {readonly characters: number; readonly missing: readonly Missing[]} {
  const missing: Missing[] = []
  let characters = 0
  for (const {text, kind} of blocks) {
    const whole = bare(text)
    characters += whole.length
    if (page.includes(whole)) continue
    for (const part of text.split(ENDS)) {
      const look = bare(part)
      if (look !== '' && !page.includes(look)) missing.push({kind, text: part.trim(), characters: look.length})
    }
  }
  return {characters, missing}
}
