import {describe, expect, it} from 'vitest'
import {languageOf} from '../../../src/body/language.ts'
import {mixtures} from './mixtures.ts'
import {TEXTS} from './texts.ts'

describe('texts of twenty languages with quotations in another script', () => {
  const all = mixtures(TEXTS)

  it('are at least three hundred, in at least twenty languages', () => {
    expect(all.length).toBeGreaterThanOrEqual(300)
    expect(new Set(all.map(({lang}) => lang)).size).toBeGreaterThanOrEqual(20)
  })

  it.each(all)('$lang with $percent % of $quoted, outlet $outlet', ({lang, title, paragraphs, outlet}) => {
    expect(languageOf([title, paragraphs.map(({text}) => text).join('\n')], outlet)).toBe(lang)
  })
})
