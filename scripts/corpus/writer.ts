import type {Random} from './random.ts'
import {inTraditional, simplified, traditional} from './words/chinese.ts'
import {english} from './words/english.ts'

/** Script of an article: simplified Chinese, traditional Chinese or English. */
export type Script = 'hans' | 'hant' | 'en'

/** Invents words, sentences and names in one script. */
export interface Writer {
  readonly script: Script
  /** A headline of about this many characters, without a final punctuation mark. */
  headline(characters: number): string
  /** A caption of about this many characters, without a credit. */
  caption(characters: number): string
  /** Sentences of about this many characters together. */
  paragraph(characters: number): string
  /** A noun: one to four Chinese characters, or one English word. */
  word(): string
  person(): string
  city(): string
  /** A fixed phrase of an outlet, given in simplified characters, in the script of this writer. */
  own(phrase: string): string
}

/**
 * Creates a writer for a script that draws from a source of random numbers. The Chinese one names `subjects` again and
 * again, most important first.
 */
export function writerIn(script: Script, random: Random, subjects: readonly string[] = []): Writer {
  return script === 'en' ? englishWriter(random) : chineseWriter(script, random, subjects)
}

/** Share of the places in a Chinese text that are its subjects. */
const NAMED = 0.6

function chineseWriter(script: 'hans' | 'hant', random: Random, subjects: readonly string[]): Writer {
  const words = script === 'hans' ? simplified : traditional
  const {pick, chance, whole} = random
  const place = (): string => pick(subjects.length > 0 && chance(NAMED) ? subjects : words.places)
  const thing = (): string => (chance(0.3) ? `${pick(words.kinds)}的` : '') + pick(words.things)
  const clause = (): string => {
    const turn = random.part()
    if (turn < 0.35) return `${place()}的${pick(words.people)}${pick(words.adverbs)}${pick(words.verbs)}${thing()}`
    if (turn < 0.6) return pick(words.people) + pick(words.times) + pick(words.verbs) + thing()
    if (turn < 0.75) return `${thing()}${pick(words.adverbs)}${pick(words.verbs)}${whole(2, 970)}${pick(words.units)}`
    if (turn < 0.9)
      return `${pick(words.times) + pick(words.verbs)}的${thing()}${pick(words.verbs)}${pick(words.things)}`
    return pick(words.links) + pick(words.people) + pick(words.verbs) + thing()
  }
  const person = (): string => pick(words.surnames) + pick(words.given) + (chance(0.75) ? pick(words.given) : '')
  const sentence = (): string => {
    const opening = chance(0.2) ? `${chance(0.5) ? pick(words.people) : person()}${pick(words.says)}，` : ''
    const foreign = chance(0.08) ? `（${pick(english.first)} ${pick(english.last)}）` : ''
    const rest = chance(0.7) ? `，${clause()}${chance(0.35) ? `，${clause()}` : ''}` : ''
    return `${opening}${clause()}${foreign}${rest}。`
  }
  const headline = (characters: number): string => {
    let line = (subjects[0] ?? pick(words.places)) + pick(words.people)
    while (line.length < characters) {
      const room = characters - line.length
      line +=
        room > 5 && chance(0.25)
          ? ` ${pick(words.verbs)}${pick(words.things)}`
          : pick(chance(0.5) ? words.verbs : words.things)
    }
    return line.length > characters ? line.slice(0, Math.max(2, characters)) : line
  }
  return {
    script,
    headline,
    caption: (characters) => {
      let line = clause()
      while (line.length < characters - 8) line += `，${clause()}`
      return line
    },
    paragraph: (characters) => {
      let text = sentence()
      while (text.length < characters - 14) text += sentence()
      return text
    },
    word: () => pick(words.things),
    person,
    city: () => pick(words.cities),
    own: script === 'hans' ? (phrase) => phrase : inTraditional,
  }
}

function englishWriter(random: Random): Writer {
  const {pick, chance} = random
  const noun = (): string => (chance(0.5) ? `${pick(english.adjectives)} ` : '') + pick(english.nouns)
  const clause = (): string =>
    `the ${noun()} ${chance(0.2) ? `${pick(english.adverbs)} ` : ''}${pick(english.verbs)} the ${noun()}`
  const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
  const sentence = (): string => {
    const opening = chance(0.15) ? `${pick(english.openings)}, ` : ''
    const rest = chance(0.65) ? `, ${pick(english.joins)} ${clause()}` : ''
    return capital(`${opening}${clause()}${rest}.`)
  }
  const upTo = (characters: number, start: string, more: () => string): string => {
    let text = start
    while (text.length < characters) text += more()
    return text
  }
  return {
    script: 'en',
    headline: (characters) => capital(upTo(characters - 6, clause().replace(/^the /, ''), () => ` ${noun()}`)),
    caption: (characters) => capital(upTo(characters - 20, clause(), () => `, ${clause()}`)),
    paragraph: (characters) => upTo(characters - 40, sentence(), () => ` ${sentence()}`),
    word: () => pick(english.nouns),
    person: () => `${pick(english.first)} ${pick(english.last)}`,
    city: () => capital(pick(english.nouns)),
    own: (phrase) => phrase,
  }
}
