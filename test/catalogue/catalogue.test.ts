import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import type {ArticleSummary} from '../../src/catalogue/summary.ts'
import type {Article, Moment} from '../../src/model/article.ts'
import type {ArticleId, EpochMs, SafeUrl, UrlKey} from '../../src/model/brand.ts'
import {article, catalogue} from '../support/articles.ts'

const at = (name: string, time: string | null, host = 'lake.example'): Article =>
  article({url: `https://${host}/${name}`, at: time, title: name, text: name, file: `${host}/${name}.txt`})

const titles = (entries: readonly {readonly article: ArticleSummary}[] | undefined): readonly string[] =>
  (entries ?? []).map(({article: {title}}) => title)

const dated = (zone: string, midnight: string): {published: Moment} => ({
  published: {at: Date.parse(midnight) as EpochMs, precision: 'day', zone},
})

describe('the catalogue', () => {
  const own = catalogue([
    at('c', '2024-02-29T12:00:00Z'),
    at('a', '2023-11-14T22:13:20Z'),
    at('n', null),
    at('b', '2023-11-14T22:13:21Z', 'bay.example'),
    at('d', '2024-03-01T00:00:00Z', 'bay.example'),
  ])

  it('lists all articles, oldest first and undated ones last', () => {
    expect(titles(own.entries)).toEqual(['a', 'b', 'c', 'd', 'n'])
    expect(titles(own.undated)).toEqual(['n'])
  })

  it('groups them by day, month and year', () => {
    expect([...own.days].map(([day, entries]) => [day, titles(entries)])).toEqual([
      ['2023-11-14', ['a', 'b']],
      ['2024-02-29', ['c']],
      ['2024-03-01', ['d']],
    ])
    expect([...own.months]).toEqual([
      ['2023-11', ['2023-11-14']],
      ['2024-02', ['2024-02-29']],
      ['2024-03', ['2024-03-01']],
    ])
    expect([...own.years]).toEqual([
      ['2023', ['2023-11']],
      ['2024', ['2024-02', '2024-03']],
    ])
  })

  it('groups them by outlet and month, undated ones in no month', () => {
    expect([...own.byOutlet.keys()]).toEqual(['bay-example', 'lake-example'])
    const lake = own.byOutlet.get('lake-example')
    expect(titles(lake?.entries)).toEqual(['a', 'c', 'n'])
    expect([...(lake?.months ?? [])].map(([month, entries]) => [month, titles(entries)])).toEqual([
      ['2023-11', ['a']],
      ['2024-02', ['c']],
    ])
    expect(lake?.outlet.slug).toBe('lake-example')
  })

  it('is empty without articles', () => {
    const empty = catalogue([])
    expect([empty.entries, empty.undated, [...empty.days], [...empty.byOutlet]]).toEqual([[], [], [], []])
  })

  it('does not depend on the order of the seeds, and sorts equal times by id', () => {
    const batch = [...'gadbecf'].map((name) => at(name, name < 'e' ? '2023-11-14T22:13:20Z' : '2023-11-13T10:00:00Z'))
    const printed = (articles: readonly Article[]) => {
      const {entries, days, byOutlet} = catalogue(articles)
      return [titles(entries), [...days].map(([day, some]) => [day, titles(some)]), [...byOutlet.keys()]]
    }
    const {entries} = catalogue(batch)
    expect(titles(entries.slice(0, 3)).toSorted()).toEqual(['e', 'f', 'g'])
    const ids = entries.map(({article: {id}}) => id)
    expect([...ids.slice(0, 3).toSorted(), ...ids.slice(3).toSorted()]).toEqual(ids)
    fc.assert(
      fc.property(fc.shuffledSubarray(batch, {minLength: batch.length}), (shuffled) => {
        expect(printed(shuffled)).toEqual(printed(batch))
      }),
    )
  })
})

