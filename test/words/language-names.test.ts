import {expect, it} from 'vitest'
import {SCRIPTS} from '../../src/body/language/scripts.ts'
import {LANGUAGE_NAMES, languageName} from '../../src/words/language-names.ts'

it.each([
  {tag: 'km', hans: '高棉文', hant: '高棉文', en: 'Khmer'},
  {tag: 'pt-BR', hans: '葡萄牙文', hant: '葡萄牙文', en: 'Portuguese'},
  {tag: 'zh-Hant', hans: '繁体中文', hant: '繁體中文', en: 'Chinese (Traditional)'},
  {tag: 'ff-Adlm', hans: '富拉文', hant: '富拉文', en: 'Fula'},
  {tag: 'qaa', hans: 'qaa', hant: 'qaa', en: 'qaa'},
])('$tag has a name in each language of the interface', ({tag, hans, hant, en}) => {
  const names = [LANGUAGE_NAMES['zh-Hans'], LANGUAGE_NAMES['zh-Hant'], LANGUAGE_NAMES.en]
  expect(names.map((one) => languageName(tag, one))).toEqual([hans, hant, en])
})

it('names the language of every script', () => {
  const tags = SCRIPTS.flatMap(({language}) => (language === null ? [] : [language]))
  expect(tags.filter((tag) => languageName(tag, LANGUAGE_NAMES.en) === tag)).toEqual([])
})
