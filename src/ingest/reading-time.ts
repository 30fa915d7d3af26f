import {readTable, unitTable} from '../base/unit-table.ts'

/** Reading speed for news: Han characters (and kana), and words of other scripts, per minute. */
const HAN_A_MINUTE = 400
const WORDS_A_MINUTE = 220

/** Letters of scripts without spaces between words, with five to a word. */
const SPACELESS_A_MINUTE = 5 * WORDS_A_MINUTE

const [OTHER, HAN, LETTER, INNER, SPACELESS] = [0, 1, 2, 3, 4]

const NO_SPACES = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

/**
 * The class of each UTF-16 code unit: HAN for a character that counts by itself, LETTER for a letter or digit of a
 * word, INNER for a mark that continues a word. Surrogates and later code units are OTHER.
 */
function makeTable(): Uint8Array {
  const table = new Uint8Array(0x10000)
  for (let unit = 0; unit < 0xd800; unit++) {
    const character = String.fromCharCode(unit)
    if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(character)) table[unit] = HAN
    else if (NO_SPACES.test(character)) table[unit] = SPACELESS
    else if (/[\p{L}\p{Nd}]/u.test(character)) table[unit] = LETTER
    else if (/[\p{M}'’-]/u.test(character)) table[unit] = INNER
  }
  return table
}

/** See `makeTable`. */
export const READING_CLASSES = unitTable('reading', makeTable)

let table: Uint8Array | null = null

/** Minutes needed to read a text, unrounded. Han characters and words of other scripts are counted separately. */
export function readingEffort(text: string): number {
  table ??= readTable(READING_CLASSES)
  let [han, words, spaceless] = [0, 0, 0]
  let inWord = false
  for (let at = 0; at < text.length; at++) {
    const kind = table[text.charCodeAt(at)] ?? OTHER
    if (kind === HAN) han++
    else if (kind === SPACELESS) spaceless++
    else if (kind === LETTER && !inWord) words++
    inWord = kind === LETTER || (inWord && kind === INNER)
  }
  return han / HAN_A_MINUTE + words / WORDS_A_MINUTE + spaceless / SPACELESS_A_MINUTE
}
