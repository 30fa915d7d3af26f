/** Han characters and words of other scripts that people read in a minute of news. */
const HAN_A_MINUTE = 400
const WORDS_A_MINUTE = 220

const [OTHER, HAN, LETTER, INNER] = [0, 1, 2, 3]

/** What each UTF-16 code unit is for counting: a character that is read by itself, a letter of a word, or within one. */
function makeTable(): Uint8Array {
  const table = new Uint8Array(0x10000)
  for (let unit = 0; unit < 0xd800; unit++) {
    const character = String.fromCharCode(unit)
    if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(character)) table[unit] = HAN
    else if (/[\p{L}\p{Nd}]/u.test(character)) table[unit] = LETTER
    else if (/[\p{M}'’-]/u.test(character)) table[unit] = INNER
  }
  return table
}

let table: Uint8Array | null = null

/** Minutes that a text takes, unrounded: a length that is fair to Han characters and to words of letters alike. */
export function readingEffort(text: string): number {
  table ??= makeTable()
  let [han, words] = [0, 0]
  let inWord = false
  for (let at = 0; at < text.length; at++) {
    const kind = table[text.charCodeAt(at)] ?? OTHER
    if (kind === HAN) han++
    else if (kind === LETTER && !inWord) words++
    inWord = kind === LETTER || (inWord && kind === INNER)
  }
  return han / HAN_A_MINUTE + words / WORDS_A_MINUTE
}
