import {endianness} from 'node:os'
import {join} from 'node:path'
import {packageRoot} from '../base/package-root.ts'
import {FIELDS, readTrie, type Trie, trieBytes, trieOf} from '../base/trie.ts'

/** The path at which the compilation of the package writes the words that have another form in Simplified characters. */
export const FORMS_FILE = join(packageRoot, 'lib', 'src', 'chinese', 'forms.bin')

/** The steps of a conversion. Each replaces, from the start to the end, the longest word that it knows. */
const STEPS = ['compatible', 'phrase', 'mainland', 'simplified'] as const
type Step = (typeof STEPS)[number]

/** The words of each step with their forms. */
export interface StepWords extends Readonly<Record<Step, ReadonlyMap<string, string>>> {
  /** Characters that Unicode has twice, with the usual one. */
  readonly compatible: ReadonlyMap<string, string>
  /** Words that are converted by themselves, so that no other word begins in them and ends behind them. */
  readonly phrase: ReadonlyMap<string, string>
  /** Words and characters of Taiwan, with those of the mainland in Traditional characters. */
  readonly mainland: ReadonlyMap<string, string>
  /** Traditional words and characters with the Simplified ones. */
  readonly simplified: ReadonlyMap<string, string>
}

/** For each step, the forms by the values of their words; 0 for a word that the step does not know. */
type Forms = Readonly<Record<Step, readonly (string | 0)[]>>

/** The bytes of the file. */
export function formsBytes(words: StepWords): Uint8Array {
  const all = [...new Set(STEPS.flatMap((step) => [...words[step].keys()]))]
  const formsOf = (step: Step): readonly (string | 0)[] => [0, ...all.map((word) => words[step].get(word) ?? 0)]
  const forms: Forms = {
    compatible: formsOf('compatible'),
    phrase: formsOf('phrase'),
    mainland: formsOf('mainland'),
    simplified: formsOf('simplified'),
  }
  return trieBytes(forms, trieOf(new Map(all.map((word, at) => [word, at + 1]))))
}

let loaded: {readonly trie: Trie; readonly forms: Forms} | null = null

function load(): {readonly trie: Trie; readonly forms: Forms} {
  if (loaded !== null) return loaded
  const {head, trie} = readTrie<Forms>(FORMS_FILE)
  loaded = {trie, forms: head}
  return loaded
}

/** The form of the word that `endOf` found last. */
let found = ''

/** The end of the longest word of a step that stands at a place of a text before `to`; the place if there is none. */
function endOf({codes, cells}: Trie, forms: readonly (string | 0)[], text: string, at: number, to: number): number {
  let end = at
  let cell = 0
  for (let place = at; place < to; ) {
    const code = codes[text.charCodeAt(place)] ?? 0
    const child = (cells[cell * FIELDS] ?? 0) + code
    if (code === 0 || cells[child * FIELDS + 1] !== cell) break
    place++
    cell = child
    const form = forms[cells[child * FIELDS + 2] ?? 0] ?? 0
    if (form === 0) continue
    found = form
    end = place
  }
  return end
}

/** The code units of a converted text, and the same memory as bytes. Reused for each. */
let units = new Uint16Array(2048)
let bytes = Buffer.from(units.buffer)

function grow(length: number): void {
  const long = new Uint16Array(2 * length)
  long.set(units)
  units = long
  bytes = Buffer.from(long.buffer)
}

/** The first units as text. */
function textOf(length: number): string {
  const written = bytes.subarray(0, 2 * length)
  if (endianness() === 'BE') written.swap16()
  return written.toString('utf16le')
}

/** A part of a text after a step. */
function converted(step: Step, text: string, from = 0, to = text.length): string {
  const {trie, forms} = load()
  const known = forms[step]
  let length = 0
  let isChanged = false
  for (let at = from; at < to; ) {
    const end = endOf(trie, known, text, at, to)
    const size = end === at ? 1 : found.length
    if (length + size > units.length) grow(length + size)
    if (end === at) units[length] = text.charCodeAt(at)
    else {
      isChanged = true
      for (let unit = 0; unit < size; unit++) units[length + unit] = found.charCodeAt(unit)
    }
    length += size
    at = Math.max(end, at + 1)
  }
  return isChanged ? textOf(length) : text.slice(from, to)
}

/** Finds characters of the two blocks of Unicode in which all characters exist twice. */
const COMPATIBLE = /[\uf900-\ufaff\ud87e]/

/** A text with the usual ones of characters that Unicode has twice. */
const usual = (text: string): string => (COMPATIBLE.test(text) ? converted('compatible', text) : text)

/** A Chinese text in Simplified characters. Words stay the same. */
export const inSimplified = (text: string): string => converted('simplified', usual(text))

/**
 * A text of Taiwan in the words and the Simplified characters of the mainland, as OpenCC converts it (its configuration
 * `tw2sp`).
 */
export function inMainlandWords(text: string): string {
  const {trie, forms} = load()
  const written = usual(text)
  const convert = (from: number, to: number): string =>
    converted('simplified', converted('mainland', written, from, to))
  let result = ''
  let start = 0
  for (let at = 0; at < written.length; ) {
    const end = endOf(trie, forms.phrase, written, at, written.length)
    if (end > at) {
      result += convert(start, at) + convert(at, end)
      start = end
    }
    at = Math.max(end, at + 1)
  }
  return result + convert(start, written.length)
}
