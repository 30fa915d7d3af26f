import {byText} from '../base/compare.ts'
import {FIELDS} from '../base/trie.ts'
import {cut} from '../chinese/cut.ts'
import {dictionary, tagAt, weightAt} from '../chinese/dictionary.ts'
import {NAMES} from './tables.ts'

/** English words that are no keywords. */
const STOP_WORDS: ReadonlySet<string> = new Set(
  `the of is and to in that we for an are by be as on with can if from which you it this then at have all not one has
  or`.split(/\s+/),
)

/** For each part of speech of the dictionary, whether its words can be keywords. */
let canBe: Uint8Array | null = null
/** How often each cell of the dictionary stands in the text; all 0 between two texts. */
let counts = new Uint16Array(0)

/** A word of a text with its weight there. */
interface Weighed {
  readonly word: string
  readonly weight: number
}

/**
 * The words of a Chinese text that say most about it, by descending weight: at most `most` of those that can be keywords
 * and have at least the weight `least`. The weight of a word is its share of these words, times its inverse document
 * frequency (TF-IDF, Spärck Jones 1972). Of words with one weight, the first by code units comes first.
 */
export function rankedWords(text: string, least: number, most: number): readonly string[] {
  const {trie, tags, weights, median} = dictionary()
  const {ends, cells, values} = cut(text)
  canBe ??= Uint8Array.from(tags, (tag) => (NAMES.includes(tag) ? 1 : 0))
  if (counts.length === 0) counts = new Uint16Array(trie.cells.length / FIELDS)
  const latin = new Map<string, number>()
  /** The places at which a word of the dictionary stands for the first time. */
  const firsts: number[] = []
  let all = 0
  for (let at = 0; at < text.length; ) {
    const end = ends[at] ?? text.length
    const cell = cells[at] ?? 0
    if (end - at === 1) {
      // One character is no keyword.
    } else if (cell === 0) {
      const word = text.slice(at, end)
      if (isLatinWord(word)) {
        latin.set(word, (latin.get(word) ?? 0) + 1)
        all++
      }
    } else if (canBe[tagAt(values[at] ?? 0)] === 1) {
      const before = counts[cell] ?? 0
      if (before === 0) firsts.push(at)
      counts[cell] = before + 1
      all++
    }
    at = end
  }
  const ranked: Weighed[] = []
  for (const [word, count] of latin) {
    const weight = (count * median) / all
    if (weight >= least) ranked.push({word, weight})
  }
  for (const at of firsts) {
    const cell = cells[at] ?? 0
    const weight = ((counts[cell] ?? 0) * (weights[weightAt(values[at] ?? 0)] ?? 0)) / all
    counts[cell] = 0
    if (weight >= least) ranked.push({word: text.slice(at, ends[at]), weight})
  }
  return ranked
    .sort((one, other) => other.weight - one.weight || byText(one.word, other.word))
    .slice(0, most)
    .map(({word}) => word)
}

const isLatinWord = (word: string): boolean => /[a-z]/i.test(word) && !STOP_WORDS.has(word.toLowerCase())
