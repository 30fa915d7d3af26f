import {describe, expect, it} from 'vitest'
import type {Article} from '../../src/model/article.ts'
import {rank} from '../../src/pages/rank.ts'
import {archive, article, viewOf} from '../support/articles.ts'

const on = (url: string, day: string, fields: Parameters<typeof article>[0] = {}): Article =>
  article({url, at: `${day}T12:00:00Z`, title: url.slice(8), file: url, ...fields})

describe('the front page', () => {
  it('is empty without articles', () => {
    expect(viewOf('home', archive([]))).toMatchObject({
      date: null,
      lead: null,
      side: [],
      streams: [],
      before: [],
      years: [],
    })
  })

  it('shows every article of the last day once, up to the length of a stream', () => {
    const articles = ['lake', 'bay', 'quay'].flatMap((host) =>
      Array.from({length: 4}, (_, n) =>
        on(`https://${host}.example/${n}`, '2023-11-14', {text: `${host}${n}`.repeat(9)}),
      ),
    )
    const home = viewOf('home', archive([...articles, on('https://lake.example/old', '2023-11-13')]))
    const shown = [home.lead, ...home.side, ...home.streams.flatMap(({lines}) => lines)].map((line) => line?.address)
    expect(new Set(shown).size).toBe(12)
    expect(shown).toHaveLength(12)
    expect(home).toMatchObject({day: '2023/11/14.html', dayCount: 12})
    // Beside the lead, every outlet has one article before any has two.
    expect(new Set(home.side.slice(0, 3).map(({outlet}) => outlet.slug)).size).toBe(3)
  })

  it('shows the configured number of days, newest first, and skips days without articles', () => {
    const days = ['2023-11-01', '2023-11-03', '2023-11-07', '2023-11-14']
    const articles = days.map((day) => on(`https://lake.example/${day}`, day))
    const home = viewOf('home', archive(articles, {frontPageDays: 3}))
    expect(home.day).toBe('2023/11/14.html')
    expect(home.before.map(({address}) => address)).toEqual(['2023/11/07.html', '2023/11/03.html'])
  })

  it('counts the undated articles and links to them', () => {
    expect(viewOf('home', archive([article({at: null})])).undated).toEqual({address: 'undated.html', count: 1})
    expect(viewOf('home', archive([article()])).undated).toBeNull()
  })
})

describe('the lead of the front page', () => {
  const kind = (name: 'gallery' | 'list' | 'video' | 'namelist', stub = false) =>
    on(`https://lake.example/${name}${stub}`, '2023-11-14', {
      text: '雾'.repeat(900),
      quality: {kind: name, empty: false, stub, truncated: false},
    })

  it('is never a gallery, a list, a video or a roll of names: these are only beside it', () => {
    const home = viewOf('home', archive([kind('gallery'), kind('list'), kind('video'), kind('namelist')]))
    expect(home.lead).toBeNull()
    expect(home.side).toHaveLength(4)
  })

  it('is an article if there is one, however short', () => {
    const home = viewOf(
      'home',
      archive([kind('gallery'), on('https://lake.example/short', '2023-11-14', {text: '雾。'})]),
    )
    expect(home.lead?.title).toBe('lake.example/short')
  })
})

describe('the order of rank', () => {
  it('puts complete articles before longer ones, and does not depend on the order of the seeds', () => {
    const whole = on('https://lake.example/whole', '2023-11-14', {text: '雾。'})
    const stub = on('https://lake.example/stub', '2023-11-14', {
      text: '雾'.repeat(900),
      quality: {kind: 'article', empty: false, stub: true, truncated: false},
    })
    const long = on('https://lake.example/long', '2023-11-14', {text: '雾'.repeat(500)})
    for (const articles of [
      [whole, stub, long],
      [long, stub, whole],
    ]) {
      const shown = archive(articles)
      const titles = rank(shown.catalogue.entries, shown.pictures).map(({article: {title}}) => title)
      expect(titles).toEqual(['lake.example/long', 'lake.example/whole', 'lake.example/stub'])
    }
  })
})
