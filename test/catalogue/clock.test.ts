import {describe, expect, it} from 'vitest'
import {withSoundClocks} from '../../src/catalogue/clock.ts'
import {article, summary} from '../support/articles.ts'

const hoursOf = (outlet: string) => (outlet === 'lake.example' ? 16 : null)
const lake = (at: string | null) => summary(article({url: `https://lake.example/${at}`, outlet: 'lake.example', at}))
const bay = (at: string | null) => summary(article({url: `https://bay.example/${at}`, outlet: 'bay.example', at}))
const iso = (at: number | null | undefined) => (typeof at === 'number' ? new Date(at).toISOString() : at)

describe('a feed that writes local clocks as UTC', () => {
  it('carries nothing later than what all others carried', () => {
    const [late] = withSoundClocks([lake('2021-01-08T08:00:00Z'), bay('2021-01-08T01:00:00Z')], hoursOf)
    expect(iso(late?.archivedAt)).toBe('2021-01-08T01:00:00.000Z')
    expect(iso(late?.published?.at)).toBe('2021-01-08T01:00:00.000Z')
  })

  it('keeps the time that the body states', () => {
    const stated = {at: Date.parse('2021-01-08T00:30:00Z') as never, precision: 'second', zone: 'UTC'} as const
    const own = {...lake('2021-01-08T08:00:00Z'), published: stated}
    expect(withSoundClocks([own, bay('2021-01-08T01:00:00Z')], hoursOf)[0]?.published).toEqual(stated)
  })

  it.each([
    {name: 'an earlier one', own: '2021-01-07T23:00:00Z', other: '2021-01-08T01:00:00Z'},
    {name: 'one that is days later: the others ended', own: '2021-01-10T08:00:00Z', other: '2021-01-08T01:00:00Z'},
    {name: 'one without a time', own: null, other: '2021-01-08T01:00:00Z'},
    {name: 'one beside others without any', own: '2021-01-08T08:00:00Z', other: null},
  ])('leaves as it is $name', ({own, other}) => {
    const articles = [lake(own), bay(other)]
    expect(withSoundClocks(articles, hoursOf)).toEqual(articles)
  })

  it('is asked of outlets that say so alone', () => {
    const articles = [bay('2021-01-08T08:00:00Z'), lake('2021-01-08T01:00:00Z')]
    expect(withSoundClocks(articles, hoursOf)).toEqual(articles)
  })

  it('does not hang on the order of the articles', () => {
    const articles = [lake('2021-01-08T08:00:00Z'), bay('2021-01-08T01:00:00Z'), bay('2021-01-07T01:00:00Z')]
    const turned = withSoundClocks([...articles].reverse(), hoursOf)
    expect([...turned].reverse()).toEqual(withSoundClocks(articles, hoursOf))
  })
})
