import {FIELDS} from '../base/trie.ts'
import {dictionary, probabilityAt, tagAt} from './dictionary.ts'

/** The words of a text that was cut. Valid until the next text is cut. */
export interface Cut {
  /** The end of the word that begins at a place; the first begins at 0, and each other at the end of one. */
  readonly ends: Int32Array
  /** The cell of the word that begins at a place in the trie of the dictionary, or 0 if the dictionary lacks it. */
  readonly cells: Int32Array
  /** The value of that word in the dictionary. */
  readonly values: Int32Array
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

/** The best sum of probabilities from each place of a text to its end, and the code of each unit. Reused. */
let sums = new Float64Array(0)
let codesAt = new Uint16Array(0)
/** The best word that begins at each place. */
let words: Cut = {ends: new Int32Array(0), cells: new Int32Array(0), values: new Int32Array(0)}

function grow(length: number): void {
  sums = new Float64Array(length)
  codesAt = new Uint16Array(length)
  words = {ends: new Int32Array(length), cells: new Int32Array(length), values: new Int32Array(length)}
}

/**
 * Cuts a text in Simplified characters into the most probable words of the dictionary, as jieba does without its model
 * of unknown words: of all ways to cut, the one whose words have the highest product of frequencies. Latin letters and
 * digits between them stay together; each other character that the dictionary lacks is a word by itself.
 */
export function cut(text: string): Cut {
  const {length} = text
  if (length >= sums.length) grow(2 * length + 1)
  const {trie, probabilities, unknown} = dictionary()
  const {codes, cells: fields} = trie
  classes ??= makeClasses()
  const {ends, cells, values} = words
  const root = fields[0] ?? 0
  sums[length] = 0
  // From the end to the start: the best way from a place is a word and the best way from its end.
  for (let at = length - 1; at >= 0; at--) {
    const unit = text.charCodeAt(at)
    codesAt[at] = codes[unit] ?? 0
    let best = Number.NEGATIVE_INFINITY
    let end = at + 1
    let found = 0
    let foundValue = 0
    let cell = 0
    let base = root
    for (let to = at; to < length; ) {
      const code = codesAt[to] ?? 0
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
      foundValue = value
    }
    if (found === 0) {
      const kind = classes[unit]
      if (unit >= 0xd800 && unit < 0xdc00) end = Math.min(length, at + 2)
      best = kind === APART ? 0 : (sums[end] ?? 0) + unknown
      if (kind === LATIN && end < length && classes[text.charCodeAt(end)] === LATIN) end = ends[end] ?? end
    }
    sums[at] = best
    ends[at] = end
    cells[at] = found
    values[at] = foundValue
  }
  return words
}

/** A word of a text with its part of speech. */
export interface TaggedWord {
  readonly word: string
  /** As jieba names it: that of the dictionary, `eng` for Latin words, `m` for numbers, else `x`. */
  readonly tag: string
}

/** The words of a text in Simplified characters, cut as `cut` does, with their parts of speech. */
export function tagged(text: string): readonly TaggedWord[] {
  const {tags} = dictionary()
  const {ends, values} = cut(text)
  const found: TaggedWord[] = []
  for (let at = 0; at < text.length; ) {
    const end = ends[at] ?? text.length
    const word = text.slice(at, end)
    const value = values[at] ?? 0
    found.push({word, tag: value === 0 ? tagOfUnknown(word) : (tags[tagAt(value)] ?? '')})
    at = end
  }
  return found
}

const tagOfUnknown = (word: string): string => (/[a-zA-Z]/.test(word) ? 'eng' : /\d/.test(word) ? 'm' : 'x')
