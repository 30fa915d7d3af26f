import {tagged} from '../chinese/cut.ts'
import {inMainlandWords} from '../chinese/simplified.ts'
import type {Article} from '../model/article.ts'
import type {Lang} from '../model/brand.ts'
import {isOutletName, withoutOutletNames} from '../outlets/names.ts'
import type {Outlet} from '../outlets/outlet.ts'
import {canonicalName} from './aliases.ts'
import {COMMON_WORDS} from './common-words.ts'
import {rankedWords} from './ranking.ts'
import {PROPER_NAMES} from './tables.ts'
import {fullName, wholeForeignName} from './whole-names.ts'

/** The number of keywords of any kind, and the number if the last one is the name of a person, a place or a body. */
const [KEYWORDS, WITH_NAMES] = [2, 3]

/** The number of characters read from the start of a text: news states its subject first. */
const READ = 600

/**
 * The number of words taken from the ranking. It exceeds the number of keywords, since some words are filtered out.
 */
const WEIGHED = 12

/** Words of a lower weight are only mentioned in the text. */
const LEAST = 0.12

const isName = (word: string): boolean =>
  /^(?:\p{Script=Han}{2,12}|[\p{Script=Latin}\p{N}]{3,20})$/u.test(word) && /\p{L}/u.test(word)

/**
 * The keywords of a Chinese article, by descending weight: two, and a third that is a name. None for other languages.
 * They are in Simplified characters, and Latin in lower case, in either script of the article. Ranked by TF-IDF (Spärck
 * Jones 1972) over the title, counted twice, and the start of the text.
 */
export function keywordsOf(title: string, text: string, lang: Lang): readonly string[] {
  if (!lang.startsWith('zh')) return []
  const start = `${title}\n${title}\n${text.slice(0, READ)}`
  const read = lang === 'zh-Hans' ? start : inMainlandWords(start)
  const ranked = rankedWords(read, LEAST, WEIGHED)
    .map((word) => word.toLowerCase())
    .filter((word) => isName(word) && !COMMON_WORDS.has(word))
  /** Whether another ranked word is the name of a person of which this one is the surname, as 安倍 of 安倍晋三. */
  const isPersonOf = (word: string, part: string, other: string): boolean =>
    part !== 'ns' && other.length > 3 && other.startsWith(word) && other !== word && partOf(other).startsWith('nr')
  const chosen = new Set<string>()
  for (const word of ranked) {
    if (chosen.size === WITH_NAMES) break
    const whole = wholeForeignName(word, read)
    if (whole === null) continue
    const part = partOf(whole)
    const full =
      ranked.find((other) => isPersonOf(whole, part, other)) ?? (part.startsWith('nr') ? fullName(whole, read) : whole)
    const name = canonicalName(isTownOf(full) ? full.slice(0, -1) : full)
    if (chosen.size < KEYWORDS || PROPER_NAMES.includes(partOf(full))) chosen.add(name)
  }
  return [...chosen].filter((word) => !COMMON_WORDS.has(word))
}

/** Whether a name is that of a place with the word for city or province: 武汉市 means 武汉, and 广东省 means 广东. */
const isTownOf = (name: string): boolean =>
  /^..+[市省]$/u.test(name) && partOf(name) === 'ns' && partOf(name.slice(0, -1)) === 'ns'

const parts = new Map<string, string>()
/** The number of words whose part of speech is kept: the subjects of the news come again and again. */
const KEPT_PARTS = 20_000

/** The part of speech of a word's first word, as the segmenter names it; '' for an empty text. */
function partOf(word: string): string {
  const known = parts.get(word)
  if (known !== undefined) return known
  if (parts.size >= KEPT_PARTS) parts.clear()
  const part = tagged(word)[0]?.tag ?? ''
  parts.set(word, part)
  return part
}

/** The article with its keywords, without the names of its own outlet. */
export function withKeywords(article: Article, outlet: Outlet): Article {
  const {title, body, lang} = article
  const keywords = keywordsOf(
    withoutOutletNames(title, outlet),
    withoutOutletNames(body.text.slice(0, READ), outlet),
    lang,
  )
  return {...article, keywords: keywords.filter((word) => !isOutletName(word, outlet))}
}
