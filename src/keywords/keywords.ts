import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import type {Jieba, TfIdf} from '@node-rs/jieba'
import type {Article} from '../model/article.ts'
import type {Lang} from '../model/brand.ts'
import {isOutletName} from '../outlets/names.ts'
import type {Outlet} from '../outlets/outlet.ts'
import {COMMON_WORDS} from './common-words.ts'
import {NAMES, PROPER_NAMES, TABLES} from './tables.ts'

/** Words that an article is filed under, whatever they are, and such as name a person, a place or a body. */
const [KEYWORDS, WITH_NAMES] = [2, 3]

/** Of a text: news says first what it is about. */
const READ = 600

/** Words that are weighed beyond those that are taken: some are left out. */
const WEIGHED = 12

/** Under this a word is only mentioned. */
const LEAST = 0.12

interface Means {
  readonly segmenter: Jieba
  readonly weights: TfIdf
}

const require = createRequire(import.meta.url)
let means: Means | null = null
let converter: ((text: string) => string) | null = null

/**
 * Loaded when the first Chinese text comes: it takes an eighth of a second. The weights are of a table that is the same for
 * every archive, so that one more article never files others elsewhere.
 */
function meansAtHand(): Means {
  if (means !== null) return means
  const {Jieba, TfIdf}: typeof import('@node-rs/jieba') = require('@node-rs/jieba')
  means = {
    segmenter: Jieba.withDict(readFileSync(TABLES.words)),
    weights: TfIdf.withDict(readFileSync(TABLES.weights)),
  }
  return means
}

/** Loaded when the first text in Traditional characters comes. */
function converterAtHand(): (text: string) => string {
  if (converter !== null) return converter
  const {Converter}: typeof import('opencc-js') = require('opencc-js/t2cn')
  const made: (text: string) => string = Converter({from: 'twp', to: 'cn'})
  converter = made
  return made
}

const isName = (word: string): boolean =>
  /^(?:\p{Script=Han}{2,12}|[\p{Script=Latin}\p{N}]{3,20})$/u.test(word) && /\p{L}/u.test(word)

/**
 * The words that a Chinese article is about, the weightiest first, in Simplified characters whatever its script, and Latin
 * in lower case: two, and a third that is a name, none where it is in another language. By TF-IDF (Spärck Jones 1972) over
 * the title, twice, and the first of the text.
 */
export function keywordsOf(title: string, text: string, lang: Lang): readonly string[] {
  if (!lang.startsWith('zh')) return []
  const {segmenter, weights} = meansAtHand()
  const start = `${title}\n${title}\n${text.slice(0, READ)}`
  const read = lang === 'zh-Hans' ? start : converterAtHand()(start)
  const words = weights
    .extractKeywords(segmenter, read, WEIGHED, [...NAMES])
    .filter(({weight}) => weight >= LEAST)
    .map(({keyword}) => keyword.toLowerCase())
    .filter((word) => isName(word) && !COMMON_WORDS.has(word))
  const isProperName = (word: string): boolean => PROPER_NAMES.includes(segmenter.tag(word)[0]?.tag ?? '')
  return [...new Set(words)].filter((word, at) => at < KEYWORDS || isProperName(word)).slice(0, WITH_NAMES)
}

/** The article, filed under its keywords; the names of its own outlet are none. */
export function withKeywords(article: Article, outlet: Outlet): Article {
  const {title, body, lang} = article
  return {...article, keywords: keywordsOf(title, body.text, lang).filter((word) => !isOutletName(word, outlet))}
}
