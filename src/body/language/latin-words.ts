import {readTable, unitTable} from '../../base/unit-table.ts'

/** Words of English that are rare in other languages: a sixth of the words of its news. */
const ENGLISH =
  'the and that with from this which they their have been were would could should not but his are it its she her him ' +
  'said says what when where who why how there than then these those because about after before between into through ' +
  'while during since other only people years than we our you your my me us'

/** Words of English that other languages have too: another sixth. They count half. */
const PARTLY_ENGLISH =
  'of to a in is was for on as by at be he had has or an if so up out all more new one will can no do did over most any ' +
  'may i two first last photo photos source sources image images former university news courtesy read'

/** Frequent words of other languages in Latin script that English texts hold in names at most. */
const FOREIGN =
  // German, Dutch, the languages of the north.
  'der die das und ist nicht mit ein eine einen einem einer dem den auf sich für von vom zu zum zur des im auch wird ' +
  'dass sie bei nach wir ich es aus als wie noch nur oder über um bis haben werden sind kann ' +
  'het een zijn dat niet voor aan ook maar werd de hij wij naar nog geen op te uit dan ' +
  'och att som är på inte av ett en jag vi det og er ikke til jeg fra har af blev ble så ' +
  'ja on että oli hän ei mutta kun joka ovat ' +
  // French, Spanish, Portuguese, Italian, Romanian, Catalan.
  'les une est dans qui que du pour pas sur avec sont aux au ce cette le la un et il elle nous vous par plus ont ou ' +
  'el los las del por una con para como se lo su más pero sin entre al es ' +
  'os um uma dos ao na em não seu foi mais é ' +
  'di che è della delle dei per gli nel sono alla non si ha anche da ma come più ' +
  'și în nu cu pe este care din mai au fost amb els ' +
  // Polish, Czech, Slovak, Croatian, Slovene.
  'na się nie jest jak że od ale po przez dla czy ' +
  've je že ze byl jsou pro za tak ' +
  'sa ako som bol iz koji su kako kao će ki bi pri ' +
  // Hungarian, Turkish, Azerbaijani, Estonian, Latvian, Lithuanian, Albanian, Basque, Icelandic.
  'az és hogy nem egy volt meg csak ' +
  'bir bu için ile olarak çok daha ne gibi də ' +
  'see ning kui mis ka ir kad yra iš uz tas dhe të në që një eta ez ' +
  'að og sem við ekki ' +
  // Vietnamese, Indonesian, Malay, Tagalog, Yoruba, Swahili, Latin.
  'và của là có không được các một cho người đã ' +
  'yang dan dari itu dengan untuk tidak ini pada akan ke telah kami belum pernah seperti seorang hanya bahwa semua ' +
  'harus satu lagi oleh adalah saya mereka bisa karena ' +
  'ang ng mga ay ni si ti ati wa ya kwa katika cum'

const CLASS = {english: 1, partlyEnglish: 2, foreign: 3} as const

const words = new Map<string, number>()
for (const word of FOREIGN.split(' ')) words.set(word, CLASS.foreign)
for (const word of PARTLY_ENGLISH.split(' ')) words.set(word, CLASS.partlyEnglish)
for (const word of ENGLISH.split(' ')) words.set(word, CLASS.english)

/** The numbers of words of a text in Latin letters. */
export interface WordCounts {
  readonly words: number
  readonly letters: number
  /** Words that are English alone. */
  readonly english: number
  readonly partlyEnglish: number
  /** Frequent words of other languages. */
  readonly foreign: number
  /** Words with a letter that English does not have. */
  readonly accented: number
}

/** The classes of UTF-16 code units: a letter of English, another Latin letter, half of a character, or 0. */
const [PLAIN, ACCENTED, SURROGATE] = [1, 2, 3]

const LATIN = /^\p{Script=Latin}/u

function makeTable(): Uint8Array {
  const table = new Uint8Array(0x10000)
  const units = Array.from(table, (_, unit) => (isSurrogate(unit) ? ' ' : String.fromCharCode(unit))).join('')
  for (const {0: run, index} of units.matchAll(/\p{Script=Latin}+/gu)) table.fill(ACCENTED, index, index + run.length)
  for (const {0: run, index} of units.matchAll(/[A-Za-z]+/g)) table.fill(PLAIN, index, index + run.length)
  return table.fill(SURROGATE, 0xd800, 0xdc00)
}

const isSurrogate = (unit: number): boolean => unit >= 0xd800 && unit < 0xe000

/** See `makeTable`. */
export const LETTER_CLASSES = unitTable('letters', makeTable)

let table: Uint8Array | null = null

/** A longer word is none of those above. */
const LONGEST = Math.max(...[...words.keys()].map(({length}) => length))

/** The sums of the words above, in English letters: most words of a text have another sum, and need no comparison. */
const sums = new Uint8Array(0x4000)
for (const word of words.keys()) sums[sumOf(word)] = 1

function sumOf(word: string): number {
  let sum = 0
  for (let at = 0; at < word.length; at++) sum = withUnit(sum, word.charCodeAt(at))
  return sum
}

/** Large and small letters of English differ in one bit. */
function withUnit(sum: number, unit: number): number {
  return (sum * 31 + (unit | 0x20)) & 0x3fff
}

/**
 * Counts the words in Latin letters, and those that tell English from other languages. It looks each code unit up in a
 * table, since it reads every paragraph in Latin letters.
 */
export function countWords(texts: readonly string[]): WordCounts {
  table ??= readTable(LETTER_CLASSES)
  const classes = [0, 0, 0, 0]
  let [all, letters, accented] = [0, 0, 0]
  for (const text of texts) {
    let at = 0
    while (at < text.length) {
      const from = at
      let isPlain = true
      let sum = 0
      for (;;) {
        const unit = text.charCodeAt(at)
        const of = table[unit] ?? 0
        if (at >= text.length || of === 0 || (of === SURROGATE && !LATIN.test(text.slice(at, at + 2)))) break
        if (of === PLAIN) sum = withUnit(sum, unit)
        else isPlain = false
        at += of === SURROGATE ? 2 : 1
      }
      const length = at - from
      at++
      if (length === 0) continue
      all++
      letters += length
      if (!isPlain) accented++
      if (length > LONGEST || (isPlain && sums[sum] === 0)) {
        classes[0] = (classes[0] ?? 0) + 1
        continue
      }
      const of = words.get(text.slice(from, from + length).toLowerCase()) ?? 0
      classes[of] = (classes[of] ?? 0) + 1
    }
  }
  const [, english = 0, partlyEnglish = 0, foreign = 0] = classes
  return {words: all, letters, english, partlyEnglish, foreign, accented}
}
