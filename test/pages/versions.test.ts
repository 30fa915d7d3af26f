import {describe, expect, it} from 'vitest'
import type {UserConfig} from '../../src/config/index.ts'
import type {Article} from '../../src/model/article.ts'
import type {ArticleId, Lang, SafeHtml} from '../../src/model/brand.ts'
import {pageInputOf} from '../../src/pages/page-input.ts'
import {archive, article, printed as printedPage, type TestArchive} from '../support/articles.ts'
import {isOutside, resolveIn, unsafeScripts} from '../support/crawl.ts'
import {linksOf, type Page, parsePage} from '../support/page.ts'

interface InputParts {
  readonly title?: string
  readonly text: string
  readonly lang?: string
}

/** Versions of one article, archived an hour apart. */
const versions = (...given: readonly InputParts[]): readonly Article[] =>
  given.map(({title = '湖上的船', text, lang = 'zh-Hans'}, at) =>
    article({
      url: 'https://lake.example/a-1',
      title,
      text,
      lang: lang as Lang,
      at: new Date(Date.UTC(2023, 10, 14, at)).toISOString(),
      file: `lake/a-1-${at}.txt`,
      body: {pieces: [{kind: 'html', html: '<p>雾。</p>' as SafeHtml}]},
    }),
  )

/** Parsed pages of a site by address. */
function printed(shown: TestArchive, kinds: readonly string[] = ['article', 'difference']): ReadonlyMap<string, Page> {
  const pages = shown.pages.filter(({kind}) => kinds.includes(kind))
  return new Map(pages.map((page) => [page.address as string, parsePage(printedPage(page, shown))]))
}

/** The page of the only comparison of two versions. */
function compared(older: InputParts, newer: InputParts, settings: UserConfig = {}): Page {
  const pages = [...printed(archive(versions(older, newer), settings), ['difference']).values()]
  expect(pages).toHaveLength(1)
  return pages[0] ?? parsePage('')
}

const linksFrom = (address: string, page: Page | undefined): readonly string[] =>
  (page ? linksOf(page) : []).filter((href) => !isOutside(href)).map((href) => resolveIn(address, href))

const texts = (page: Page, name: string): readonly string[] =>
  page.find(name).map(({text}) => text.replace(/^(?:删去：|增加：)/, ''))

const days = (count: number): readonly InputParts[] =>
  Array.from({length: count}, (_, n) => ({title: `灯会第${n + 1}日`, text: `到今天为止，来看灯的人有${1000 + n}个。`}))

describe('the versions of an article', () => {
  it.each([
    2, 3, 4, 12, 15,
  ])('of %i: each is compared with the one before, and the comparisons are a chain', (count) => {
    const pages = printed(archive(versions(...days(count))))
    const [[address = '', own] = []] = pages
    const comparisons = [...pages.keys()].filter((path) => path !== address)
    expect(comparisons).toHaveLength(count - 1)
    const reached = linksFrom(address, own)
    expect(comparisons.filter((path) => !reached.includes(path))).toEqual([])
    for (const [at, path] of comparisons.entries()) {
      const links = linksFrom(path, pages.get(path))
      expect(links, path).toContain(address)
      const beside = [comparisons[at - 1], comparisons[at + 1]].filter((other) => other !== undefined)
      expect(comparisons.filter((other) => other !== path && links.includes(other))).toEqual(beside)
    }
  })

  it('of 400 take work that grows with their number: each comparison knows two of them', () => {
    const shown = archive(versions(...days(400)))
    const pages = shown.pages.filter(({kind}) => kind === 'difference')
    expect(pages).toHaveLength(399)
    const sizes = pages.map((page) => JSON.stringify(pageInputOf(page, shown)).length)
    expect(Math.max(...sizes)).toBeLessThan(2 * Math.min(...sizes))
    const [own] = shown.pages.filter(({kind}) => kind === 'article')
    const first = own && printedPage(own, shown)
    expect(first?.match(/<li>/g)?.length).toBeGreaterThanOrEqual(400)
    expect(first?.length).toBeLessThan(400 * 1200)
  })

  it('say in words what sets each apart from the one shown, and link to the comparison with the one before', () => {
    const given = versions(
      {text: '雾。'},
      {text: '雾散了。'},
      {text: '船来了。', title: '船'},
      {text: '船来了，人也来了。', title: '船'},
    )
    const pages = printed(archive(given), ['article'])
    const items = [...pages.values()].flatMap((page) =>
      page.find('ol', {class: 'versions'}).flatMap((ol) => ol.find('li')),
    )
    expect(items.map((item) => item.find('small').map(({text}) => text))).toEqual([
      ['较本页所示：少 7 字 · 标题不同'],
      ['较本页所示：少 5 字 · 标题不同'],
      ['较本页所示：少 5 字'],
      [],
    ])
    expect(items.map((item) => item.find('a').map(({text}) => text))).toEqual([
      [],
      ['与前一版对比'],
      ['与前一版对比'],
      ['与前一版对比'],
    ])
    expect(items.map((item) => item.find('b').length)).toEqual([0, 0, 0, 1])
  })

  it.each([
    {name: 'the longest if the newest is a stub', lengths: [100, 10], words: /最新一版的篇幅不到最长一版的八成/},
    {
      name: 'an earlier one if the outlet returned to it',
      lengths: [100, 90, 100],
      words: /又改回了本页所示的这一版/,
    },
    {name: 'the newest without an explanation', lengths: [100, 90], words: null},
  ])('show $name', ({lengths, words}) => {
    const given = lengths.map((length) => ({text: '雾'.repeat(length)}))
    const [page] = printed(archive(versions(...given)), ['article']).values()
    const record = page?.find('aside')[0]?.text ?? ''
    if (words) expect(record).toMatch(words)
    else expect(record).not.toMatch(/八成|改回/)
  })

  it('have no list and no comparison if there is only one', () => {
    const pages = printed(archive(versions({text: '雾。'})))
    expect(pages.size).toBe(1)
    expect([...pages.values()][0]?.find('ol', {class: 'versions'})).toEqual([])
  })

  it('keep the addresses of their comparisons when versions are added before and after them', () => {
    const [first, second, third, fourth] = versions(...days(4))
    if (!first || !second || !third || !fourth) throw new Error('There should be four.')
    const addressesOf = (...some: readonly Article[]) => [...printed(archive(some), ['difference']).keys()]
    const all = addressesOf(first, second, third, fourth)
    expect(all).toHaveLength(3)
    expect(all).toEqual(expect.arrayContaining(addressesOf(second, third)))
    expect(all).toEqual(expect.arrayContaining(addressesOf(first, second, third)))
    expect(all).toEqual(expect.arrayContaining(addressesOf(second, third, fourth)))
  })

  it('with two ids are compared below the address of the one that names the article', () => {
    const weekly = (day: string, text: string): Article =>
      article({
        url: `https://www.economist.com/leaders/${day}/the-ferry`,
        at: day.replaceAll('/', '-'),
        text,
        file: day,
      })
    const pages = printed(archive([weekly('2023/03/04', 'Fog.'), weekly('2023/03/10', 'No fog.')]), ['difference'])
    expect([...pages.keys()]).toEqual([
      expect.stringMatching(/^economist\/2023-03-04-the-ferry\/[0-9a-f]{12}-[0-9a-f]{12}\.html$/),
    ])
  })
})

