import {join} from 'node:path'
import {packageRoot} from '../base/package-root.ts'
import {readTrie, type Trie, trieBytes, trieOf} from '../base/trie.ts'
// The dictionary has these names: where code counts through its text, a new name is a change of this module.
import './own-names.ts'

/** The path at which the compilation of the package writes the dictionary. */
export const DICTIONARY_FILE = join(packageRoot, 'lib', 'src', 'topics', 'words.bin')

/** A word of the dictionary. */
export interface Word {
  readonly count: number
  /** Its part of speech, as jieba names it. */
  readonly tag: string
  /** Its weight as a keyword, the inverse document frequency. */
  readonly weight: number
}

/** The different numbers and parts of speech of words. A word has the places of its own in these lists. */
interface Kinds {
  readonly counts: readonly number[]
  readonly tags: readonly string[]
  readonly weights: readonly number[]
  /** The sum of the counts of all words. */
  readonly total: number
  /** The weight of a word that the dictionary lacks. */
  readonly median: number
}

/** The bits of a value: the place of the count plus 1, then that of the tag, then that of the weight. */
const [COUNT_BITS, TAG_BITS] = [13, 6]
const COUNTS = (1 << COUNT_BITS) - 1
const TAGS = (1 << TAG_BITS) - 1
const WEIGHTS = (1 << (31 - COUNT_BITS - TAG_BITS)) - 1

/** The bytes of a dictionary's file. */
export function dictionaryBytes(words: ReadonlyMap<string, Word>, median: number): Uint8Array {
  const all = [...words.values()]
  const counts = placesOf(all.map(({count}) => count))
  const tags = placesOf(all.map(({tag}) => tag))
  const weights = placesOf(all.map(({weight}) => weight))
  if (counts.size > COUNTS || tags.size > TAGS || weights.size > WEIGHTS) {
    throw new Error('The words of the dictionary have more different counts, tags or weights than fit into a value.')
  }
  const packed = ({count, tag, weight}: Word): number =>
    ((counts.get(count) ?? 0) + 1) |
    ((tags.get(tag) ?? 0) << COUNT_BITS) |
    ((weights.get(weight) ?? 0) << (COUNT_BITS + TAG_BITS))
  const kinds: Kinds = {
    counts: [...counts.keys()],
    tags: [...tags.keys()],
    weights: [...weights.keys()],
    total: all.reduce((sum, {count}) => sum + count, 0),
    median,
  }
  return trieBytes(kinds, trieOf(new Map([...words].map(([word, kind]) => [word, packed(kind)]))))
}

const placesOf = <T>(list: readonly T[]): ReadonlyMap<T, number> =>
  new Map([...new Set(list)].map((one, at) => [one, at]))

/** A dictionary in memory. */
export interface Dictionary {
  readonly trie: Trie
  /** The logarithms of probabilities: a word's count as a share of all. */
  readonly probabilities: Float64Array
  readonly tags: readonly string[]
  readonly weights: Float64Array
  /** The probability of a character that the dictionary lacks. */
  readonly unknown: number
  /** The weight of a word that the dictionary lacks. */
  readonly median: number
}

let loaded: Dictionary | null = null

/** The dictionary, loaded on first use. It is the same for every archive. */
export function dictionary(): Dictionary {
  if (loaded !== null) return loaded
  const {head, trie} = readTrie<Kinds>(DICTIONARY_FILE)
  const {counts, tags, weights, total, median} = head
  const unknown = -Math.log(total)
  const probabilities = new Float64Array(counts.length + 1)
  for (const [at, count] of counts.entries()) probabilities[at + 1] = Math.log(count) + unknown
  loaded = {trie, probabilities, tags, weights: Float64Array.from(weights), unknown, median}
  return loaded
}

/** The place of a word's probability, from its value. */
export const probabilityAt = (value: number): number => value & COUNTS

/** The place of its part of speech. */
export const tagAt = (value: number): number => (value >> COUNT_BITS) & TAGS

/** The place of its weight. */
export const weightAt = (value: number): number => value >> (COUNT_BITS + TAG_BITS)
