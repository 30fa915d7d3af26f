import {describe, expect, it} from 'vitest'
import {archive, article, pageIn, printed, viewOf} from '../support/articles.ts'
import {linksOf, parsePage} from '../support/page.ts'

const on = (at: number, keywords: readonly string[], day = '2023-03-01') =>
  article({
    url: `https://lake.example/a-${at}`,
    title: `第${at}篇`,
    keywords,
    at: `${day}T${String(at % 24).padStart(2, '0')}:00:00Z`,
    file: `lake/${at}.txt`,
  })

const ferries = [
  on(1, ['渡轮']),
  on(2, ['渡轮'], '2023-03-02'),
  on(3, ['渡轮'], '2024-01-05'),
  on(4, ['渡轮'], '2024-01-06'),
]

describe('the page of a topic', () => {
  it('lists its articles by year, with their number and a chart by month', () => {
    const view = viewOf('topic', archive(ferries), {word: '渡轮'})
    expect(view.years.map(({title, lines}) => [title, lines.map(({title: own}) => own)])).toEqual([
      ['2023年', ['第1篇', '第2篇']],
      ['2024年', ['第3篇', '第4篇']],
    ])
    expect(view.whole).toMatchObject({count: 4, span: '2023–2024', chart: {most: 2}})
  })

  it('is split, and only its first part has the data of the whole', () => {
    const many = archive(
      Array.from({length: 301}, (_, at) => on(at, ['渡轮'], `2023-03-${String((at % 28) + 1).padStart(2, '0')}`)),
    )
    const [first, second] = [1, 2].map((part) => viewOf('topic', many, {word: '渡轮', part}))
    if (!first || !second) throw new Error('There should be two parts.')
    expect(first.whole?.count).toBe(301)
    expect(second.whole).toBeNull()
    const [inFirst, inSecond] = [first, second].map(({years}) => years.flatMap(({lines}) => lines).length)
    expect(Number(inFirst) + Number(inSecond)).toBe(301)
    expect(inFirst).toBeGreaterThanOrEqual(240)
    expect(inFirst).toBeLessThanOrEqual(300)
    expect(second.part.links).toEqual(['topics/渡轮.html', 'topics/渡轮-2.html'])
  })

  it('is named in the script of the interface', () => {
    const inTraditional = archive(ferries, {language: 'zh-Hant'})
    expect(viewOf('topic', inTraditional, {word: '渡轮'}).topic).toMatchObject({text: '渡輪', lang: 'zh-Hant'})
  })
})

describe('the page of an article', () => {
  it('links to its topics and to two earlier articles with the same first keyword, newest first', () => {
    const shown = archive(ferries)
    const id = shown.catalogue.entries[3]?.article.id ?? ''
    const view = viewOf('article', shown, {id})
    expect(view.topics.map(({text}) => text)).toEqual(['渡轮'])
    expect(view.ofTopic.map(({title}) => title)).toEqual(['第3篇', '第2篇'])
    const page = parsePage(printed(pageIn(shown, 'article', {id}), shown))
    expect(linksOf(page)).toContain('../topics/渡轮.html')
  })

  it('lists no article with another first keyword', () => {
    const other = on(5, ['灯塔', '渡轮'], '2024-01-05')
    const shown = archive([...ferries, other])
    const named = (id: string) => viewOf('article', shown, {id}).ofTopic.map(({title}) => title)
    expect(named(ferries[3]?.id ?? '')).toEqual(['第3篇', '第2篇'])
    expect(named(other.id)).toEqual(['第3篇', '第2篇'])
  })

  it('keeps the outlet’s tags separate', () => {
    const own = article({url: 'https://lake.example/a-9', tags: ['航运'], keywords: ['渡轮']})
    const view = viewOf('article', archive([...ferries, own]), {id: own.id})
    expect(view.tags).toEqual(['航运'])
    expect(view.topics.map(({text}) => text)).toEqual(['渡轮'])
  })
})

describe('the page of all topics', () => {
  it('exists without topics, and says so', () => {
    const shown = archive([on(1, ['渡轮'])])
    const page = parsePage(printed(pageIn(shown, 'topics'), shown))
    expect(page.find('ul', {class: 'topic-list'})).toEqual([])
    expect(page.find('p', {class: 'prose'})[0]?.text).toMatch(/还没有/)
  })

  it('does not change with one more article, until a topic reaches three times as many', () => {
    const of = (count: number) =>
      viewOf('topics', archive(Array.from({length: count}, (_, at) => on(at, ['渡轮'])))).topics.map(({size}) => size)
    expect([3, 11, 12, 35, 36].map((count) => of(count))).toEqual([[1], [1], [2], [2], [3]])
  })
})
