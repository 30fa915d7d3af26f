import type {Lang} from '../model/brand.ts'
import {languagesByLetters} from './language/alphabets.ts'
import {chineseOf} from './language/chinese.ts'
import {rankingOf} from './language/detector.ts'
import {hasEnglish, isDetected, latinPart, latinWhole} from './language/latin.ts'
import {leadingScript} from './language/leading.ts'
import {rowOf, type Script, ScriptCounts, type ScriptShare} from './language/scripts.ts'
import {scriptOf} from './language/tags.ts'

/** The language of a text with what led to it. */
export interface Decision {
  readonly lang: Lang
  /** Whether characters and words prove the language. If not, it may only be that of the outlet. */
  readonly isSure: boolean
  /** The scripts of the text, the heaviest first. */
  readonly scripts: readonly ScriptShare[]
}

/** Fewer letters of an alphabet are a name or an abbreviation, unless their script or words show more. */
const FEW_LETTERS = 50
/** Japanese has more kana than this among its Han characters and kana; a Chinese text that names something has fewer. */
const KANA = 0.18

/**
 * The language tag of an article, such as `zh-Hans` or `en`. `texts` are its title and its text; `outletLanguage`
 * decides between languages of equal shares, and if the text does not decide. Source: docs/format.md §13.
 */
export const languageOf = (text: string | readonly string[], outletLanguage: string): Lang =>
  decide(typeof text === 'string' ? [text] : text, outletLanguage, true).lang

/** The language of a block in an article in the language `outer`. Source: docs/format.md §13. */
export const blockLanguage = (text: string, outer: string): Decision => decide([text], outer, false)

function decide(given: readonly string[], outer: string, isWhole: boolean): Decision {
  const texts = given.map(withoutAddresses)
  const counts = new ScriptCounts()
  for (const text of texts) counts.add(text)
  const scripts = counts.groups()
  const script = leadingScript(scripts, texts, outer)
  const isPlain = script !== null && (isWhole || isMostly(script, scripts))
  const found = isPlain ? inScript(script, {texts, counts, scripts, outer, isWhole}) : null
  const lang = found?.lang ?? (outer === 'und' && counts.han > 0 ? 'zh' : outer)
  return {lang: lang as Lang, isSure: found?.isSure ?? false, scripts}
}

/** A block in which other scripts have more than the rest of this is in no language for sure: it may quote. */
const MOST = 0.7

function isMostly(script: Script, scripts: readonly ScriptShare[]): boolean {
  const all = scripts.reduce((sum, {weight}) => sum + weight, 0)
  return scripts.some((one) => one.script === script && one.weight >= MOST * all)
}

/** Addresses are Latin letters in texts of any language. */
const withoutAddresses = (text: string): string =>
  text.includes('://') || text.includes('.com/')
    ? text.replace(/https?:\/\/\S+|\b[a-z0-9-]+(?:\.[a-z0-9-]+)*\.com\/[!-~]*/g, '')
    : text

interface Evidence {
  readonly texts: readonly string[]
  readonly counts: ScriptCounts
  readonly scripts: readonly ScriptShare[]
  /** The language around the text. */
  readonly outer: string
  readonly isWhole: boolean
}

type Found = {readonly lang: string; readonly isSure: boolean} | null

function inScript(script: Script, evidence: Evidence): Found {
  const {language} = rowOf(script)
  if (language !== null) return {lang: language, isSure: true}
  if (script === 'Han') return hanLanguage(evidence)
  return script === 'Latin' ? latinLanguage(evidence) : byLetters(script, evidence)
}

/** Chinese or Japanese, by the sentences that have kana. */
function hanLanguage({texts, counts, outer, isWhole}: Evidence): Found {
  const isChinese = outer.startsWith('zh')
  const {kana, han} = counts
  let chinese = texts
  let chineseCounts = counts
  if (kana > 1 && kana * 40 > han) {
    const parts = texts
      .flatMap((text) => text.split(SENTENCES))
      .map((text) => ({text, own: new ScriptCounts().add(text)}))
    const isJapanese = ({own}: {own: ScriptCounts}): boolean => own.kana > 1 && own.kana > KANA * (own.kana + own.han)
    const lengthOf = (some: typeof parts): number => some.reduce((sum, {own}) => sum + own.kana + own.han, 0)
    const japanese = lengthOf(parts.filter(isJapanese))
    const all = lengthOf(parts)
    const isTie = Math.abs(2 * japanese - all) < 0.1 * all
    if (isTie ? outer === 'ja' : 2 * japanese > all) return {lang: 'ja', isSure: isWhole || kana > 3}
    chinese = parts.filter((part) => !isJapanese(part)).map(({text}) => text)
    chineseCounts = new ScriptCounts()
    for (const text of chinese) chineseCounts.add(text)
  }
  const found = chineseOf(chinese, chineseCounts)
  if (found) return found
  if (isChinese) return null
  if (outer === 'ja' || outer === 'ko') return han < 8 ? null : {lang: 'zh', isSure: false}
  const {simplified, traditional} = chineseCounts
  const lang = traditional > simplified ? 'zh-Hant' : simplified > traditional ? 'zh-Hans' : 'zh'
  return outer === 'und' && simplified + traditional === 0 ? null : {lang, isSure: true}
}

const SENTENCES = /[\n。！？!?“”「」『』]+/

function latinLanguage({texts, scripts, outer, isWhole}: Evidence): Found {
  const letters = scripts.find(({script}) => script === 'Latin')?.letters ?? 0
  const found = isWhole ? latinWhole(texts, outer) : latinPart(texts.join('\n'), outer)
  const isAtHome = scriptOf(outer) === 'Latin'
  // A language that the detector does not know looks to it like a relative: the outlet knows better.
  if (found?.lang !== 'en' && isAtHome && !isDetected(outer)) return null
  if (found && (found.isSure || isWhole)) return found
  if (isAtHome || letters <= FEW_LETTERS) return null
  return {lang: 'en', isSure: isWhole || (found === null && hasEnglish(texts.join('\n')))}
}

function byLetters(script: Script, {texts, outer, isWhole}: Evidence): Found {
  const parts = isWhole ? texts.flatMap((text) => text.split('\n')).filter((part) => part.length >= FEW_LETTERS) : []
  if (parts.length < 2) return oneByLetters(script, texts.join('\n'), outer)
  const shares = new Map<string, number>()
  for (const part of parts) {
    const {lang} = oneByLetters(script, part, outer) ?? {}
    if (lang !== undefined) shares.set(lang, (shares.get(lang) ?? 0) + part.length)
  }
  const [first, second] = [...shares].sort(([, one], [, other]) => other - one)
  if (!first) return null
  const isTie = second && second[0] === outer && second[1] > 0.8 * first[1]
  return {lang: isTie ? second[0] : first[0], isSure: true}
}

function oneByLetters(script: Script, text: string, outer: string): Found {
  const languages = languagesByLetters(text, script)
  const [first] = languages
  if (first === undefined) return null
  if (languages.length === 1) return {lang: first, isSure: true}
  if (languages.includes(outer)) return {lang: outer, isSure: true}
  const likeliest = rankingOf(text).find(([language]) => languages.includes(language))
  return {lang: likeliest?.[0] ?? first, isSure: true}
}
