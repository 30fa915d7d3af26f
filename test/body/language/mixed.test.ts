import {describe, expect, it} from 'vitest'
import {languageOf} from '../../../src/body/language.ts'
import {isRightToLeft} from '../../../src/model/direction.ts'
import {clean, joined} from '../readable.ts'
import {type Mixture, mixtures} from './mixtures.ts'
import {TEXTS} from './texts.ts'

const all = mixtures(TEXTS)

/** The language and the direction of each paragraph of a mixture, as stated and as found. */
function blocksOf({lang, title, paragraphs}: Mixture) {
  const body = clean(paragraphs.map(({text}) => `<p>${text}</p>`).join(''), {title})
  const found = [...joined(body).matchAll(/<p((?: [a-z]+="[^"]*")*)>/g)].map(([, attributes = '']) => ({
    lang: / lang="([^"]*)"/.exec(attributes)?.[1] ?? body.lang,
    dir: / dir="([^"]*)"/.exec(attributes)?.[1] ?? (isRightToLeft(body.lang) ? 'rtl' : 'ltr'),
  }))
  return paragraphs.map((paragraph, at) => ({
    wanted: {lang: paragraph.lang, dir: isRightToLeft(paragraph.lang) ? 'rtl' : 'ltr'},
    found: found[at],
    name: `${paragraph.lang} in ${lang}: ${paragraph.text}`,
  }))
}

describe('texts of thirty languages with quotations in another script', () => {
  it('are three hundred, in at least twenty languages', () => {
    expect(all.length).toBeGreaterThanOrEqual(300)
    expect(new Set(all.map(({lang}) => lang)).size).toBeGreaterThanOrEqual(20)
  })

  it.each(all)('are in their own language: $lang with $percent % of $quoted, outlet $outlet', (mixture) => {
    const {lang, title, paragraphs, outlet} = mixture
    expect(languageOf([title, paragraphs.map(({text}) => text).join('\n')], outlet)).toBe(lang)
  })

  it('have the language of each block in 98 of 100, and the direction of all', () => {
    const blocks = all.flatMap(blocksOf)
    const wrong = blocks.filter(({wanted, found}) => found?.lang !== wanted.lang)
    expect(wrong.length, [...new Set(wrong.map(({name, found}) => `${found?.lang} ${name}`))].join('\n')).toBeLessThan(
      0.02 * blocks.length,
    )
    expect(blocks.filter(({wanted, found}) => found?.dir !== wanted.dir).map(({name}) => name)).toEqual([])
  })
})
