import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {contentOf, writeContent} from '../../scripts/bench/scale/hugo/content.ts'
import {layouts} from '../../scripts/bench/scale/hugo/layouts.ts'
import {hugoVersion, runHugo} from '../../scripts/bench/scale/hugo/run.ts'
import {writeHugoSite} from '../../scripts/bench/scale/hugo/site.ts'
import {writeSeeds} from '../../scripts/bench/scale/seeds.ts'
import {seed, temporaryFolder, writeFiles} from '../support/command.ts'

const version = await hugoVersion()
if (version === null) process.stderr.write('Hugo is not on the PATH, so its builds are not tested.\n')

describe('Hugo content files', () => {
  const metadata = {
    outlet: 'lake',
    language: 'zh-Hans',
    title: '湖上的 "船"',
    url: new URL('https://lake.example/a-1'),
    feedMs: Date.UTC(2023, 3, 19, 2, 17),
    body: '<p onclick="x()">{{< figure >}} {{ 雾 }}</p>\n',
  }

  it('hold front matter above the raw body, with shortcodes escaped', () => {
    expect(contentOf(metadata)).toBe(`---
title: "湖上的 \\"船\\""
date: "2023-04-19T02:17:00.000Z"
years: ["2023"]
months: ["2023-04"]
days: ["2023-04-19"]
shelves: ["lake-2023-04"]
outlet: "lake"
lang: "zh-Hans"
original: "https://lake.example/a-1"
---
<p onclick="x()">{&#123;< figure >}} {{ 雾 }}</p>
`)
  })

  it('state no date if the seed states none', () => {
    expect(contentOf({...metadata, feedMs: null})).not.toMatch(/^(?:date|years|months|days|shelves):/m)
  })

  it('are one per article, from the version with the latest feed time', async () => {
    const [seeds, content] = [temporaryFolder(), temporaryFolder()]
    const url = 'https://www.dw.com/zh/a-53000001'
    await writeFiles(seeds, {
      '1.md': seed({at: 1700000500000, url, title: '后来'}),
      '2.md': seed({at: 1700000000000, url, title: '先前'}),
      '3.md': seed({url: 'https://lake.example/a-2'}),
      'none.md': 'no seed',
    })
    expect(await writeContent(seeds, content)).toBe(2)
    expect(readFileSync(join(content, 'dw/a-53000001.html'), 'utf8')).toContain('title: "后来"')
    expect(readdirSync(content).sort()).toEqual(['dw', 'lake-example'])
  })
})

describe('Hugo templates', () => {
  it('cover every kind of page and close every block', () => {
    expect(Object.keys(layouts)).toEqual(
      expect.arrayContaining(['index.html', '_default/single.html', 'days/term.html']),
    )
    for (const text of Object.values(layouts)) {
      const opened = text.match(/\{\{ (?:if|range|with|define|block) /g)?.length ?? 0
      expect(text.match(/\{\{ end \}\}/g)?.length ?? 0).toBe(opened)
    }
  })

  it.skipIf(version === null)('render the same pages as our site', async () => {
    const [folder, site] = [join(temporaryFolder(), 'seeds'), temporaryFolder()]
    await writeSeeds(60, {kind: 'invented', corpus: '1'}, folder)
    const articles = await writeHugoSite(folder, site)
    const target = join(site, 'public')
    const {files, bytes, cpuMs, peakBytes} = await runHugo(site, target, articles)
    const rendered = readdirSync(target, {recursive: true}).map(String)
    const content = readdirSync(join(site, 'content'), {recursive: true}).map(String)
    const articlePages = content.filter((name) => name.endsWith('.html'))
    expect(articlePages).toHaveLength(articles)
    expect(rendered).toEqual(
      expect.arrayContaining([...articlePages, 'index.html', 'index.xml', 'sitemap.xml', 'years/2020.html']),
    )
    for (const kind of [
      /^months\/2020-\d\d\.html$/,
      /^days\/2020-\d\d-\d\d\.html$/,
      /^shelves\/cna-/,
      /^cna\/index\.xml$/,
    ])
      expect(rendered.filter((name) => kind.test(name)).length).toBeGreaterThan(0)
    expect(files).toBeGreaterThan(articles)
    expect(Math.min(bytes, cpuMs, peakBytes)).toBeGreaterThan(0)
  })
})