describe('a comparison', () => {
  it('marks only the changed word of a long sentence, with a label for screen readers', () => {
    const page = compared(
      {text: '港务处昨天说，今年换了三只浮标，其余的要等到春天再换。'},
      {text: '港务处昨天说，今年换了五只浮标，其余的要等到春天再换。'},
    )
    expect(page.find('del').map(({text}) => text)).toEqual(['删去：三'])
    expect(page.find('ins').map(({text}) => text)).toEqual(['增加：五'])
    for (const mark of [...page.find('del'), ...page.find('ins')]) {
      expect(mark.find('span')[0]?.attributes).toMatchObject({class: 'unseen', lang: 'zh-Hans'})
    }
  })

  it('shows a changed title first, and an equal one not at all', () => {
    const text = '雾散了。'
    const changed = compared({title: '湖上的船晚了', text}, {title: '湖上的船早了', text})
    expect([texts(changed, 'del'), texts(changed, 'ins')]).toEqual([['晚'], ['早']])
    expect(changed.find('h2').map((heading) => heading.text.trim())).toEqual([
      '较早 第 1 版',
      '较晚 第 2 版',
      '标题',
      '正文 正文的文字没有变化。',
    ])
    const equal = compared({text}, {text: '雾散了。船来了。'})
    expect(equal.find('h2').map((heading) => heading.text.trim())).toEqual([
      '较早 第 1 版',
      '较晚 第 2 版',
      '正文 增加 1 句',
    ])
  })

  it('counts changed, added and removed sentences', () => {
    const page = compared(
      {text: '清晨有雾，船晚了一刻钟。码头上的人不多。渡口的钟停在六点。'},
      {text: '清晨有雾，船晚了半小时。渡口的钟停在六点。晚上的灯会照旧。'},
    )
    expect(page.find('h2').at(-1)?.text).toBe('正文 改动 1 句 · 增加 1 句 · 删去 1 句')
  })

  it('shows the archive times, titles and files of both versions', () => {
    const sides = compared({title: '旧题', text: '雾。'}, {title: '新题', text: '雾散了。'}).find('div', {
      class: 'sides',
    })
    const [older, newer] = sides[0]?.find('section') ?? []
    expect(older?.text).toMatch(/旧题[\s\S]*2023年11月14日 00:00[\s\S]*lake\/a-1-0\.txt [0-9a-f]{12}/)
    expect(newer?.text).toMatch(
      /新题[\s\S]*2023年11月14日 01:00[\s\S]*lake\/a-1-1\.txt [0-9a-f]{12}[\s\S]*正文取自此版/,
    )
    expect(older?.text).not.toContain('正文取自此版')
  })

  it('collapses long unchanged sections without a script', () => {
    const same = Array.from({length: 9}, (_, n) => `第${n}句。`).join('')
    const page = compared({text: `${same}雾。`}, {text: `${same}霜降了。`})
    expect(page.find('details').map((fold) => [fold.find('summary')[0]?.text, fold.find('p')[0]?.text])).toEqual([
      ['8 句未变', '第0句。第1句。第2句。第3句。第4句。第5句。第6句。第7句。'],
    ])
    expect(unsafeScripts(page)).toEqual([])
  })

  it('sets the language of each text, and of the interface texts', () => {
    const page = compared(
      {title: 'The ferry', text: 'The ferry was late.', lang: 'en'},
      {title: 'The ferry is late', text: 'The ferry was early.', lang: 'en'},
      {language: 'zh-Hant'},
    )
    expect(page.find('html')[0]?.attributes.lang).toBe('zh-Hant')
    for (const name of ['del', 'ins']) {
      const [mark] = page.find('div', {lang: 'en'}).flatMap((part) => part.find(name))
      expect(mark?.find('span', {lang: 'zh-Hant'})).toHaveLength(1)
    }
    const sides = page.find('div', {class: 'sides'}).flatMap((part) => part.find('p', {lang: 'en'}))
    expect(sides.map(({text}) => text)).toEqual(['The ferry', 'The ferry is late'])
  })

  it('never prints code from a version’s text, title or file name', () => {
    const code = '<script>alert("雾")</script>'
    const page = compared(
      {title: code, text: `${code}。<img src=x onerror=y>`},
      {title: '湖上的船', text: `雾${code}。`},
    )
    expect(unsafeScripts(page)).toEqual([])
    expect(page.find('img')).toEqual([])
    expect(page.find('del').some(({text}) => text.includes(code))).toBe(true)
  })

  it('has no label that changes the direction of a text', () => {
    const page = compared({text: 'تأخر القارب.', lang: 'ar'}, {text: 'وصل الضباب إلى البحيرة.', lang: 'ar'})
    // HTML standard: when the direction of a paragraph is determined from its first letter, elements with a `dir`
    // attribute are skipped.
    expect(page.find('span', {class: 'unseen'}).map(({attributes}) => attributes.dir)).toEqual(['auto', 'auto'])
  })

  it('is not offered to search engines', () => {
    const shown = archive(versions(...days(2)), {siteUrl: 'https://x.example/'})
    const [page] = printed(shown, ['difference']).values()
    expect(page?.find('meta', {name: 'robots'})[0]?.attributes.content).toBe('noindex')
    const maps = shown.pages.filter(({kind}) => kind === 'sitemap').map((map) => printedPage(map, shown))
    expect(maps).not.toEqual([])
    const [comparison] = shown.pages.filter(({kind}) => kind === 'difference')
    expect(maps.join('')).not.toContain(comparison?.address ?? 'no page')
  })
})

