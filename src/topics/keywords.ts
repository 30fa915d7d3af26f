import {createRequire} from 'node:module'
import type {Jieba, TfIdf} from '@node-rs/jieba'
import type {Article} from '../article.ts'
import type {Lang} from '../brand.ts'
import {isOutletName} from '../outlets/names.ts'
import type {Outlet} from '../outlets/outlet.ts'
import {COMMON_WORDS} from './common-words.ts'

/** Words that an article is filed under. */
const KEYWORDS = 2

/** Of a text: news says first what it is about. */
const READ = 600

/** Words that are weighed beyond those that are taken: some are left out. */
const WEIGHED = 12

/** Under this a word is only mentioned. */
const LEAST = 0.12

/** Parts of speech that name something: nouns, names, abbreviations, foreign words. */
const NAMES = ['n', 'nr', 'nrt', 'nrfg', 'ns', 'nt', 'nz', 'vn', 'j', 'eng']

interface Means {
  readonly segmenter: Jieba
  readonly weights: TfIdf
  readonly simplified: (text: string) => string
}

const require = createRequire(import.meta.url)
let means: Means | null = null

/**
 * Loaded when the first Chinese text comes: it takes a third of a second. The weights are of a table that is the same for
 * every archive, so that one more article never files others elsewhere.
 */
function meansAtHand(): Means {
  if (means !== null) return means
  const {Jieba, TfIdf}: typeof import('@node-rs/jieba') = require('@node-rs/jieba')
  const {dict, idf}: {readonly dict: Uint8Array; readonly idf: Uint8Array} = require('@node-rs/jieba/dict')
  const {Converter}: typeof import('opencc-js') = require('opencc-js/t2cn')
  means = {
    segmenter: Jieba.withDict(dict),
    weights: TfIdf.withDict(idf),
    simplified: Converter({from: 'twp', to: 'cn'}),
  }
  return means
}

const isName = (word: string): boolean =>
  /^(?:\p{Script=Han}{2,12}|[\p{Script=Latin}\p{N}]{3,20})$/u.test(word) && /\p{L}/u.test(word)

/**
 * The words that a Chinese article is about, the weightiest first, in Simplified characters whatever its script, and Latin
 * in lower case: at most `KEYWORDS`, none where it is in another language. By TF-IDF (Spärck Jones 1972) over the title,
 * twice, and the first of the text.
 */
export function keywordsOf(title: string, text: string, lang: Lang): readonly string[] {
  if (!lang.startsWith('zh')) return []
  const {segmenter, weights, simplified} = meansAtHand()
  const start = `${title}\n${title}\n${text.slice(0, READ)}`
  const read = lang === 'zh-Hans' ? start : simplified(start)
  const words = weights
    .extractKeywords(segmenter, read, WEIGHED, NAMES)
    .filter(({weight}) => weight >= LEAST)
    .map(({keyword}) => keyword.toLowerCase())
    .filter((word) => isName(word) && !COMMON_WORDS.has(word))
  return [...new Set(words)].slice(0, KEYWORDS)
}

/** The article, filed under its keywords; the names of its own outlet are none. */
export function withKeywords(article: Article, outlet: Outlet): Article {
  const {title, body, lang} = article
  return {...article, keywords: keywordsOf(title, body.text, lang).filter((word) => !isOutletName(word, outlet))}
}
