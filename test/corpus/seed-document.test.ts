import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {beforeAll, describe, expect, it} from 'vitest'
import {backfile, temporaryFolder} from '../support/command.ts'
import {seedDocumentFolder} from '../support/corpus.ts'
import {linksOf, type Page, parsePage} from '../support/page.ts'
import {pathsBelow} from '../support/tree.ts'

const base = temporaryFolder()
const seeds = seedDocumentFolder()
let page: Page
let linkedData: Record<string, unknown>

beforeAll(async () => {
  const ran = await backfile(['build', '--seeds', seeds, '--out', 'site'], {cwd: base})
  expect(ran.code, ran.stderr).toBe(0)
  page = parsePage(readFileSync(join(base, 'site/dw/a-65367022.html'), 'utf8'))
  linkedData = JSON.parse(page.find('script', {type: 'application/ld+json'})[0]?.text ?? '')
})

describe('the seed document', () => {
  it('is published with its title and language', () => {
    const [seed = ''] = pathsBelow(seeds).map((path) => readFileSync(join(seeds, path), 'utf8'))
    const title = /^\[(.*)\]\(/m.exec(seed)?.[1] ?? 'no title'
    expect(page.find('h1').map(({text}) => text)).toEqual([title])
    expect(page.find('title')[0]?.text).toContain(title)
    expect(page.find('article')[0]?.attributes.lang).toBe('zh-Hant')
    expect(linkedData).toMatchObject({'@type': 'NewsArticle', headline: title, inLanguage: 'zh-Hant'})
  })

  it('has the time of publication that its body states, not that of the feed', () => {
    const times = page.find('time').map(({attributes}) => Date.parse(String(attributes.datetime)))
    expect(times[0]).toBe(Date.parse('2023-04-19T01:52:40Z'))
    expect(Date.parse(String(linkedData.datePublished))).toBe(Date.parse('2023-04-19T01:52:40Z'))
  })

  it('shows its fourteen missing pictures as boxes with links to the originals, and counts them', () => {
    const boxes = page.find('div', {class: 'missing'})
    expect(boxes).toHaveLength(14)
    expect(page.find('img')).toHaveLength(0)
    for (const box of boxes) {
      const [original, copy] = box.find('a').map(({attributes}) => String(attributes.href))
      expect(original).toMatch(/^https?:\/\/(?:static|api)\.dw\.com\/image\/\d+/)
      expect(copy).toBe(`https://web.archive.org/web/20230419015240/${original}`)
    }
    const {images} = JSON.parse(readFileSync(join(base, 'site/report.json'), 'utf8'))
    expect(images).toMatchObject({references: 14, localized: 0, missing: 14})
  })

  it('links its three references to pages for readers, not to the API', () => {
    const all = linksOf(page)
    const references = [...page.find('div', {class: 'body'})].flatMap((body) =>
      body
        .find('a')
        .map(({attributes}) => String(attributes.href))
        .filter((href) => /^https:\/\/www\.dw\.com\/zh\/a-\d+$/.test(href)),
    )
    expect(references).toHaveLength(3)
    expect(new Set(references).size).toBe(3)
    expect(all.filter((href) => href.includes('api.dw.com/api'))).toEqual([])
  })

  it('has two captioned pictures in its text and a gallery of twelve below it', () => {
    const [body] = page.find('div', {class: 'body'})
    const [gallery, ...others] = body?.find('section') ?? []
    expect(others).toEqual([])
    expect(body?.find('figure')).toHaveLength(14)
    expect(gallery?.find('figure')).toHaveLength(12)
    expect(body?.find('figcaption')).toHaveLength(14)
    const items = gallery?.find('figcaption') ?? []
    for (const item of items) {
      const [heading] = item.find('strong')
      expect(item.text.startsWith(heading?.text ?? 'none')).toBe(true)
      expect(item.text.slice(heading?.text.length)).toMatch(/^：.{20,}/s)
    }
    expect(new Set(items.map(({text}) => text)).size).toBe(12)
  })

  it('titles the gallery in simplified characters, although the article is in traditional ones', () => {
    const [gallery] = page.find('section', {class: 'gallery'})
    const [seed = ''] = pathsBelow(seeds).map((path) => readFileSync(join(seeds, path), 'utf8'))
    const heading = /<h3>[^：<]{4}：([^<]+)<\/h3>/.exec(seed)?.[1]?.trim()
    expect(gallery?.find('h2').map(({text}) => text)).toEqual([heading])
    expect(page.find('article')[0]?.attributes.lang).toBe('zh-Hant')
    expect(gallery?.attributes.lang).toBe('zh-Hans')
  })

  it('ends with the agency line and the rights note, once and below the gallery', () => {
    const [body] = page.find('div', {class: 'body'})
    const blocks = body?.find('p').filter(({attributes}) => attributes.class?.startsWith('note')) ?? []
    expect(blocks.map(({attributes}) => attributes.class)).toEqual(['note agency', 'note rights'])
    expect(blocks[1]?.text).toMatch(/^©/)
    expect(body?.text.trimEnd().endsWith(blocks[1]?.text ?? 'none')).toBe(true)
    expect(body?.text.split('©')).toHaveLength(2)
  })

  it('links to the original and to a dated archive copy', () => {
    const original = page.find('link', {rel: 'canonical'})[0]?.attributes.href
    expect(original).toMatch(/^https:\/\/www\.dw\.com\/.*65367022/)
    expect(linksOf(page)).toContain(original)
    expect(linksOf(page)).toContain(`https://web.archive.org/web/20230419015240/${original}`)
  })
})