describe('the backlinks on an article’s page', () => {
  const ferry = article({url: 'https://lake.example/ferry', title: '渡船', file: 'ferry'})
  const mentioning = (count: number): readonly Article[] =>
    Array.from({length: count}, (_, n) =>
      article({
        url: `https://bay.example/${n}`,
        title: `第${n}件事`,
        at: new Date(Date.UTC(2023, 0, 1 + n)).toISOString(),
        file: `bay/${n}`,
        body: {links: [{url: ferry.url, key: ferry.urlKey, id: n % 2 ? ferry.id : (null as ArticleId | null)}]},
      }),
    )
  const sectionOf = (articles: readonly Article[], address: string = ferry.address) =>
    printed(archive(articles), ['article']).get(address)?.find('section', {class: 'mentions'})[0]

  it('are listed below its text with date and outlet, oldest first', () => {
    const lines = sectionOf([ferry, ...mentioning(2)])?.find('li') ?? []
    expect(lines.map(({text}) => text.trim())).toEqual([
      '2023年1月1日 第0件事 bay.example',
      '2023年1月2日 第1件事 bay.example',
    ])
    expect(lines.map((line) => line.find('a')[0]?.attributes.href)).toEqual(
      mentioning(2).map(({address}) => `../${address}`),
    )
  })

  it('are at most thirty, the rest as a number', () => {
    const countsOf = (count: number) => {
      const section = sectionOf([ferry, ...mentioning(count)])
      return [section?.find('li').length, section?.find('p').map(({text}) => text)]
    }
    expect(countsOf(30)).toEqual([30, []])
    expect(countsOf(34)).toEqual([30, ['另有 4 篇也提到本文。']])
  })

  it('are omitted if there are none', () => {
    expect(sectionOf([ferry])).toBeUndefined()
    expect(sectionOf([ferry, ...mentioning(1)], mentioning(1)[0]?.address)).toBeUndefined()
  })
})
