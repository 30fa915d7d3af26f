import {join} from 'node:path'
import {packageRoot} from '../base/package-root.ts'

/** Parts of speech that name something: nouns, names, abbreviations, foreign words. */
export const NAMES: readonly string[] = ['n', 'nr', 'nrt', 'nrfg', 'ns', 'nt', 'nz', 'vn', 'j', 'eng']

/** Of these, names of persons, places and bodies. */
export const PROPER_NAMES: readonly string[] = ['nr', 'nrt', 'nrfg', 'ns', 'nt', 'nz']

/** Those that are kept however seldom: a statesman of today was nobody when the words were counted. */
const KEPT: readonly string[] = ['nrt', 'nrfg', 'ns', 'nt']

/** In so many places of what the dictionary was counted over a word must stand: two thirds of its words stand in fewer. */
const LEAST_PLACES = 6

/** Where the tables are written when the package is compiled. */
export const TABLES = {
  words: join(packageRoot, 'lib', 'src', 'topics', 'words.txt'),
  weights: join(packageRoot, 'lib', 'src', 'topics', 'weights.txt'),
} as const

/**
 * The tables that words are cut and weighed by, cut down to what topics need, since each thread of each build loads them: of
 * the dictionary (a line each: word, count, part of speech) common words, names and all single characters; of the weights
 * (word, inverse document frequency) those of names.
 */
export function cutTables(
  dictionary: string,
  weights: string,
): {readonly words: readonly string[]; readonly weights: readonly string[]} {
  const parts = new Map<string, string>()
  const words = linesOf(dictionary).filter((line) => {
    const [word = '', count = '', part = ''] = line.split(' ')
    const isKept = Number(count) >= LEAST_PLACES || KEPT.includes(part) || [...word].length === 1
    if (isKept) parts.set(word, part)
    return isKept
  })
  const isWeighed = (word: string): boolean =>
    /^[a-z]/i.test(word) || ([...word].length > 1 && NAMES.includes(parts.get(word) ?? ''))
  return {words, weights: linesOf(weights).filter((line) => isWeighed(line.split(' ')[0] ?? ''))}
}

const linesOf = (text: string): readonly string[] => text.split('\n').filter((line) => line !== '')
