import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {beforeAll, describe, expect, it} from 'vitest'
import {backfile, temporaryFolder, writeFiles} from '../support/command.ts'
import {linksOf, type Page, parsePage} from '../support/page.ts'

const folder = temporaryFolder()
const URL = 'https://www.dw.com/zh/%E6%B9%96%E4%B8%8A%E7%9A%84%E8%88%B9/a-70000001'
const ITEMS = 12
const TITLE = '湖上的船重新開航 居民同意擴建碼頭'

/** The address of an invented picture through the image proxy that the feed uses. */
const proxied = (id: number): string => `https://images.weserv.nl/?url=static.dw.com/image/${id}_303.jpg`

const item = (at: number): string =>
  `<div><img src="${proxied(70000100 + at)}" width="100%"><b>第${at}站</b>：` +
  `第${at}站的渡船清晨出发，乘客在甲板上看雾慢慢散开，船长说今天的风比昨天小。</div>`

/** An invented seed with a time, captions, links to other articles, a gallery, an agency line and a rights note. */
const SEED = `<!--1681870626000-->
[${TITLE}](${URL})
------

<div><i><br>2023-04-19T01:52:40.776Z</i></div><img src="${proxied(70000011)}" width="100%">\
<div><small style="color: #999;">湖邊的居民週二在碼頭送別第一班渡船。</small></div>\
<p>（德國之聲中文網）湖上的渡船停航兩年之後，週二（4月18日）重新開航。居民在碼頭上等到中午，船上坐滿了人。</p>\
<p>據報道，<a href="https://api.dw.com/api/detail/article/70000002" rel="ArticleRef">擴建碼頭的計劃</a>已經得到同意，\
<a href="https://api.dw.com/api/detail/article/70000003" rel="ArticleRef">新的橋</a>也會在明年動工，\
<a href="https://api.dw.com/api/detail/article/70000004" rel="ArticleRef">渡船公司</a>說票價不變。</p>\
<img src="${proxied(70000012)}" width="100%"><div><small style="color: #999;">新的碼頭將建在舊燈塔旁邊。</small></div>\
<p>漁民希望新的碼頭離燈塔遠一些，這樣夜裡出航的船不會被岸上的燈光干擾。</p>\
<h3>相关图集：渡船经过的十二个站</h3>${Array.from({length: ITEMS}, (_, at) => item(at + 1)).join('')}\\
<p>（湖上社等）</p><p><em>© 2023年湖上之聲版權聲明：文字與照片受保護，不得轉用。</em></p>
`

let page: Page
let linkedData: Record<string, unknown>

beforeAll(async () => {
  await writeFiles(folder, {'seeds/1.txt': SEED})
  const ran = await backfile(['build', '--out', 'site'], {cwd: folder})
  expect(ran.code, ran.stderr).toBe(0)
  page = parsePage(readFileSync(join(folder, 'site/dw/a-70000001.html'), 'utf8'))
  linkedData = JSON.parse(page.find('script', {type: 'application/ld+json'})[0]?.text ?? '')
})

describe('a seed with a gallery, captions, links and notes', () => {
  it('is published with its title and language', () => {
    expect(page.find('h1').map(({text}) => text)).toEqual([TITLE])
    expect(page.find('title')[0]?.text).toContain(TITLE)
    expect(page.find('article')[0]?.attributes.lang).toBe('zh-Hant')
    expect(linkedData).toMatchObject({'@type': 'NewsArticle', headline: TITLE, inLanguage: 'zh-Hant'})
  })

  it('has the time of publication from its body, not the time from its header', () => {
    const [first] = page.find('time').map(({attributes}) => Date.parse(String(attributes.datetime)))
    expect(first).toBe(Date.parse('2023-04-19T01:52:40Z'))
    expect(Date.parse(String(linkedData.datePublished))).toBe(Date.parse('2023-04-19T01:52:40Z'))
  })

  it('shows missing pictures as boxes that link to the original and to an archive copy, and counts them', () => {
    const boxes = page.find('div', {class: 'missing'})
    expect(boxes).toHaveLength(ITEMS + 2)
    expect(page.find('img')).toHaveLength(0)
    for (const box of boxes) {
      const [original, copy] = box.find('a').map(({attributes}) => String(attributes.href))
      expect(original).toMatch(/^https?:\/\/static\.dw\.com\/image\/\d+/)
      expect(copy).toBe(`https://web.archive.org/web/20230419015240/${original}`)
    }
    const {images} = JSON.parse(readFileSync(join(folder, 'site/report.json'), 'utf8'))
    expect(images).toMatchObject({references: ITEMS + 2, localized: 0, missing: ITEMS + 2})
  })

  it('links its references to pages for readers, not to the API', () => {
    const hrefs = page
      .find('div', {class: 'body'})
      .flatMap((body) => body.find('a').map(({attributes}) => String(attributes.href)))
    expect(hrefs.filter((href) => /^https:\/\/www\.dw\.com\/zh\/a-\d+$/.test(href))).toEqual([
      'https://www.dw.com/zh/a-70000002',
      'https://www.dw.com/zh/a-70000003',
      'https://www.dw.com/zh/a-70000004',
    ])
    expect(linksOf(page).filter((href) => href.includes('api.dw.com/api'))).toEqual([])
  })

  it('has two captioned pictures in its text, and a gallery below it whose title keeps its own script', () => {
    const [body] = page.find('div', {class: 'body'})
    const [gallery, ...others] = body?.find('section') ?? []
    expect(others).toEqual([])
    expect(body?.find('figure')).toHaveLength(ITEMS + 2)
    expect(gallery?.find('figure')).toHaveLength(ITEMS)
    expect(gallery?.find('h2').map(({text}) => text)).toEqual(['渡船经过的十二个站'])
    expect(gallery?.attributes.lang).toBe('zh-Hans')
    const items = gallery?.find('figcaption') ?? []
    expect(items.map((caption) => caption.find('strong')[0]?.text)).toEqual(
      Array.from({length: ITEMS}, (_, at) => `第${at + 1}站`),
    )
  })

  it('ends with the agency line and the rights note, once and below the gallery', () => {
    const [body] = page.find('div', {class: 'body'})
    const notes = body?.find('p').filter(({attributes}) => attributes.class?.startsWith('note')) ?? []
    expect(notes.map(({attributes}) => attributes.class)).toEqual(['note agency', 'note rights'])
    expect(notes[1]?.text).toMatch(/^©/)
    expect(body?.text.trimEnd().endsWith(notes[1]?.text ?? 'none')).toBe(true)
  })

  it('links to the original and to a dated archive copy', () => {
    const original = page.find('link', {rel: 'canonical'})[0]?.attributes.href
    expect(original).toMatch(/^https:\/\/www\.dw\.com\/.*70000001/)
    expect(linksOf(page)).toContain(`https://web.archive.org/web/20230419015240/${original}`)
  })
})
