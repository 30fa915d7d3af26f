import type {Script} from './scripts.ts'

/** The letters that distinguish a language from others in the same script. */
interface Alphabet {
  readonly script: Script
  readonly language: string
  /** Letters that the language uses, and few others do. They make at least `share` of a text's letters. */
  readonly own: string
  readonly share: number
  /** Letters of other languages that it never uses. */
  readonly never: string
}

/** Letters of Cyrillic beyond those of Russian. */
const BEYOND_RUSSIAN = 'іїєґўјљњђћџѓќѕәғқңөұүһӣӯҳҷҡҙҫ'
/** Letters of Arabic script beyond those of Arabic. */
const BEYOND_ARABIC = 'پچژگڤٹڈڑںےہھکیەۇۆۈۋېڭټډړښځڅګڼۍێڵڕٻڀٺٽڃڄڇڊڌڍڏڙڦڪڱڻ'

const without = (letters: string, kept: string): string => [...letters].filter((one) => !kept.includes(one)).join('')

const cyrillic = (language: string, own: string, share: number, never: string): Alphabet => ({
  script: 'Cyrillic',
  language,
  own,
  share,
  never,
})

const arabic = (language: string, own: string, share: number, kept: string, never = ''): Alphabet => ({
  script: 'Arabic',
  language,
  own,
  share,
  never: without(BEYOND_ARABIC, kept) + never,
})

/**
 * Languages of the scripts of many languages, each with the letters by which it is known. Shares are a third of those in
 * news.
 */
export const ALPHABETS: readonly Alphabet[] = [
  cyrillic('ru', 'ыэё', 0.007, BEYOND_RUSSIAN),
  cyrillic('uk', 'іїєґ', 0.02, `ыэёъ${without(BEYOND_RUSSIAN, 'іїєґ')}`),
  cyrillic('be', 'ўі', 0.02, `иъщ${without(BEYOND_RUSSIAN, 'ўі')}`),
  cyrillic('bg', 'ъ', 0.005, `ыэё${BEYOND_RUSSIAN}`),
  cyrillic('sr', 'јљњђћџ', 0.015, `йщьъыэёюя${without(BEYOND_RUSSIAN, 'јљњђћџ')}`),
  cyrillic('mk', 'јѓќѕљњџ', 0.01, `йщьъыэёюя${without(BEYOND_RUSSIAN, 'јѓќѕљњџ')}`),
  cyrillic('kk', 'әғқңөұүһі', 0.03, without(BEYOND_RUSSIAN, 'әғқңөұүһі')),
  cyrillic('ky', 'ңөү', 0.02, without(BEYOND_RUSSIAN, 'ңөү')),
  cyrillic('mn', 'өү', 0.02, without(BEYOND_RUSSIAN, 'өү')),
  cyrillic('tg', 'ғӣқӯҳҷ', 0.015, `щыь${without(BEYOND_RUSSIAN, 'ғӣқӯҳҷ')}`),
  cyrillic('tt', 'әөүҗңһ', 0.03, without(BEYOND_RUSSIAN, 'әөүңһ')),
  arabic('ar', 'ةأإؤيىك', 0.02, ''),
  arabic('fa', 'پچژگکی', 0.02, 'پچژگکی', 'ة'),
  arabic('ur', 'ٹڈڑںےہھ', 0.04, 'پچژگکیٹڈڑںےہھ', 'ة'),
  arabic('ug', 'ەۇۆۈۋېڭ', 0.06, 'پچژگکیھہەۇۆۈۋېڭ', 'ةثحذصضطظع'),
  arabic('ckb', 'ەۆێڵڕڤ', 0.05, 'پچژگڤکیھہەۆێڵڕ', 'ةثذصضطظ'),
  arabic('ps', 'ټډړښځڅګڼېۍ', 0.02, 'پچژگکیټډړښځڅګڼېۍہ'),
  arabic('sd', 'ٻڀٺٽڃڄڇڊڌڍڏڙڦڪڱڻ', 0.04, 'پچژگکیھہںٻڀٺٽڃڄڇڊڌڍڏڙڦڪڱڻ'),
  {script: 'Hebrew', language: 'he', own: '', share: 0, never: 'ײױװ'},
  {script: 'Hebrew', language: 'yi', own: 'ײױװ', share: 0.005, never: ''},
  {script: 'Bengali', language: 'bn', own: '', share: 0, never: 'ৰৱ'},
  {script: 'Bengali', language: 'as', own: 'ৰৱ', share: 0.005, never: ''},
]

/** Words that are frequent in one language of a script and absent from its others. */
const WORDS: Readonly<Record<string, RegExp>> = {
  hi: /(?<!\p{L}|\p{M})(?:है|हैं|और|की|के|का|में|से|ने|नहीं|कि|यह|था|थे|गया|कहा)(?!\p{L}|\p{M})/gu,
  mr: /(?<!\p{L}|\p{M})(?:आहे|आहेत|आणि|या|च्या|ही|हे|होते|होता|झाली|केली|नाही|म्हणाले)(?!\p{L}|\p{M})/gu,
  ne: /(?<!\p{L}|\p{M})(?:छ|छन्|र|भएको|गरेको|हो|यो|पनि|थियो|लागि|भने|गर्ने)(?!\p{L}|\p{M})/gu,
  am: /(?<!\p{L})(?:ነው|እና|ላይ|ውስጥ|ነበር|ወደ|አንድ|ናቸው)(?!\p{L})/gu,
  ti: /(?<!\p{L})(?:እዩ|ናይ|ኣብ|ካብ|እቲ|ከም|ነቲ|ድማ)(?!\p{L})/gu,
}
const BY_WORDS: Readonly<Partial<Record<Script, readonly string[]>>> = {
  Devanagari: ['hi', 'mr', 'ne'],
  Ethiopic: ['am', 'ti'],
}

/** Letters of other languages may stand in names: one in so many. */
const FOREIGN_LETTERS = 0.01
/** A text of so many letters that has none of a language's own letters is in another language. */
const ENOUGH_LETTERS = 150

/**
 * The languages in which a text of one script may be written, the likeliest first: those whose letters and words it
 * has. One item means that the letters prove it. Empty for scripts of other kinds.
 */
export function languagesByLetters(text: string, script: Script): readonly string[] {
  const words = BY_WORDS[script]
  if (words) {
    const counts = words.map((language) => [language, text.match(WORDS[language] ?? /$^/)?.length ?? 0] as const)
    const most = Math.max(...counts.map(([, count]) => count))
    return most === 0 ? words : counts.flatMap(([language, count]) => (count === most ? [language] : []))
  }
  const letters = lettersOf(text, script)
  let all = 0
  for (const count of letters.values()) all += count
  const sum = (set: string): number => [...set].reduce((total, letter) => total + (letters.get(letter) ?? 0), 0)
  const possible = ALPHABETS.filter((alphabet) => alphabet.script === script)
    .filter(({never}) => sum(never) <= FOREIGN_LETTERS * all)
    .map((alphabet) => ({...alphabet, has: sum(alphabet.own)}))
    .filter(({own, share, has}) => own === '' || has >= share * all || (share < 0.02 && all < ENOUGH_LETTERS))
  return possible.sort((one, other) => other.has - one.has).map(({language}) => language)
}

function lettersOf(text: string, script: Script): ReadonlyMap<string, number> {
  const letters = new Map<string, number>()
  if (!ALPHABETS.some((alphabet) => alphabet.script === script)) return letters
  for (const letter of text.toLowerCase()) letters.set(letter, (letters.get(letter) ?? 0) + 1)
  return letters
}
