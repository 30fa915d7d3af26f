import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {join} from 'node:path'
import type {Jieba} from '@node-rs/jieba'
import {packageRoot} from '../base/package-root.ts'
import {inSimplified} from './simplified.ts'
// The dictionary has these names: where code counts through its text, a new name is a change of this module.
import './own-names.ts'

/** The path at which the compilation of the package writes the dictionary: words, counts and parts of speech. */
export const WORDS_FILE = join(packageRoot, 'lib', 'src', 'topics', 'words.txt')

const require = createRequire(import.meta.url)
let loaded: Jieba | null = null

/**
 * The segmenter of headlines, for Simplified characters. Loading it on first use takes a tenth of a second;
 * the dictionary is the same for every archive.
 */
export function segmenter(): Jieba {
  if (loaded !== null) return loaded
  const {Jieba}: typeof import('@node-rs/jieba') = require('@node-rs/jieba')
  loaded = Jieba.withDict(readFileSync(WORDS_FILE))
  return loaded
}

/** A text in Simplified characters, one for each of its own. */
function simplifiedOf(text: string): string {
  const converted = inSimplified(text)
  return converted.length === text.length ? converted : text
}

/** A Chinese text cut into words, in either script (`lang` tells). Joined, the words are the text. */
export function wordsOf(text: string, lang: string): readonly string[] {
  const words = segmenter().cut(lang === 'zh-Hans' ? text : simplifiedOf(text), true)
  if (lang === 'zh-Hans') return words
  let end = 0
  return words.map((word) => {
    end += word.length
    return text.slice(end - word.length, end)
  })
}
