import {DETECTED_LATIN, type Ranking, rankingOf} from './detector.ts'
import {countWords, type WordCounts} from './latin-words.ts'
import {primary} from './tags.ts'

/** The language of a text in Latin letters, and whether its words prove it. Null if they tell nothing. */
export interface LatinLanguage {
  readonly lang: string
  readonly isSure: boolean
}

/** Shares of English words in an English text, and in a short one. */
const [ENGLISH, ENGLISH_IN_SHORT] = [0.13, 0.3]
/** From this share on, words of other languages are more than names. */
const FOREIGN = 0.1
/** The share of foreign words that names bring into an English article. */
const FOREIGN_NAMES = 0.05
/** A text of fewer letters is short. */
const SHORT = 50
/** Fewer letters, or fewer words, are a name. */
const [FEWEST_LETTERS, FEWEST_WORDS] = [12, 3]
/** The least score of a language that a text is in, and its least distance from others; that of a short text. */
const [LEAST_SCORE, APART, APART_IN_SHORT] = [0.55, 0.02, 0.05]
/** A second language with this share of the first is a match for it, so that the outlet's language decides. */
const TIE = 0.8

const englishShare = ({words, english, partlyEnglish}: WordCounts): number => (english + partlyEnglish / 2) / words

const isEnglish = (counts: WordCounts): boolean => {
  if (counts.english === 0) return false
  if (hasForeign(counts) && englishShare(counts) * counts.words < counts.foreign + counts.accented) return false
  return englishShare(counts) >= (counts.letters < SHORT ? ENGLISH_IN_SHORT : ENGLISH)
}

const hasForeign = ({words, foreign, accented}: WordCounts): boolean =>
  words >= FEWEST_WORDS &&
  ((foreign >= 2 && foreign >= FOREIGN * words) ||
    (accented >= 2 && accented >= FOREIGN * words) ||
    (foreign > 0 && accented > 0 && foreign + accented >= 2 * FOREIGN * words))

/**
 * The language of one part of a text, which is in one language. `outer` is the language around it. The detector is asked
 * only if words show that the part is not English, so that archives in English and Chinese never load it.
 */
export function latinPart(text: string, outer: string): LatinLanguage | null {
  const counts = countWords([text])
  if (counts.letters < FEWEST_LETTERS) return null
  if (isEnglish(counts)) return {lang: 'en', isSure: true}
  if (!hasForeign(counts)) return null
  const ranking = withSiblings(text, latinOnly(rankingOf(text)))
  const [first, second] = ranking
  if (!first) return null
  const isShort = counts.letters < SHORT
  const own = ranking.find(([language]) => language === primary(outer))
  const apart = first[1] - (own && own !== first ? Math.min(own[1], second?.[1] ?? 0) : (second?.[1] ?? 0))
  return {lang: first[0], isSure: first[1] >= LEAST_SCORE && apart >= (isShort ? APART_IN_SHORT : APART)}
}

/** Whether a text in Latin letters has at least some words of English, and is no list of names. */
export function hasEnglish(text: string): boolean {
  const {english, partlyEnglish, foreign} = countWords([text])
  return english + partlyEnglish > foreign
}

/**
 * The language of a whole text in Latin letters: that of most of its parts. `outer` decides between two of equal
 * shares, and if the words tell nothing.
 */
export function latinWhole(texts: readonly string[], outer: string): LatinLanguage | null {
  const counts = countWords(texts)
  if (counts.words === 0) return null
  const foreign = counts.foreign + counts.accented
  if (counts.english > 1 && englishShare(counts) >= ENGLISH && foreign < FOREIGN_NAMES * counts.words) {
    return {lang: 'en', isSure: true}
  }
  if (foreign < 3 && counts.letters > SHORT) return null
  const shares = new Map<string, number>()
  let sure = 0
  for (const part of partsOf(texts)) {
    const found = latinPart(part, outer)
    if (!found) continue
    const weight = part.length * (found.isSure ? 1 : 0.5)
    shares.set(found.lang, (shares.get(found.lang) ?? 0) + weight)
    if (found.isSure) sure += weight
  }
  const [first, second] = [...shares].sort(([, one], [, other]) => other - one)
  if (!first) return null
  const isTie = second && second[0] === primary(outer) && second[1] >= TIE * first[1]
  return {lang: isTie ? second[0] : first[0], isSure: sure > 0}
}

/** So many parts show the language of a text. */
const MOST_PARTS = 60

/** The paragraphs of a text; all of it as one part if no paragraph has enough words. */
function partsOf(texts: readonly string[]): readonly string[] {
  const parts = texts.flatMap((text) => text.split('\n')).filter((part) => part.length >= SHORT)
  if (parts.length === 0) return [texts.join(' ')]
  const step = Math.ceil(parts.length / MOST_PARTS)
  return parts.filter((_, at) => at % step === 0)
}

const latinOnly = (ranking: Ranking): Ranking => ranking.filter(([language]) => DETECTED_LATIN.has(language))

/** Whether the detector knows a language, so that it can tell a text from it. */
export const isDetected = (language: string): boolean => DETECTED_LATIN.has(primary(language))

/** Words of Malay that Indonesian writes in another way. The detector takes both as Malay. */
const MALAY = /\b(?:kerana|ialah|beliau|kerajaan|berkata|iaitu|bahawa|pukul|semasa|wang)\b/i

const withSiblings = (text: string, ranking: Ranking): Ranking =>
  ranking.map(([language, score]) => [language === 'ms' && !MALAY.test(text) ? 'id' : language, score])
