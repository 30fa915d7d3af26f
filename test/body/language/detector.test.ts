import {createRequire} from 'node:module'
import {fileURLToPath} from 'node:url'
import {describe, expect, it} from 'vitest'
import {rankingOf} from '../../../src/body/language/detector.ts'

const path = fileURLToPath(import.meta.resolve('eld/extrasmall'))
const {eld}: typeof import('eld/extrasmall') = createRequire(import.meta.url)(path)

describe('the language detector', () => {
  it.each([
    {language: 'de', text: 'Die Fähre fährt heute nicht, weil der Wind zu stark ist.'},
    {language: 'fr', text: 'Le phare du vieux port est ouvert tous les jours aux visiteurs.'},
    {language: 'nb', text: 'Fergen går ikke i dag, fordi det blåser for mye på fjorden.'},
    {language: 'vi', text: 'Hôm nay phà không chạy vì gió quá mạnh ở ngoài cảng.'},
    {language: 'ru', text: 'Паром сегодня не ходит, потому что ветер слишком сильный.'},
    {language: 'fa', text: 'امروز کشتی به دلیل باد شدید حرکت نمی‌کند.'},
    {language: 'ja', text: '今日は風が強いため、フェリーは運航しません。'},
    {language: undefined, text: '1 2 3'},
  ])('with its compiled table ranks languages as the package itself does: $language', ({language, text}) => {
    const ranking = rankingOf(text)
    expect(ranking[0]?.[0]).toBe(language)
    const own = Object.fromEntries(ranking.map(([tag, score]) => [tag === 'nb' ? 'no' : tag, score]))
    expect(own).toEqual(eld.detect(text).getScores())
  })
})
