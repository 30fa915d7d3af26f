import {createRequire} from 'node:module'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {packageRoot} from '../../base/package-root.ts'
import {lookUp, readTrie, type Trie, trieBytes, trieOf} from '../../base/trie.ts'

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

/** The path at which the compilation of the package writes this table. */
export const NGRAMS = join(packageRoot, 'lib', 'src', 'tables', 'ngrams.bin')

/** The detector's table: sequences of letters, with scores by the numbers of languages. */
export interface NgramTable {
  readonly ngrams: Readonly<Record<string, Scores>>
}
type Scores = Readonly<Record<string, number>>

/** The table without its sequences, and the scores of these as text: see `written`. */
interface Head {
  readonly table: Omit<NgramTable, 'ngrams'>
  readonly scores: string
}

/** The bytes of the table's file. */
export function ngramBytes({ngrams, ...table}: NgramTable): Uint8Array {
  let scores = ''
  const places = new Map<string, number>()
  for (const [ngram, own] of Object.entries(ngrams)) {
    places.set(ngram, scores.length + 1)
    scores += written(own)
  }
  const head: Head = {table, scores}
  return trieBytes(head, trieOf(places))
}

/** The first character that JSON writes as it is stands for 0. */
const ZERO = 0x20

/** Scores as text: their number, then a language and a score for each, one character for each number. */
const written = (scores: Scores): string =>
  String.fromCharCode(
    ...[Object.keys(scores).length, ...Object.entries(scores).flat().map(Number)].map((one) => ZERO + one),
  )

/**
 * The sequences of a table's file as the object that the detector expects. The scores of one are read when the detector
 * asks for it: all of them, fifty thousand objects, take a thread a tenth of a second.
 */
const ngramsIn = (trie: Trie, scores: string): NgramTable['ngrams'] =>
  new Proxy<Record<string, Scores>>(
    {},
    {get: (_, ngram) => (typeof ngram === 'string' ? scoresAt(scores, lookUp(trie, ngram) - 1) : undefined)},
  )

/** The scores that stand at a place; undefined for -1. */
function scoresAt(scores: string, place: number): Scores | undefined {
  if (place < 0) return undefined
  const end = place + 2 * (scores.charCodeAt(place) - ZERO)
  const found: Record<string, number> = {}
  for (let at = place + 1; at < end; at += 2) found[scores.charCodeAt(at) - ZERO] = scores.charCodeAt(at + 1) - ZERO
  return found
}

let detect: Detect | null = null

/** Loads the detector on first use: only texts need it whose script and words do not show their language. */
function loadDetector(): Detect {
  if (detect !== null) return detect
  // Reading a body is synchronous, so the module is required.
  const {createEld}: DetectorWithoutTable = createRequire(import.meta.url)(moduleOf('languageDetector.js'))
  const {instance, loadData} = createEld()
  const {head, trie} = readTrie<Head>(NGRAMS)
  loadData({...head.table, ngrams: ngramsIn(trie, head.scores)})
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
