import {join} from 'node:path'
import {byText} from '../base/compare.ts'
import {packageRoot} from '../base/package-root.ts'
import {converterOf} from './converter.ts'

/** The scripts into which pages convert: Simplified as in mainland China, and Traditional as in Taiwan. */
export type Script = 'cn' | 'tw'

const FOLDER = join(packageRoot, 'lib', 'src', 'chinese')

/** The paths at which the compilation of the package writes the scripts of `scriptAsset`. */
export const SCRIPT_ASSETS: Readonly<Record<Script, string>> = {
  cn: join(FOLDER, 'han-cn.js'),
  tw: join(FOLDER, 'han-tw.js'),
}

/** A script for pages that defines `hanConverters.cn` or `.tw`, the converter to this script. */
export const scriptAsset = (to: Script, table: ScriptTable): string =>
  `/* Words of OpenCC (Apache-2.0, github.com/BYVoid/OpenCC), counts of jieba (MIT, github.com/fxsjy/jieba). */
;(globalThis.hanConverters ??= {}).${to} = (${converterOf})(${JSON.stringify(table)})
`

/** The table of a converter between the scripts; see `converterOf`. */
export type ScriptTable = Parameters<typeof converterOf>[0]

/** What a table is made of. All words are in the script from which it converts. */
export interface ScriptSources {
  /** Each character with its form in the other script, if this differs. */
  readonly characters: ReadonlyMap<string, string>
  /** Words with their form in the other script. */
  readonly phrases: ReadonlyMap<string, string>
  /** More of them, which count even if they look like a mistake. */
  readonly ownPhrases: ReadonlyMap<string, string>
  /** Words and single characters of running text, with their counts. */
  readonly counts: ReadonlyMap<string, number>
  /** The count from which a word is in the table even if it competes with no phrase: it may compete with competitors. */
  readonly frequent: number
}

type Rows = ReadonlyMap<string, readonly [cost: number, form: string]>

/** The longest words: the table writes lengths as one digit. */
const LONGEST = 9

/** The highest cost of a word: the table writes costs as one letter. */
const HIGHEST = 25

/** The unit of costs, in nats: the rarest of sixty million words is 25 units. */
const UNIT = 0.72

/** By how much a phrase without a count is cheaper than its characters one by one. */
const BONUS = 2

/** By how much an own phrase is cheaper than such a phrase: each is made for a mistake. */
const OWN_BONUS = 3

/** The fewest times that a word is counted that is in the table only since it competes with phrases. */
const LEAST_COUNT = 60

/** Words that join others. A phrase of one of them and a character is seldom meant: 被髮 of 被发. */
const FUNCTION_WORDS = new Set(
  '被的在和与于就你我他她它也又都个件了但并或从向对把将让使给为因所而且则即是有这那其此之已曾正还再',
)

const isHan = (word: string): boolean => /^\p{Script=Han}+$/u.test(word)

/**
 * The table of a converter. It holds all phrases whose form is not that of their characters one by one, and the words
 * that compete with these for a character of a text.
 */
export function scriptTable({characters, phrases, ownPhrases, counts, frequent}: ScriptSources): ScriptTable {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
  const costOf = (count: number): number => Math.min(HIGHEST, Math.round(Math.log(total / count) / UNIT))
  const characterCost = (one: string): number => costOf(counts.get(one) ?? 1)
  const byCharacters = (word: string): string => [...word].map((one) => characters.get(one) ?? one).join('')

  const costs: string[] = Array(HIGHEST).fill('')
  for (const one of counts.keys()) {
    const cost = characterCost(one)
    if (/^\p{Script=Han}$/u.test(one) && cost < HIGHEST) costs[cost] += one
  }

  /** The least cost of a word, as one word or cut into shorter ones. A phrase is cheaper than any cut of it. */
  const costOfPhrase = (word: string): number => {
    const letters = [...word]
    const total: number[] = [0]
    for (let to = 1; to <= letters.length; to++) {
      const ways = letters.slice(0, to).map((one, from) => {
        const part = letters.slice(from, to).join('')
        const count = counts.get(part)
        return (total[from] ?? 0) + (to - from === 1 ? characterCost(one) : count ? costOf(count) : Number.MAX_VALUE)
      })
      total[to] = Math.min(...ways)
    }
    const asOne = counts.get(word)
    return Math.min(
      HIGHEST,
      asOne === undefined ? (total.at(-1) ?? 0) - BONUS : Math.min(costOf(asOne), total.at(-1) ?? 0),
    )
  }
  const rows = new Map<string, readonly [cost: number, form: string]>()
  const add = (word: string, cost: number, form: string): void => {
    rows.set(word, [Math.max(0, cost), form === byCharacters(word) ? '' : form])
  }
  for (const [word, form] of [...phrases, ...ownPhrases]) {
    const letters = [...word]
    const isGuess =
      letters.length === 2 && !ownPhrases.has(word) && !counts.has(word) && FUNCTION_WORDS.has(letters[0] ?? '')
    if (letters.length < 2 || letters.length > LONGEST || !isHan(word) || isGuess) continue
    if (form !== byCharacters(word) || ownPhrases.has(word))
      add(word, costOfPhrase(word) - (ownPhrases.has(word) ? OWN_BONUS : 0), form)
  }
  const written = converterOf({characters: printed(characters), costs, words: wordsOf(rows)})
  const overlaps = overlapping([...rows.keys()])
  for (const [word, count] of counts) {
    const length = [...word].length
    if (length < 2 || length > LONGEST || rows.has(word) || !isHan(word)) continue
    const isPhrase = phrases.has(word)
    if (count < frequent && ((count < LEAST_COUNT && !isPhrase) || !overlaps(word))) continue
    add(word, costOf(count), phrases.get(word) ?? written(word))
  }
  return {characters: printed(characters), costs, words: wordsOf(rows)}
}

const printed = (characters: ReadonlyMap<string, string>): string => [...characters].flat().join('')

/** Tells of a word whether its end is the start of one of `phrases`, or the other way round, or whether it holds one. */
function overlapping(phrases: readonly string[]): (word: string) => boolean {
  const all = new Set(phrases)
  const starts = new Set<string>()
  const ends = new Set<string>()
  for (const phrase of phrases) {
    const letters = [...phrase]
    for (let at = 1; at < letters.length; at++) {
      starts.add(letters.slice(0, at).join(''))
      ends.add(letters.slice(at).join(''))
    }
  }
  return (word) => {
    const letters = [...word]
    for (let from = 0; from < letters.length; from++) {
      for (let to = from + 1; to <= letters.length; to++) {
        const part = letters.slice(from, to).join('')
        if (from > 0 && to === letters.length && starts.has(part)) return true
        if (from === 0 && to < letters.length && ends.has(part)) return true
        if (to - from > 1 && all.has(part)) return true
      }
    }
    return false
  }
}

/** The words of a table as text: a line for each first character, in order. */
function wordsOf(rows: Rows): string {
  const lines = new Map<string, string>()
  for (const [word, [cost, form]] of [...rows].sort(([one], [other]) => byText(one, other))) {
    const [first = '', ...rest] = word
    const letter = String.fromCharCode((form === '' ? 97 : 65) + cost)
    lines.set(first, `${lines.get(first) ?? first}${rest.length}${rest.join('')}${letter}${form}`)
  }
  return [...lines.values()].join('\n')
}
