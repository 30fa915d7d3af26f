import {readTable, unitTable} from '../../base/unit-table.ts'
import {formsOfOneScript, SURROGATES} from './chinese-forms.ts'

/** A script, with the language that is taken from it alone, or null if several languages are written in it. */
interface ScriptRow {
  /** Its name in the Unicode property `Script`. */
  readonly script: string
  readonly language: string | null
  /**
   * The number of letters of an alphabet that say as much as one character: a syllable sign says more than a letter.
   * 1 if it is missing.
   */
  readonly weight?: number
  readonly rightToLeft?: true
}

/** Every script in which news is written. */
export const SCRIPTS = [
  {script: 'Han', language: null, weight: 3.2},
  {script: 'Hiragana', language: 'ja', weight: 1.3},
  {script: 'Katakana', language: 'ja', weight: 1.3},
  {script: 'Bopomofo', language: 'zh-Hant', weight: 1.3},
  {script: 'Hangul', language: 'ko', weight: 2},
  {script: 'Latin', language: null},
  {script: 'Cyrillic', language: null},
  {script: 'Arabic', language: null, rightToLeft: true},
  {script: 'Devanagari', language: null},
  {script: 'Hebrew', language: null, rightToLeft: true},
  {script: 'Bengali', language: null},
  {script: 'Ethiopic', language: null, weight: 1.5},
  {script: 'Greek', language: 'el'},
  {script: 'Armenian', language: 'hy'},
  {script: 'Georgian', language: 'ka'},
  {script: 'Thai', language: 'th'},
  {script: 'Lao', language: 'lo'},
  {script: 'Khmer', language: 'km'},
  {script: 'Myanmar', language: 'my'},
  {script: 'Tibetan', language: 'bo'},
  {script: 'Gujarati', language: 'gu'},
  {script: 'Gurmukhi', language: 'pa'},
  {script: 'Tamil', language: 'ta'},
  {script: 'Telugu', language: 'te'},
  {script: 'Kannada', language: 'kn'},
  {script: 'Malayalam', language: 'ml'},
  {script: 'Oriya', language: 'or'},
  {script: 'Sinhala', language: 'si'},
  {script: 'Mongolian', language: 'mn-Mong'},
  {script: 'Yi', language: 'ii', weight: 2},
  {script: 'Cherokee', language: 'chr', weight: 1.5},
  {script: 'Canadian_Aboriginal', language: 'iu', weight: 1.5},
  {script: 'Javanese', language: 'jv-Java'},
  {script: 'Ol_Chiki', language: 'sat'},
  {script: 'Meetei_Mayek', language: 'mni-Mtei'},
  {script: 'Tifinagh', language: 'zgh'},
  {script: 'Thaana', language: 'dv', rightToLeft: true},
  {script: 'Syriac', language: 'syr', rightToLeft: true},
  {script: 'Nko', language: 'nqo', rightToLeft: true},
  {script: 'Samaritan', language: 'smp', rightToLeft: true},
  {script: 'Mandaic', language: 'mid', rightToLeft: true},
  {script: 'Adlam', language: 'ff-Adlm', rightToLeft: true},
  {script: 'Hanifi_Rohingya', language: 'rhg-Rohg', rightToLeft: true},
] as const satisfies readonly ScriptRow[]

export type Script = (typeof SCRIPTS)[number]['script']

const ROWS: readonly (ScriptRow & {readonly script: Script})[] = SCRIPTS

/** Scripts that are read as one: Japanese mixes three, and Chinese two. */
const GROUPS: Readonly<Partial<Record<Script, Script>>> = {Hiragana: 'Han', Katakana: 'Han', Bopomofo: 'Han'}

/** The script that stands for a script and those which its languages mix with it. */
export const groupOf = (script: Script): Script => GROUPS[script] ?? script

/** The row of a script. */
export const rowOf = (script: Script): ScriptRow => ROWS[indexOf(script)] ?? ROWS[0] ?? {script, language: null}

const NUMBERS = new Map(ROWS.map(({script}, at) => [script, at]))

const indexOf = (script: Script): number => NUMBERS.get(script) ?? -1

