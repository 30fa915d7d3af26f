import {createRequire} from 'node:module'
import {fileURLToPath} from 'node:url'

/** Languages with the detector's scores, the likeliest first. Scores lie between 0 and 1. */
export type Ranking = readonly (readonly [language: string, score: number])[]

type Detect = typeof import('eld/extrasmall').eld.detect

let detect: Detect | null = null

/**
 * Loads the detector on first use, which takes a quarter of a second: only texts need it whose script and words do not
 * show their language.
 */
function loadDetector(): Detect {
  if (detect !== null) return detect
  // The package has entries for `import` alone. Reading a body is synchronous, so it is required by its path.
  const path = fileURLToPath(import.meta.resolve('eld/extrasmall'))
  const {eld}: typeof import('eld/extrasmall') = createRequire(import.meta.url)(path)
  detect = eld.detect
  return eld.detect
}

/** Tags of BCP 47 for those of the detector. */
const TAGS: Readonly<Record<string, string>> = {no: 'nb'}

/** The languages of Latin script that the detector knows. */
export const DETECTED_LATIN: ReadonlySet<string> = new Set(
  'az ca cs da de en es et eu fi fr hr hu is it lt lv ms nb nl pl pt ro sk sl sq sv tl tr vi yo id'.split(' '),
)

/** Recent rankings: a paragraph is judged as a part of its article, and then by itself. */
const recent = new Map<string, Ranking>()
const MOST_RECENT = 200

/** The ranking of the languages in which a text may be written. The detector reads the first 350 bytes. */
export function rankingOf(text: string): Ranking {
  const known = recent.get(text)
  if (known) return known
  const ranking = Object.entries(loadDetector()(text).getScores())
    .map(([language, score]): [string, number] => [TAGS[language] ?? language, score])
    .sort(([, one], [, other]) => other - one)
  if (recent.size >= MOST_RECENT) recent.clear()
  recent.set(text, ranking)
  return ranking
}
