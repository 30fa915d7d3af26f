import type {Word} from '../chinese/dictionary.ts'

/** Parts of speech (jieba's tags) that can be keywords: nouns, names, abbreviations, foreign words. */
export const NAMES: readonly string[] = ['n', 'nr', 'nrt', 'nrfg', 'ns', 'nt', 'nz', 'vn', 'j', 'eng']

/** Those of them that are names of persons, places and bodies. */
export const PROPER_NAMES: readonly string[] = ['nr', 'nrt', 'nrfg', 'ns', 'nt', 'nz']

/**
 * Parts of speech that are kept at any frequency, since the dictionary was counted before some of today's names were
 * known.
 */
const KEPT: readonly string[] = ['nrt', 'nrfg', 'ns', 'nt']

/** The lowest count of other words that are kept. Two thirds of the words in the dictionary have a lower one. */
const LEAST_COUNT = 6

/** The least count of a name. Any wins over the words within the name: 蔡英文 over 蔡 and 英文. */
const NAME_COUNT = 3

/** The least count of a name that is often in the news. It wins over a word across its end: 拜登|上任, not 拜|登上|任. */
const KNOWN_COUNT = 300

/**
 * Reduces the tables of the segmenter to the lines that keywords need, since each thread of each build loads them, and
 * adds names. Kept of the dictionary (a line is word, count, part of speech) are common words, names and all single
 * characters; kept of the weights (a line is word, inverse document frequency) are those of possible keywords and Latin
 * words. A name without a weight has the median of the weights. `names` have the parts of speech that count if the
 * dictionary has none of a name; `known` are the most frequent of them.
 */
export function cutTables(
  dictionary: string,
  weights: string,
  names: ReadonlyMap<string, string>,
  known: ReadonlySet<string>,
): {readonly words: readonly string[]; readonly weights: readonly string[]} {
  const parts = new Map<string, string>()
  const words: string[] = []
  const missing = new Map(names)
  const leastCount = (name: string): number => (known.has(name) ? KNOWN_COUNT : NAME_COUNT)
  for (const line of linesOf(dictionary)) {
    const [word = '', count = '', part = ''] = line.split(' ')
    const name = names.get(word)
    missing.delete(word)
    if (!(Number(count) >= LEAST_COUNT || KEPT.includes(part) || [...word].length === 1 || name !== undefined)) continue
    const kept = name !== undefined && !NAMES.includes(part) ? name : part
    parts.set(word, kept)
    words.push(`${word} ${name === undefined ? count : Math.max(Number(count), leastCount(word))} ${kept}`)
  }
  for (const [word, part] of missing) words.push(`${word} ${leastCount(word)} ${part}`)
  const isWeighed = (word: string): boolean =>
    /^[a-z]/i.test(word) || ([...word].length > 1 && NAMES.includes(parts.get(word) ?? ''))
  return {words, weights: linesOf(weights).filter((line) => isWeighed(line.split(' ')[0] ?? ''))}
}

const linesOf = (text: string): readonly string[] => text.split('\n').filter((line) => line !== '')

/**
 * The words of cut tables, and the weight of words that the dictionary lacks: the median, which a word without a weight
 * has too.
 */
export function weighedWords({words, weights}: ReturnType<typeof cutTables>): {
  readonly words: ReadonlyMap<string, Word>
  readonly median: number
} {
  const byWord = new Map(weights.map((line) => [line.split(' ')[0] ?? '', Number(line.split(' ')[1])]))
  const sorted = weights.map((line) => Number(line.split(' ')[1])).sort((one, other) => other - one)
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0
  const entries = words.map((line): readonly [string, Word] => {
    const [word = '', count = '', tag = ''] = line.split(' ')
    return [word, {count: Number(count), tag, weight: byWord.get(word) ?? median}]
  })
  return {words: new Map(entries), median}
}
