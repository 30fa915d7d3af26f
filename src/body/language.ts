import type {Lang} from '../model/brand.ts'

/** With fewer characters that belong to one script alone, the script is undecided. docs/format.md §13. */
const FEWEST_DECISIVE = 8
/**
 * A text with fewer than `FEW_HAN` Han characters and more than `MANY_LETTERS` letters of another script is in that
 * script. docs/format.md §13.
 */
const FEW_HAN = 20
const MANY_LETTERS = 50

/** Classes of UTF-16 code units. Surrogates are `none`: the scripts that matter here have lower code points. */
const CLASSES = [
  'none',
  'simplified',
  'traditional',
  'han',
  'kana',
  'latin',
  'arabic',
  'hangul',
  'cyrillic',
  'thai',
  'hebrew',
] as const
type Class = (typeof CLASSES)[number]
type Counts = Record<Class, number>

const SCRIPTS: readonly (readonly [Class, RegExp])[] = [
  ['han', /\p{Script=Han}+/gu],
  ['kana', /[\p{Script=Hiragana}\p{Script=Katakana}]+/gu],
  ['latin', /\p{Script=Latin}+/gu],
  ['arabic', /\p{Script=Arabic}+/gu],
  ['hangul', /\p{Script=Hangul}+/gu],
  ['cyrillic', /\p{Script=Cyrillic}+/gu],
  ['thai', /\p{Script=Thai}+/gu],
  ['hebrew', /\p{Script=Hebrew}+/gu],
]

type Range = readonly [number, number]

const LINE_FEED = 0x0a
/** The first surrogate code unit. */
const SURROGATES = 0xd800

/**
 * The code units of every Han character of a double-byte encoding, by the decoder of the WHATWG Encoding Standard.
 * `leads` and `trails` are the ranges of the first and the second byte, both ends included.
 */
function repertoire(label: string, leads: Range, trails: readonly Range[]): Set<number> {
  const decoder = new TextDecoder(label)
  const found = new Set<number>()
  for (let lead = leads[0]; lead <= leads[1]; lead++) {
    // Each character stands on its own line, so that an invalid pair of bytes does not spoil the next.
    const lines: number[] = []
    for (const [from, to] of trails) for (let trail = from; trail <= to; trail++) lines.push(lead, trail, LINE_FEED)
    for (const line of decoder.decode(new Uint8Array(lines)).split('\n')) {
      if (/^\p{Script=Han}$/u.test(line)) found.add(line.charCodeAt(0))
    }
  }
  return found
}

/**
 * The class of each code unit, as an index of `CLASSES`: simplified characters are in GB2312 and not in Big5,
 * traditional ones the reverse.
 */
function makeTable(): Uint8Array {
  const gb2312 = repertoire('gbk', [0xb0, 0xf7], [[0xa1, 0xfe]])
  const big5 = repertoire(
    'big5',
    [0xa4, 0xf9],
    [
      [0x40, 0x7e],
      [0xa1, 0xfe],
    ],
  )
  const table = new Uint8Array(0x10000)
  const units = Array.from({length: SURROGATES}, (_, unit) => String.fromCharCode(unit)).join('')
  for (const [script, pattern] of SCRIPTS) {
    const scriptClass = CLASSES.indexOf(script)
    for (const {0: run, index} of units.matchAll(pattern)) table.fill(scriptClass, index, index + run.length)
  }
  const assign = (here: Set<number>, there: Set<number>, name: Class): void => {
    for (const unit of here) if (unit < SURROGATES && !there.has(unit)) table[unit] = CLASSES.indexOf(name)
  }
  assign(gb2312, big5, 'simplified')
  assign(big5, gb2312, 'traditional')
  return table
}

let table: Uint8Array | null = null
/** Reused for each text, since blocks are short and many. */
const totals = new Uint32Array(CLASSES.length)

function countClasses(texts: readonly string[]): Counts {
  table ??= makeTable()
  totals.fill(0)
  for (const text of texts) {
    for (let at = 0; at < text.length; at++) {
      const index = table[text.charCodeAt(at)] ?? 0
      totals[index] = (totals[index] ?? 0) + 1
    }
  }
  const [, simplified = 0, traditional = 0, han = 0, kana = 0, latin = 0] = totals
  const [arabic = 0, hangul = 0, cyrillic = 0, thai = 0, hebrew = 0] = totals.subarray(6)
  return {none: 0, simplified, traditional, han, kana, latin, arabic, hangul, cyrillic, thai, hebrew}
}

/** Scripts other than Han and Latin, each with the most likely language of news written in it. */
const BY_SCRIPT: readonly (readonly [Class, string])[] = [
  ['arabic', 'ar'],
  ['hangul', 'ko'],
  ['cyrillic', 'ru'],
  ['thai', 'th'],
  ['hebrew', 'he'],
]
/**
 * Languages not written in Latin letters. A text in Latin letters from an outlet of one of them is taken as English.
 */
const NOT_LATIN = /^(?:zh|ja|ko|ar|fa|ur|ug|ru|th|he|und)\b/
/** Languages other than Arabic that are written in Arabic script. */
const ARABIC_SCRIPT = /^(?:fa|ur|ug|ps)\b/

/**
 * The language tag of a text, or of several texts taken as one, such as `zh-Hans` or `en`. The script of a Chinese text
 * is decided by the characters that only GB2312 or only Big5 can encode, other languages by their script. If the
 * characters do not decide, the result is `outletLanguage`. Source: docs/format.md §13.
 */
export function languageOf(text: string | readonly string[], outletLanguage: string): Lang {
  const counts = countClasses(typeof text === 'string' ? [text] : text)
  const han = counts.han + counts.simplified + counts.traditional
  if (han < FEW_HAN) {
    const other = BY_SCRIPT.find(([script]) => counts[script] > MANY_LETTERS)?.[1]
    if (other) return (other === 'ar' && ARABIC_SCRIPT.test(outletLanguage) ? outletLanguage : other) as Lang
    if (counts.latin > MANY_LETTERS) return (NOT_LATIN.test(outletLanguage) ? 'en' : outletLanguage) as Lang
  }
  if (counts.kana > han * 0.3 + FEW_HAN) return 'ja' as Lang
  return chinese(counts, han, outletLanguage)
}

function chinese({simplified, traditional}: Counts, han: number, outletLanguage: string): Lang {
  const decisive = simplified + traditional
  if (decisive < FEWEST_DECISIVE) {
    const unknown = han > 0 ? 'zh' : 'und'
    return (outletLanguage === 'und' ? unknown : outletLanguage) as Lang
  }
  const share = traditional / decisive
  return (share > 0.85 ? 'zh-Hant' : share < 0.15 ? 'zh-Hans' : 'zh') as Lang
}
