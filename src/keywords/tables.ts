import {join} from 'node:path'
import {packageRoot} from '../base/package-root.ts'

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

/** The paths at which the compilation of the package writes the tables. */
export const TABLES = {
  words: join(packageRoot, 'lib', 'src', 'topics', 'words.txt'),
  weights: join(packageRoot, 'lib', 'src', 'topics', 'weights.txt'),
} as const

/**
 * Reduces the tables of the segmenter to the lines that keywords need, since each thread of each build loads them. Kept
 * of the dictionary (a line is word, count, part of speech) are common words, names and all single characters; kept of
 * the weights (a line is word, inverse document frequency) are those of possible keywords and Latin words.
 */
export function cutTables(
  dictionary: string,
  weights: string,
): {readonly words: readonly string[]; readonly weights: readonly string[]} {
  const parts = new Map<string, string>()
  const words = linesOf(dictionary).filter((line) => {
    const [word = '', count = '', part = ''] = line.split(' ')
    const isKept = Number(count) >= LEAST_COUNT || KEPT.includes(part) || [...word].length === 1
    if (isKept) parts.set(word, part)
    return isKept
  })
  const isWeighed = (word: string): boolean =>
    /^[a-z]/i.test(word) || ([...word].length > 1 && NAMES.includes(parts.get(word) ?? ''))
  return {words, weights: linesOf(weights).filter((line) => isWeighed(line.split(' ')[0] ?? ''))}
}

const linesOf = (text: string): readonly string[] => text.split('\n').filter((line) => line !== '')