/** High surrogates of scripts with characters of two code units. The second unit is of no script. */
const HIGH_SURROGATES: readonly (readonly [from: number, to: number, script: Script])[] = [
  [0xd840, 0xd888, 'Han'],
  [0xd83a, 0xd83a, 'Adlam'],
  [0xd803, 0xd803, 'Hanifi_Rohingya'],
]

/** The number of the row of Han characters in the table of code units. */
const HAN = indexOf('Han') + 1

/** The classes of Han characters that belong to one Chinese script alone, behind the rows of the scripts. */
const [SIMPLIFIED, TRADITIONAL] = [ROWS.length + 1, ROWS.length + 2]

/**
 * For each UTF-16 code unit the number of its row in `SCRIPTS`, counted from 1, or its class of Han characters, or 0 for
 * a unit of no script.
 */
function makeTable(): Uint8Array {
  const table = new Uint8Array(0x10000)
  const units = Array.from({length: SURROGATES}, (_, unit) => String.fromCharCode(unit)).join('')
  const runs = new RegExp(ROWS.map(({script}) => `(\\p{Script=${script}}+)`).join('|'), 'gu')
  for (const match of units.matchAll(runs)) {
    const row = match.findIndex((run, at) => at > 0 && run !== undefined)
    table.fill(row, match.index, match.index + match[0].length)
  }
  for (const [from, to, script] of HIGH_SURROGATES) table.fill(indexOf(script) + 1, from, to + 1)
  const {simplified, traditional} = formsOfOneScript((unit) => table[unit] === HAN)
  for (const unit of simplified) table[unit] = SIMPLIFIED
  for (const unit of traditional) table[unit] = TRADITIONAL
  return table
}

/** See `makeTable`. */
export const SCRIPT_CLASSES = unitTable('scripts', makeTable)

let table: Uint8Array | null = null

/** Reused for each text, since blocks are short and many. */
const totals = new Uint32Array(ROWS.length + 3)

/** The numbers of characters of each script in one or more texts. */
export class ScriptCounts {
  readonly simplified: number
  readonly traditional: number
  readonly han: number
  readonly kana: number
  /** The scripts that occur, each group under the script that stands for it, the heaviest first. */
  readonly groups: readonly ScriptShare[]

  constructor(texts: readonly string[]) {
    const rows = table ?? readTable(SCRIPT_CLASSES)
    table = rows
    totals.fill(0)
    for (const text of texts) {
      for (let at = 0; at < text.length; at++) {
        const row = rows[text.charCodeAt(at)] ?? 0
        totals[row] = (totals[row] ?? 0) + 1
      }
    }
    this.simplified = totals[SIMPLIFIED] ?? 0
    this.traditional = totals[TRADITIONAL] ?? 0
    this.han = (totals[HAN] ?? 0) + this.simplified + this.traditional
    this.kana = (totals[2] ?? 0) + (totals[3] ?? 0)
    totals[HAN] = this.han
    let length = 0
    for (const text of texts) length += text.length
    this.groups = groupsOf(totals, length - (totals[0] ?? 0))
  }
}

/** The scripts with letters, by the letters of each row; `all` is their sum. Most texts end at the row of Latin. */
function groupsOf(letters: Uint32Array, all: number): readonly ScriptShare[] {
  const found: {script: Script; letters: number; weight: number}[] = []
  let rest = all
  for (let at = 0; at < ROWS.length && rest > 0; at++) {
    const count = letters[at + 1]
    if (count === 0 || count === undefined) continue
    rest -= count
    const row = ROWS[at]
    if (!row) continue
    const script = groupOf(row.script)
    const weight = count * (row.weight ?? 1)
    const group = found.find((one) => one.script === script)
    if (group) {
      group.letters += count
      group.weight += weight
    } else found.push({script, letters: count, weight})
  }
  return found.length > 1 ? found.sort((one, other) => other.weight - one.weight) : found
}

export interface ScriptShare {
  readonly script: Script
  readonly letters: number
  readonly weight: number
}

/** The share of the letters that are written from right to left, by weight, or null without letters. */
export function rightToLeftShare(groups: readonly ScriptShare[]): number | null {
  let [all, rightToLeft] = [0, 0]
  for (const {script, weight} of groups) {
    all += weight
    if (rowOf(script).rightToLeft) rightToLeft += weight
  }
  return all === 0 ? null : rightToLeft / all
}
