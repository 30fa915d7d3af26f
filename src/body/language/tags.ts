import {ALPHABETS} from './alphabets.ts'
import {groupOf, SCRIPTS, type Script} from './scripts.ts'

/** Script subtags of ISO 15924 with the names of the Unicode property. */
const SUBTAGS: Readonly<Record<string, Script>> = {
  Hans: 'Han',
  Hant: 'Han',
  Hani: 'Han',
  Jpan: 'Han',
  Kore: 'Hangul',
  Latn: 'Latin',
  Cyrl: 'Cyrillic',
  Arab: 'Arabic',
  Aran: 'Arabic',
  Hebr: 'Hebrew',
  Deva: 'Devanagari',
  Beng: 'Bengali',
  Ethi: 'Ethiopic',
  Grek: 'Greek',
  Guru: 'Gurmukhi',
  Mong: 'Mongolian',
  Tibt: 'Tibetan',
  Adlm: 'Adlam',
  Nkoo: 'Nko',
  Rohg: 'Hanifi_Rohingya',
  Syrc: 'Syriac',
  Thaa: 'Thaana',
}

/** Languages without a row of their own in the tables, each with its script. */
const OTHERS: Readonly<Record<string, Script>> = {
  zh: 'Han',
  yue: 'Han',
  hi: 'Devanagari',
  mr: 'Devanagari',
  ne: 'Devanagari',
  sa: 'Devanagari',
  am: 'Ethiopic',
  ti: 'Ethiopic',
  ku: 'Latin',
  ba: 'Cyrillic',
  cv: 'Cyrillic',
  ce: 'Cyrillic',
  prs: 'Arabic',
  pnb: 'Arabic',
  ks: 'Arabic',
  azb: 'Arabic',
  bal: 'Arabic',
  dz: 'Tibetan',
}

const BY_LANGUAGE = new Map<string, Script>([
  ...SCRIPTS.flatMap(({script, language}) =>
    language === null ? [] : [[primary(language), groupOf(script)] as const],
  ),
  ...ALPHABETS.map(({language, script}) => [language, script] as const),
  ...Object.entries(OTHERS),
])

/** The language of a tag without script and region: `zh` of `zh-Hant-TW`. */
export function primary(tag: string): string {
  return tag.split('-', 1)[0] ?? ''
}

/** The script of a language tag: that of its subtag, else the usual one. Null if the language is undetermined. */
export function scriptOf(tag: string): Script | null {
  const subtag = /-([A-Z][a-z]{3})(?=-|$)/.exec(tag)?.[1]
  const named = subtag === undefined ? undefined : SUBTAGS[subtag]
  if (named !== undefined) return named
  const language = primary(tag)
  return language === 'und' ? null : (BY_LANGUAGE.get(language) ?? 'Latin')
}

/** Older tags of languages. */
const RENAMED: Readonly<Record<string, string>> = {iw: 'he', in: 'id', ji: 'yi', no: 'nb', mo: 'ro'}
/** Regions that tell the Chinese script. */
const CHINESE: Readonly<Record<string, string>> = {
  CN: 'zh-Hans',
  SG: 'zh-Hans',
  MY: 'zh-Hans',
  TW: 'zh-Hant',
  HK: 'zh-Hant',
  MO: 'zh-Hant',
}

/**
 * A `lang` attribute as a tag in the usual case (RFC 5646, 2.1.1), or null if it is none or says nothing. Chinese of a
 * region becomes Chinese in its script.
 */
export function languageTag(value: string): string | null {
  const parts = value.trim().replaceAll('_', '-').split('-')
  const [first = '', ...rest] = parts
  if (!/^[a-z]{2,3}$/i.test(first) || !rest.every((part) => /^[a-z0-9]{2,8}$/i.test(part))) return null
  const language = first.toLowerCase()
  if (/^(?:und|mul|zxx|mis)$/.test(language)) return null
  const subtags = rest.map((part) => {
    if (/^[a-z]{4}$/i.test(part)) return `${part.charAt(0).toUpperCase()}${part.slice(1).toLowerCase()}`
    return part.length === 2 ? part.toUpperCase() : part.toLowerCase()
  })
  if (language === 'zh') {
    if (subtags.includes('Hans')) return 'zh-Hans'
    if (subtags.includes('Hant')) return 'zh-Hant'
    const region = subtags.find((part) => part in CHINESE)
    return region === undefined ? 'zh' : (CHINESE[region] ?? 'zh')
  }
  return [RENAMED[language] ?? language, ...subtags].join('-')
}

/** Whether two tags name the same language: a region makes no difference, and `zh` is either Chinese script. */
export function isSameLanguage(one: string, other: string): boolean {
  if (primary(one) !== primary(other)) return false
  const [script, otherScript] = [one, other].map((tag) => /-([A-Z][a-z]{3})(?=-|$)/.exec(tag)?.[1])
  return script === otherScript || script === undefined || otherScript === undefined
}
