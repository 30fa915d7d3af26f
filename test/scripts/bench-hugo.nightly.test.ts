import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {contentOf, writeContent} from '../../scripts/bench/scale/hugo/content.ts'
import {layouts} from '../../scripts/bench/scale/hugo/layouts.ts'
import {hugoVersion, runHugo} from '../../scripts/bench/scale/hugo/run.ts'
import {writeHugoSite} from '../../scripts/bench/scale/hugo/site.ts'
import {writeSyntheticSeeds} from '../../scripts/bench/scale/seeds.ts'
import {seed, temporaryFolder, writeFiles} from '../support/command.ts'

const version = await hugoVersion()
if (version === null) process.stderr.write('There is no hugo on the PATH: its builds are not tested.\n')

describe('the content of Hugo', () => {
  const told = {
    outlet: 'lake',
    language: 'zh-Hans',
    title: '湖上的 "船"',
    url: new URL('https://lake.example/a-1'),
    feedMs: Date.UTC(2023, 3, 19, 2, 17),
    body: '<p onclick="x()">{{< figure >}} {{ 雾 }}</p>\n',
  }

  it('is front matter above the body as published, without shortcodes', () => {
    expect(contentOf(told)).toBe(`---
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

  it('has no day where the seed has none', () => {
    expect(contentOf({...told, feedMs: null})).not.toMatch(/^(?:date|years|months|days|shelves):/m)
  })

  it('is one file an article, and the last to be carried of several', async () => {
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

describe('the templates of Hugo', () => {
  it('are there for every kind of page, and close what they open', () => {
    expect(Object.keys(layouts)).toEqual(
      expect.arrayContaining(['index.html', '_default/single.html', 'days/term.html']),
    )
    for (const text of Object.values(layouts)) {
      const opened = text.match(/\{\{ (?:if|range|with|define|block) /g)?.length ?? 0
      expect(text.match(/\{\{ end \}\}/g)?.length ?? 0).toBe(opened)
    }
  })

  it.skipIf(version === null)('print the pages that our site has', async () => {
    const [folder, site] = [join(temporaryFolder(), 'seeds'), temporaryFolder()]
    writeSyntheticSeeds(60, folder, '1')
    const articles = await writeHugoSite(folder, site)
    const target = join(site, 'public')
    const {files, bytes, cpuMs, peakBytes} = await runHugo(site, target, articles)
    const printed = readdirSync(target, {recursive: true}).map(String)
    const content = readdirSync(join(site, 'content'), {recursive: true}).map(String)
    const own = content.filter((name) => name.endsWith('.html'))
    expect(own).toHaveLength(articles)
    expect(printed).toEqual(
      expect.arrayContaining([...own, 'index.html', 'index.xml', 'sitemap.xml', 'years/2020.html']),
    )
    for (const kind of [
      /^months\/2020-\d\d\.html$/,
      /^days\/2020-\d\d-\d\d\.html$/,
      /^shelves\/cna-/,
      /^cna\/index\.xml$/,
    ])
      expect(printed.filter((name) => kind.test(name)).length).toBeGreaterThan(0)
    expect(files).toBeGreaterThan(articles)
    expect(Math.min(bytes, cpuMs, peakBytes)).toBeGreaterThan(0)
  })
})
