import {wordsOf} from '../src/chinese/segmenter.ts'
import {type Html, html} from '../src/model/html.ts'

const HAN = /\p{Script=Han}/u
/** Words that must not start a line: particles, results of a verb (扫|完), suffixes, measure words. */
const LEANS_BACK =
  /^[的地得了着著过過们們吗嗎呢吧之完掉住光成者性化式型家员員人事版年月日号號时時分秒元岁歲个個名位次种種条條件台架艘吨噸米里等中上下内內外前后後]$/u
/** Words that must not end a line: prefixes, and numbers before a measure word. */
const LEANS_ON = /(?:^[第不未被非无無副老小各每该該此本]|[\d零〇一二三四五六七八九十百千万萬亿億两兩几幾数數]+)$/u
const NUMBER = /^[\d零〇一二三四五六七八九十百千万萬亿億两兩几幾多余餘]+$/u

/** True if a line of a headline may break between two words. */
function isCut(before: string, after: string): boolean {
  // The browser's line breaker handles punctuation and spaces (CLREQ 3.1.4).
  if (!HAN.test(before.at(-1) ?? '') || !HAN.test(after)) return false
  if (LEANS_BACK.test(after) || NUMBER.test(after)) return !LEANS_ON.test(before) && !LEANS_BACK.test(after)
  return !LEANS_ON.test(before)
}

/** The offsets at which a line of a Chinese headline may break; none in other languages, which break at spaces. */
export function wordCuts(text: string, lang: string): readonly number[] {
  if (!lang.startsWith('zh') || !HAN.test(text)) return []
  const cuts: number[] = []
  let [before, index] = ['', 0]
  for (const word of wordsOf(text, lang)) {
    if (before !== '' && isCut(before, word)) cuts.push(index)
    before = word
    index += word.length
  }
  return cuts
}

/** A headline with `<wbr>` between its words. Without these, `text-wrap: balance` would break lines within words. */
export function withWordCuts(text: string, lang: string): Html {
  const cuts = wordCuts(text, lang)
  const pieces = [0, ...cuts].map((from, at) => text.slice(from, cuts[at]))
  return html`${pieces.map((piece, at) => [at > 0 && WBR, piece])}`
}

const WBR = html`<wbr>`
