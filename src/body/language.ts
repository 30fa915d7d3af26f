import type {Lang} from '../brand.ts'

/** Fewer characters than this that belong to one script alone decide nothing. FORMAT §13. */
const FEWEST_DECISIVE = 8
/** Fewer Han characters with more than so many letters of another script: the text is in that script. FORMAT §13. */
const FEW_HAN = 20
const MANY_LETTERS = 50

/** What a UTF-16 code unit counts as. Surrogates count as nothing: the scripts that matter here lie below them. */
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
  ['han', /\p{Script=Han}/u],
  ['kana', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['latin', /\p{Script=Latin}/u],
  ['arabic', /\p{Script=Arabic}/u],
  ['hangul', /\p{Script=Hangul}/u],
  ['cyrillic', /\p{Script=Cyrillic}/u],
  ['thai', /\p{Script=Thai}/u],
  ['hebrew', /\p{Script=Hebrew}/u],
]

type Range = readonly [number, number]

/** Every Han character of a double-byte encoding, as the decoder of the WHATWG Encoding Standard has it. */
function repertoire(label: string, leads: Range, trails: readonly Range[]): Set<number> {
  const decoder = new TextDecoder(label)
  const found = new Set<number>()
  for (let lead = leads[0]; lead <= leads[1]; lead++) {
    for (const [from, to] of trails) {
      for (let trail = from; trail <= to; trail++) {
        const text = decoder.decode(new Uint8Array([lead, trail]))
        if (/^\p{Script=Han}$/u.test(text)) found.add(text.charCodeAt(0))
      }
    }
  }
  return found
}

/** A class for each code unit, made once: simplified is in GB2312 and not in Big5, traditional the reverse. */
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
  for (let unit = 0; unit < 0xd800; unit++) {
    const character = String.fromCharCode(unit)
    const script = SCRIPTS.find(([, pattern]) => pattern.test(character))?.[0] ?? 'none'
    const [inGb, inBig5] = [gb2312.has(unit), big5.has(unit)]
    const own: Class = script !== 'han' || inGb === inBig5 ? script : inGb ? 'simplified' : 'traditional'
    table[unit] = CLASSES.indexOf(own)
  }
  return table
}

let table: Uint8Array | null = null
/** Used again for each text: blocks are short and many. */
const totals = new Uint32Array(CLASSES.length)

function countClasses(text: string): Counts {
  table ??= makeTable()
  totals.fill(0)
  for (let at = 0; at < text.length; at++) {
    const own = table[text.charCodeAt(at)] ?? 0
    totals[own] = (totals[own] ?? 0) + 1
  }
  const [, simplified = 0, traditional = 0, han = 0, kana = 0, latin = 0] = totals
  const [arabic = 0, hangul = 0, cyrillic = 0, thai = 0, hebrew = 0] = totals.subarray(6)
  return {none: 0, simplified, traditional, han, kana, latin, arabic, hangul, cyrillic, thai, hebrew}
}

/** Scripts other than Han and Latin, with the language that news in them is most likely in. */
const BY_SCRIPT: readonly (readonly [Class, string])[] = [
  ['arabic', 'ar'],
  ['hangul', 'ko'],
  ['cyrillic', 'ru'],
  ['thai', 'th'],
  ['hebrew', 'he'],
]
/** Languages that are not written in Latin letters: an outlet of one of them that writes some has an English text. */
const NOT_LATIN = /^(?:zh|ja|ko|ar|fa|ur|ug|ru|th|he|und)\b/
const ARABIC_SCRIPT = /^(?:fa|ur|ug|ps)\b/

/**
 * The language of a text by its characters, or the outlet's where they do not decide: Chinese by what is encodable in
 * GB2312 or Big5 alone, the rest by script. FORMAT §13.
 */
export function languageOf(text: string, outletLanguage: string): Lang {
  const counts = countClasses(text)
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

/** Whether a language is written from right to left. */
export const isRightToLeft = (lang: string): boolean => /^(?:ar|he|fa|ur|ug|ps|yi|dv)\b/.test(lang)
