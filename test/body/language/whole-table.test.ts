import {eld} from 'eld/extrasmall'
import {expect, it} from 'vitest'
import {rankingOf} from '../../../src/body/language/detector.ts'

it.each([
  'Die Fähre legt heute nicht ab, weil der Leuchtturm dunkel ist.',
  'Le bac ne part pas, et le phare est éteint depuis une semaine.',
  'Паром сегодня не ходит, потому что маяк не горит.',
  '渡輪今天停航，燈塔的燈壞了。',
  '',
])('the scores are those of the detector with its whole table: %s', (text) => {
  const scores = Object.entries(eld.detect(text).getScores()).map(([language, score]) => [
    language === 'no' ? 'nb' : language,
    score,
  ])
  expect(Object.fromEntries(rankingOf(text))).toEqual(Object.fromEntries(scores))
})
