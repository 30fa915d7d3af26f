import {dictionary, probabilityAt, tagAt} from './dictionary.ts'
import {FIELDS, valueAt} from './trie.ts'

/** The words of a text that was cut, in order. Valid until the next text is cut. */
export interface Cut {
  readonly length: number
  /** The end of each word; the next one begins there. */
  readonly ends: Int32Array
  /** The cell of each word in the trie of the dictionary, or 0 if the dictionary lacks it. */
  readonly cells: Int32Array
}

/** The classes of code units: each unit by itself, a character of words, a letter or digit of Latin words. */
const [APART, INSIDE, LATIN] = [0, 1, 2]

/** The characters of words as jieba has them, as ranges of code units. Characters of two units have their first here. */
const RANGES: readonly (readonly [from: string, to: string, kind: number])[] = [
  ['\u3400', '\u4dbf', INSIDE],
  ['\u4e00', '\u9fff', INSIDE],
  ['\uf900', '\ufaff', INSIDE],
  ['\ud840', '\ud87e', INSIDE],
  ...[...'+#&._%-'].map((one) => [one, one, INSIDE] as const),
  ['a', 'z', LATIN],
  ['A', 'Z', LATIN],
  ['0', '9', LATIN],
]

function makeClasses(): Uint8Array {
  const made = new Uint8Array(0x10000)
  for (const [from, to, kind] of RANGES) made.fill(kind, from.charCodeAt(0), to.charCodeAt(0) + 1)
  return made
}

let classes: Uint8Array | null = null

/** Reused for each text: the best sum from a place to the end, the end of the word there, and its cell. */
let sums = new Float64Array(0)
let next = new Int32Array(0)
let cellAt = new Int32Array(0)
let ends = new Int32Array(0)
let cells = new Int32Array(0)

function grow(length: number): void {
  sums = new Float64Array(length)
  next = new Int32Array(length)
  cellAt = new Int32Array(length)
  ends = new Int32Array(length)
  cells = new Int32Array(length)
}

/**
 * Cuts a text in Simplified characters into the most probable words of the dictionary, as jieba does without its model
 * of unknown words: of all ways to cut, the one whose words have the highest product of frequencies. Latin letters and
 * digits between them stay together; each other character that the dictionary lacks is a word by itself.
 */
export function cut(text: string): Cut {
  if (text.length >= sums.length) grow(2 * text.length + 1)
  weigh(text)
  const kinds = classes ?? makeClasses()
  let length = 0
  for (let at = 0; at < text.length; ) {
    let end = next[at] ?? at + 1
    const cell = cellAt[at] ?? 0
    if (kinds[text.charCodeAt(at)] === LATIN) {
      while (end < text.length && kinds[text.charCodeAt(end)] === LATIN) end++
    }
    ends[length] = end
    cells[length] = cell
    length++
    at = end
  }
  return {length, ends, cells}
}

/** Finds, from the end to the start, the best word that begins at each place of a text. */
function weigh(text: string): void {
  const {trie, probabilities, unknown} = dictionary()
  const {codes, cells: fields} = trie
  classes ??= makeClasses()
  const kinds = classes
  const root = fields[0] ?? 0
  const {length} = text
  sums[length] = 0
  for (let at = length - 1; at >= 0; at--) {
    const unit = text.charCodeAt(at)
    let best = Number.NEGATIVE_INFINITY
    let end = at + 1
    let found = 0
    let cell = 0
    let base = root
    for (let to = at; to < length; ) {
      const code = codes[text.charCodeAt(to)] ?? 0
      const child = base + code
      if (code === 0 || fields[child * FIELDS + 1] !== cell) break
      to++
      cell = child
      base = fields[child * FIELDS] ?? 0
      const value = fields[child * FIELDS + 2] ?? 0
      if (value === 0) continue
      const sum = (probabilities[probabilityAt(value)] ?? 0) + (sums[to] ?? 0)
      if (sum < best) continue
      best = sum
      end = to
      found = child
    }
    if (found === 0) {
      if (unit >= 0xd800 && unit < 0xdc00) end = Math.min(length, at + 2)
      best = kinds[unit] === APART ? 0 : (sums[end] ?? 0) + unknown
    }
    sums[at] = best
    next[at] = end
    cellAt[at] = found
  }
}

/** A word of a text with its part of speech. */
export interface TaggedWord {
  readonly word: string
  /** As jieba names it: that of the dictionary, `eng` for Latin words, `m` for numbers, else `x`. */
  readonly tag: string
}

/** The words of a text in Simplified characters, cut as `cut` does, with their parts of speech. */
export function tagged(text: string): readonly TaggedWord[] {
  const {tags, trie} = dictionary()
  const {length, ends: wordEnds, cells: wordCells} = cut(text)
  const words: TaggedWord[] = []
  let start = 0
  for (let at = 0; at < length; at++) {
    const end = wordEnds[at] ?? text.length
    const word = text.slice(start, end)
    const cell = wordCells[at] ?? 0
    const tag = cell === 0 ? tagOfUnknown(word) : (tags[tagAt(valueAt(trie, cell))] ?? '')
    words.push({word, tag})
    start = end
  }
  return words
}

const tagOfUnknown = (word: string): string => (/[a-zA-Z]/.test(word) ? 'eng' : /\d/.test(word) ? 'm' : 'x')
