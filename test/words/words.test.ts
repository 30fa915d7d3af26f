import {describe, expect, it} from 'vitest'
import {UI_LANGUAGES} from '../../src/model/ui-language.ts'
import {type Words, words} from '../../src/words/index.ts'
import {grouped} from '../../src/words/number.ts'

/** Every text of a language, by its path. Functions are called with recognizable arguments. */
function strings(catalogue: Words): Map<string, string> {
  const found = new Map<string, string>()
  const visit = (path: string, value: unknown): void => {
    if (typeof value === 'string') found.set(path, value)
    else if (typeof value === 'function') found.set(path, String(Reflect.apply(value, null, [2, 3, 4])))
    else if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value)) visit(path === '' ? key : `${path}.${key}`, inner)
  }
  visit('', catalogue)
  return found
}

const all = UI_LANGUAGES.map((language) => ({language, found: strings(words[language])}))

describe('the interface texts', () => {
  it.each(all)('are complete in $language, and none is empty or malformed', ({found}) => {
    expect(found.size).toBeGreaterThan(90)
    for (const [path, text] of found) {
      expect(text, path).not.toMatch(/undefined|NaN|null|\[object|function/)
      expect(text.trim().length, path).toBeGreaterThan(0)
    }
  })

  it('have the same keys in every language', () => {
    const own = (found: Map<string, string>) => [...found.keys()].sort()
    for (const {language, found} of all) expect(own(found), language).toEqual(own(strings(words.en)))
  })

  it('differ between languages unless there is nothing to translate', () => {
    const same = (a: Map<string, string>, b: Map<string, string>) =>
      [...a].filter(([path, text]) => b.get(path) === text).map(([path]) => path)
    const [hans, hant, en] = [strings(words['zh-Hans']), strings(words['zh-Hant']), strings(words.en)]
    expect(same(hans, en)).toEqual(['separator', 'span'])
    // The two scripts share many characters; still, more than half of the texts must differ.
    expect(same(hans, hant).length).toBeLessThan(hans.size / 2)
  })

  it('name twelve months and seven days, each once', () => {
    for (const language of UI_LANGUAGES) {
      const {monthAlone, weekday, weekdayShort} = words[language]
      const named = (count: number, name: (n: number) => string, from = 0) =>
        new Set(Array.from({length: count}, (_, at) => name(at + from)).filter((text) => text !== ''))
      expect(named(12, monthAlone, 1).size, language).toBe(12)
      expect(named(7, weekday).size, language).toBe(7)
      expect(named(7, weekdayShort).size, language).toBe(7)
    }
  })

  it('distinguish singular and plural in English', () => {
    expect([words.en.articles(1), words.en.articles(0), words.en.articles(1234)]).toEqual([
      '1 article',
      '0 articles',
      '1,234 articles',
    ])
  })

  it('shorten a span within one year', () => {
    for (const language of UI_LANGUAGES) {
      expect(words[language].span('2023', '2023')).toBe('2023')
      expect(words[language].span('2019', '2023')).toMatch(/^2019.2023$/)
    }
  })
})

describe('a number has commas between groups of three digits', () => {
  it.each([
    {n: 0, text: '0'},
    {n: 999, text: '999'},
    {n: 1000, text: '1,000'},
    {n: 64_542, text: '64,542'},
    {n: 1_234_567, text: '1,234,567'},
  ])('$text', ({n, text}) => {
    expect(grouped(n)).toBe(text)
  })
})
