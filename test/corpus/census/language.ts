import {withoutFooters} from './footers.ts'
import {galleriesIn, parted} from './galleries.ts'
import {oncePerFile} from './raw.ts'
import {cut, decoded} from './tags.ts'

/** Language of a text; `zh` is Chinese in mixed script. */
export type Language = 'zh-Hant' | 'zh-Hans' | 'zh' | 'en' | 'undecided'

type Ranges = readonly (readonly [number, number])[]

/** The Han characters of a two-byte encoding, for the given ranges of lead and trail bytes. */
function charactersOf(encoding: string, leads: Ranges, trails: Ranges): ReadonlySet<string> {
  const decoder = new TextDecoder(encoding)
  const each = (ranges: Ranges) =>
    ranges.flatMap(([from, to]) => Array.from({length: to - from + 1}, (_, at) => from + at))
  const found = each(leads).flatMap((lead) => each(trails).map((trail) => decoder.decode(Uint8Array.of(lead, trail))))
  return new Set(found.filter((character) => /^\p{Script=Han}$/u.test(character)))
}

const [HAN, SIMPLIFIED, TRADITIONAL, LATIN] = [1, 2, 4, 8]

/** Flags per UTF-16 code unit: Han, Latin letter, in GB 2312, in Big5. docs/format.md §13. */
function signs(): Uint8Array {
  const table = new Uint8Array(0x10000)
  const mark = (characters: Iterable<string>, sign: number): void => {
    for (const character of characters) table[character.charCodeAt(0)] = (table[character.charCodeAt(0)] ?? 0) | sign
  }
  mark(charactersOf('gbk', [[0xb0, 0xf7]], [[0xa1, 0xfe]]), SIMPLIFIED)
  mark(
    charactersOf(
      'big5',
      [
        [0xa4, 0xc6],
        [0xc9, 0xf9],
      ],
      [
        [0x40, 0x7e],
        [0xa1, 0xfe],
      ],
    ),
    TRADITIONAL,
  )
  const units = Array.from({length: 0xd800}, (_, unit) => String.fromCharCode(unit))
  mark(
    units.filter((unit) => /\p{Script=Han}/u.test(unit)),
    HAN,
  )
  mark(
    units.filter((unit) => /[A-Za-z]/.test(unit)),
    LATIN,
  )
  return table
}

const table = signs()

/** The language of a text by its characters and the thresholds of docs/format.md §13. */
export function languageOf(text: string): Language {
  let [onlySimplified, onlyTraditional, han, latin] = [0, 0, 0, 0]
  for (let at = 0; at < text.length; at++) {
    const sign = table[text.charCodeAt(at)] ?? 0
    if (sign & HAN) han++
    if (sign & LATIN) latin++
    if ((sign & (SIMPLIFIED | TRADITIONAL)) === SIMPLIFIED) onlySimplified++
    if ((sign & (SIMPLIFIED | TRADITIONAL)) === TRADITIONAL) onlyTraditional++
  }
  if (han < 20 && latin > 50) return 'en'
  const decisive = onlySimplified + onlyTraditional
  if (decisive < 8) return 'undecided'
  const share = onlyTraditional / decisive
  return share > 0.85 ? 'zh-Hant' : share < 0.15 ? 'zh-Hans' : 'zh'
}

/** The language of title and text, without appended galleries and feed footers. */
export const languageIn = oncePerFile((file) =>
  languageOf(`${decoded(file.title)}\n${cut(withoutFooters(parted(file.body).rest)).text}`),
)

/** The language of the galleries, or null if there are none. */
export const galleryLanguageIn = oncePerFile((file) => {
  const galleries = galleriesIn(file)
  return galleries === '' ? null : languageOf(cut(galleries).text)
})