describe('the day of an article', () => {
  const dayOf = (fields: Partial<Article>, zone: string) => catalogue([{...article(), ...fields}], zone).entries[0]?.day
  const moment = (time: string): {published: Moment} => ({
    published: {at: Date.parse(time) as EpochMs, precision: 'second', zone: 'Europe/Paris'},
  })

  it.each([
    {time: '2023-11-14T15:59:59Z', zone: 'Asia/Shanghai', day: '2023-11-14'},
    {time: '2023-11-14T16:00:00Z', zone: 'Asia/Shanghai', day: '2023-11-15'},
    {time: '2023-11-14T04:59:59Z', zone: 'America/New_York', day: '2023-11-13'},
    {time: '2023-11-14T05:00:00Z', zone: 'America/New_York', day: '2023-11-14'},
    {time: '2023-12-31T18:30:00Z', zone: 'Asia/Kolkata', day: '2024-01-01'},
    {time: '2023-12-31T23:59:59Z', zone: 'UTC', day: '2023-12-31'},
  ])('is that in the archive’s zone: $time in $zone', ({time, zone, day}) => {
    expect(dayOf(moment(time), zone)).toBe(day)
  })

  it.each([
    {zone: 'UTC'},
    {zone: 'Asia/Shanghai'},
    {zone: 'America/Los_Angeles'},
    {zone: 'Pacific/Kiritimati'},
  ])('is the stated date if only a date is known: in $zone', ({zone}) => {
    expect(dayOf(dated('Asia/Shanghai', '2023-11-13T16:00:00Z'), zone)).toBe('2023-11-14')
    expect(dayOf(dated('America/New_York', '2023-11-14T05:00:00Z'), zone)).toBe('2023-11-14')
  })

  it('is null without a time', () => {
    expect(dayOf({published: null}, 'UTC')).toBeNull()
  })
})

describe('neighbours of an article', () => {
  const own = catalogue([
    at('a', '2023-01-01'),
    at('b', '2023-01-02', 'bay.example'),
    at('c', '2023-01-03'),
    at('d', '2023-01-04', 'bay.example'),
  ])
  const around = (title: string) => {
    const {earlier, later, earlierInOutlet, laterInOutlet} = own.neighbours(
      own.entries.findIndex(({article}) => article.title === title),
    )
    return [earlier, later, earlierInOutlet, laterInOutlet].map((entry) => entry?.article.title)
  }

  it.each([
    {title: 'a', near: [undefined, 'b', undefined, 'c']},
    {title: 'b', near: ['a', 'c', undefined, 'd']},
    {title: 'c', near: ['b', 'd', 'a', undefined]},
    {title: 'd', near: ['c', undefined, 'b', undefined]},
  ])('of $title in time and in its outlet are $near', ({title, near}) => {
    expect(around(title)).toEqual(near)
  })

  it('are symmetric: the earlier neighbour of the later one is the entry itself', () => {
    for (const [at, entry] of own.entries.entries()) {
      const {later, laterInOutlet} = own.neighbours(at)
      if (later) expect(own.neighbours(own.entries.indexOf(later)).earlier).toBe(entry)
      if (laterInOutlet) expect(own.neighbours(own.entries.indexOf(laterInOutlet)).earlierInOutlet).toBe(entry)
    }
  })
})

describe('the target of a link', () => {
  const [a, b] = [at('a', '2023-01-01'), at('b', '2023-01-02')]
  /** The title of the article to which a link from another article leads. */
  const find = (id: string | null, key: string) => {
    const link = {id: id as ArticleId | null, key: key as UrlKey, url: key as SafeUrl}
    const linking = article({url: 'https://bay.example/linking', body: {links: [link]}})
    const own = catalogue([a, b, linking])
    const entry = own.named(linking.id)
    const [target] = entry ? own.targets(entry) : []
    return target?.article.title
  }

  it('is found by id, with any address', () => {
    expect(find(a.id, 'https://elsewhere.example/x')).toBe('a')
  })

  it('is found by address if the id finds nothing', () => {
    expect(find(null, 'https://lake.example/b')).toBe('b')
    expect(find('lake-example:unknown', 'https://lake.example/b')).toBe('b')
  })

  it('is found by id if both would find one', () => {
    expect(find(a.id, 'https://lake.example/b')).toBe('a')
  })

  it('is undefined if neither finds one', () => {
    expect(find('lake-example:unknown', 'https://lake.example/c')).toBeUndefined()
    expect(find(null, 'https://lake.example/')).toBeUndefined()
  })
})
