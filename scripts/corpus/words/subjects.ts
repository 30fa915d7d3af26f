import {createRequire} from 'node:module'
import {Converter} from 'opencc-js/cn2t'
import {type Random, randomFrom} from '../random.ts'
import type {Script} from '../writer.ts'

/**
 * Names of places in the segmenter's dictionary, most frequent first, up to this number. Its version is fixed, so every
 * machine has the same list.
 */
const PLACES = 12_000

/** A place with this rank is the subject half as often as all places before it together. */
const MIDDLE_RANK = 475

const require = createRequire(import.meta.url)
const {dict}: {readonly dict: Uint8Array} = require('@node-rs/jieba/dict')

const places: readonly string[] = Buffer.from(dict)
  .toString('utf8')
  .split('\n')
  .map((line) => line.trim().split(' '))
  .filter(([word = '', , part]) => part === 'ns' && /^\p{Script=Han}{2,4}$/u.test(word))
  .sort(([, a], [, b]) => Number(b) - Number(a))
  .slice(0, PLACES)
  .map(([word = '']) => word)

const inTraditional = Converter({from: 'cn', to: 't'})

/**
 * The places that an article is about, most important first, from the name of its random stream. As in real news, few
 * places are in many articles and most are in one: the share of places below rank `r` is `r / (r + MIDDLE_RANK)`.
 * English articles have none.
 */
export function subjectsOf(name: string, script: Script): readonly string[] {
  if (script === 'en') return []
  const random = randomFrom(`${name}/subjects`)
  const drawn = [placeFrom(random), placeFrom(random), placeFrom(random)]
  return script === 'hans' ? drawn : drawn.map((place) => inTraditional(place))
}

function placeFrom(random: Random): string {
  const part = random.part()
  const rank = Math.floor((MIDDLE_RANK * part) / (1 - part))
  return places[rank] ?? random.pick(places)
}
