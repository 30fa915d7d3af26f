import {describe, expect, it} from 'vitest'
import {withSoundClocks} from '../../src/catalogue/clock.ts'
import {article, summary} from '../support/articles.ts'

const hoursOf = (outlet: string) => (outlet === 'lake.example' ? 16 : null)
const lake = (at: string | null) => summary(article({url: `https://lake.example/${at}`, outlet: 'lake.example', at}))
const bay = (at: string | null) => summary(article({url: `https://bay.example/${at}`, outlet: 'bay.example', at}))
const iso = (at: number | null | undefined) => (typeof at === 'number' ? new Date(at).toISOString() : at)

describe('a feed that writes local times as UTC', () => {
  it('is set back to the latest time of the other feeds', () => {
    const [late] = withSoundClocks([lake('2021-01-08T08:00:00Z'), bay('2021-01-08T01:00:00Z')], hoursOf)
    expect(iso(late?.archivedAt)).toBe('2021-01-08T01:00:00.000Z')
    expect(iso(late?.published?.at)).toBe('2021-01-08T01:00:00.000Z')
  })

  it('keeps a time stated in the body', () => {
    const stated = {at: Date.parse('2021-01-08T00:30:00Z') as never, precision: 'second', zone: 'UTC'} as const
    const own = {...lake('2021-01-08T08:00:00Z'), published: stated}
    expect(withSoundClocks([own, bay('2021-01-08T01:00:00Z')], hoursOf)[0]?.published).toEqual(stated)
  })

  it.each([
    {name: 'an earlier one', own: '2021-01-07T23:00:00Z', other: '2021-01-08T01:00:00Z'},
    {name: 'one days after the end of the others', own: '2021-01-10T08:00:00Z', other: '2021-01-08T01:00:00Z'},
    {name: 'one without a time', own: null, other: '2021-01-08T01:00:00Z'},
    {name: 'one if the others have no time', own: '2021-01-08T08:00:00Z', other: null},
  ])('does not change $name', ({own, other}) => {
    const articles = [lake(own), bay(other)]
    expect(withSoundClocks(articles, hoursOf)).toEqual(articles)
  })

  it('is corrected for outlets with this rule only', () => {
    const articles = [bay('2021-01-08T08:00:00Z'), lake('2021-01-08T01:00:00Z')]
    expect(withSoundClocks(articles, hoursOf)).toEqual(articles)
  })

  it('does not depend on the order of the articles', () => {
    const articles = [lake('2021-01-08T08:00:00Z'), bay('2021-01-08T01:00:00Z'), bay('2021-01-07T01:00:00Z')]
    const turned = withSoundClocks([...articles].reverse(), hoursOf)
    expect([...turned].reverse()).toEqual(withSoundClocks(articles, hoursOf))
  })
})
