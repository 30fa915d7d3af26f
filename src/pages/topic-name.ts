import {createRequire} from 'node:module'
import type {Words} from '../words/index.ts'
import {addresses} from './address.ts'
import type {TopicLink} from './topic-views.ts'

const require = createRequire(import.meta.url)
let traditional: ((text: string) => string) | null = null

/**
 * Converts a word to Traditional Chinese. The tables are loaded on first use: only sites in Traditional Chinese need
 * them.
 */
function inTraditional(word: string): string {
  const {Converter}: typeof import('opencc-js') = require('opencc-js/cn2t')
  const convert = traditional ?? Converter({from: 'cn', to: 'tw'})
  traditional = convert
  return convert(word)
}

/**
 * The link to a topic. Its text is in the Chinese script of the interface; three-character Latin abbreviations are in
 * capitals.
 */
export function topicLink(word: string, {reading: {lang}}: Words): TopicLink {
  const address = addresses.topic(word)
  const shown = /^[a-z0-9]{3}$/.test(word) ? word.toUpperCase() : word
  if (lang === 'zh-Hant') return {text: inTraditional(shown), lang, address}
  return {text: shown, lang: 'zh-Hans', address}
}
