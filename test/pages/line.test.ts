import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {readingEffort} from '../../src/ingest/reading-time.ts'
import {excerptOf} from '../../src/model/excerpt.ts'
import type {Picture} from '../../src/model/picture.ts'
import {leadLineOf} from '../../src/pages/line.ts'
import {archive, article, figure} from '../support/articles.ts'

describe('an excerpt', () => {
  it('is the whole text on one line if it is short', () => {
    expect(excerptOf('清晨有雾。\n船晚了一刻钟。')).toBe('清晨有雾。 船晚了一刻钟。')
    expect(excerptOf('')).toBe('')
  })

  it('is 88 Han characters long, or twice as many Latin letters', () => {
    expect(excerptOf('湖'.repeat(88))).toBe('湖'.repeat(88))
    expect(excerptOf('湖'.repeat(89))).toBe(`${'湖'.repeat(88)}…`)
    expect(excerptOf(`${'a'.repeat(176)}`)).toBe('a'.repeat(176))
  })

  it('ends with a sentence if one ends in its second half', () => {
    expect(excerptOf(`${'湖'.repeat(60)}。${'船'.repeat(60)}。`)).toBe(`${'湖'.repeat(60)}。`)
    expect(excerptOf(`${'湖'.repeat(20)}。${'船'.repeat(100)}。`)).toBe(`${'湖'.repeat(20)}。${'船'.repeat(67)}…`)
  })

  it('does not cut a word of Latin letters', () => {
    const cut = excerptOf('lake boat mist '.repeat(20))
    expect(cut).toMatch(/ (?:lake|boat|mist)…$/)
    expect(cut.length).toBeLessThanOrEqual(177)
  })

  it('drops a comma before the ellipsis', () => {
    expect(excerptOf(`${'湖'.repeat(87)}，${'船'.repeat(9)}`)).toBe(`${'湖'.repeat(87)}…`)
  })

  it('never splits a character, and never grows', () => {
    fc.assert(
      fc.property(fc.string({unit: 'grapheme-composite', maxLength: 400}), (text) => {
        const excerpt = excerptOf(text)
        expect(Buffer.from(excerpt).toString()).toBe(excerpt)
        expect(excerpt.length).toBeLessThanOrEqual(Math.max(text.length, 1) + 1)
      }),
    )
  })
})

describe('the reading time', () => {
  it.each([
    {name: '400 Han characters', text: '湖'.repeat(400), minutes: 1},
    {name: '220 words', text: 'lake '.repeat(220), minutes: 1},
    {name: 'as many Arabic words', text: 'بحيرة '.repeat(220), minutes: 1},
    {name: 'both', text: `${'湖'.repeat(400)} ${'boat '.repeat(220)}`, minutes: 2},
    {
      name: '1,100 letters of Thai, which has no spaces',
      text: 'เรือ'.replace(/\p{M}/gu, '').repeat(400).slice(0, 1100),
      minutes: 1,
    },
    {name: 'kana', text: 'みず'.repeat(200), minutes: 1},
    {name: 'words with apostrophes and hyphens', text: "it's well-known ".repeat(110), minutes: 1},
    {name: 'nothing', text: '……，。 \n', minutes: 0},
  ])('is $minutes min for $name', ({text, minutes}) => {
    expect(readingEffort(text)).toBeCloseTo(minutes, 5)
  })
})

describe('a line of a list', () => {
  const local: Picture = {
    kind: 'local',
    avif: [],
    jpeg: [],
    animated: [],
    preview: null,
    note: null,
    width: 9,
    height: 9,
    variants: [{width: 9, height: 9, address: 'media/ab/ab-9.webp' as never}],
  }
  const key = 'https://img.example/1.jpg'
  const withPicture = article({body: {figures: [figure(key, {caption: '雾中'})], lead: 0}})

  const line = (own = withPicture, pictures = new Map<string, Picture>([[key, local]]), timeZone = 'Asia/Shanghai') => {
    const shown = archive([own], {timeZone}, pictures)
    const [entry] = shown.catalogue.entries
    if (!entry) throw new Error('The archive is empty.')
    return leadLineOf(entry.article, shown.context)
  }

  it('has the title, outlet and time, in the archive’s zone', () => {
    expect(line()).toEqual({
      address: withPicture.address,
      title: '湖上的船',
      lang: 'zh-Hans',
      outlet: {slug: 'lake-example', text: 'lake.example', address: 'lake-example/index.html'},
      time: {
        datetime: '2023-11-14T22:13:20Z',
        day: '2023-11-15',
        clock: '06:13',
        date: '2023年11月15日',
        full: '2023年11月15日 06:13 (UTC+8)',
      },
      mark: null,
      excerpt: '清晨有雾，船晚了一刻钟。',
      minutes: 1,
      pictureCount: 1,
      picture: local,
    })
  })

  it('has no picture if none is stored', () => {
    expect(line(withPicture, new Map([[key, {kind: 'missing', reason: 'absent'}]])).picture).toBeNull()
    expect(line(withPicture, new Map()).picture).toBeNull()
    expect(line(article())).toMatchObject({picture: null, pictureCount: 0})
  })

  it('has no clock time if only the day is known, and no time without one', () => {
    const day = article({published: {at: Date.UTC(2023, 10, 13, 16) as never, precision: 'day', zone: 'Asia/Shanghai'}})
    expect(line(day, new Map(), 'America/New_York').time).toEqual({
      datetime: '2023-11-14',
      day: '2023-11-14',
      clock: '',
      date: '2023年11月14日',
      full: '2023年11月14日',
    })
    expect(line(article({at: null})).time).toBeNull()
  })

  it('has a badge if it is a video', () => {
    const video = article({quality: {kind: 'video', empty: false, stub: false, truncated: false}})
    expect([line(video).mark, line(article()).mark]).toEqual(['video', null])
  })
})
