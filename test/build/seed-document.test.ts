import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {beforeAll, describe, expect, it} from 'vitest'
import {backfile, temporaryFolder} from '../support/command.ts'
import {linksOf, type Page, parsePage} from '../support/page.ts'
import {sharedFolder} from '../support/shared.ts'
import {pathsBelow} from '../support/tree.ts'

const workshop = temporaryFolder()
const seeds = sharedFolder('seeds')
let page: Page
let linkedData: Record<string, unknown>

beforeAll(async () => {
  const ran = await backfile(['build', '--seeds', seeds, '--out', 'site'], {cwd: workshop})
  expect(ran.code, ran.stderr).toBe(0)
  page = parsePage(readFileSync(join(workshop, 'site/dw/a-65367022.html'), 'utf8'))
  linkedData = JSON.parse(page.find('script', {type: 'application/ld+json'})[0]?.text ?? '')
})

describe('the seed document', () => {
  it('is published with its title, in its language', () => {
    const [seed = ''] = pathsBelow(seeds).map((path) => readFileSync(join(seeds, path), 'utf8'))
    const title = /^\[(.*)\]\(/m.exec(seed)?.[1] ?? 'no title'
    expect(page.find('h1').map(({text}) => text)).toEqual([title])
    expect(page.find('title')[0]?.text).toContain(title)
    expect(page.find('article')[0]?.attributes.lang).toBe('zh-Hant')
    expect(linkedData).toMatchObject({'@type': 'NewsArticle', headline: title, inLanguage: 'zh-Hant'})
  })

  it('was published when its body says, not when the feed carried it', () => {
    const times = page.find('time').map(({attributes}) => Date.parse(String(attributes.datetime)))
    expect(times[0]).toBe(Date.parse('2023-04-19T01:52:40Z'))
    expect(Date.parse(String(linkedData.datePublished))).toBe(Date.parse('2023-04-19T01:52:40Z'))
  })

  it('shows its fourteen pictures as boxes, each with a link to the original, and counts them', () => {
    const boxes = page.find('div', {class: 'missing'})
    expect(boxes).toHaveLength(14)
    expect(page.find('img')).toHaveLength(0)
    for (const box of boxes) {
      const [original, copy] = box.find('a').map(({attributes}) => String(attributes.href))
      expect(original).toMatch(/^https?:\/\/(?:static|api)\.dw\.com\/image\/\d+/)
      expect(copy).toBe(`https://web.archive.org/web/20230419015240/${original}`)
    }
    const {images} = JSON.parse(readFileSync(join(workshop, 'site/report.json'), 'utf8'))
    expect(images).toMatchObject({references: 14, localized: 0, missing: 14})
  })

  it('leads its three references to pages that people can read, and none to the interface for programs', () => {
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

  it('links to the original and to a dated copy of it', () => {
    const original = page.find('link', {rel: 'canonical'})[0]?.attributes.href
    expect(original).toMatch(/^https:\/\/www\.dw\.com\/.*65367022/)
    expect(linksOf(page)).toContain(original)
    expect(linksOf(page)).toContain(`https://web.archive.org/web/20230419015240/${original}`)
  })
})
