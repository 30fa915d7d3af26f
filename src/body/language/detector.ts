import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {packageRoot} from '../../base/package-root.ts'

/** Languages with the detector's scores, the likeliest first. Scores lie between 0 and 1. */
export type Ranking = readonly (readonly [language: string, score: number])[]

type Detect = typeof import('eld/extrasmall').eld.detect

/** The detector without its table. The package has no entry for it, so its version is fixed in package.json. */
interface DetectorWithoutTable {
  createEld(): {readonly instance: {readonly detect: Detect}; readonly loadData: (table: unknown) => void}
}

/** The path of a module of the detector's package, which has entries for `import` alone. */
const moduleOf = (name: string): string => fileURLToPath(new URL(`../${name}`, import.meta.resolve('eld/extrasmall')))

/** The path of the module with the detector's table. */
export const ngramsModule = (): string => moduleOf('ngrams/extrasmall.js')

/** The path at which the compilation of the package writes this table as JSON. */
export const NGRAMS = join(packageRoot, 'lib', 'src', 'topics', 'ngrams.json')

let detect: Detect | null = null

/**
 * Loads the detector on first use: only texts need it whose script and words do not show their language. Its table is
 * read as JSON, in a third of the time that the table takes as code.
 */
function loadDetector(): Detect {
  if (detect !== null) return detect
  // Reading a body is synchronous, so the module is required.
  const {createEld}: DetectorWithoutTable = createRequire(import.meta.url)(moduleOf('languageDetector.js'))
  const {instance, loadData} = createEld()
  loadData(JSON.parse(readFileSync(NGRAMS, 'utf8')))
  detect = instance.detect
  return instance.detect
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
