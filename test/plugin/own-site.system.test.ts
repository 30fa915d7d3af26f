import {type ChildProcess, spawn} from 'node:child_process'
import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import Eleventy, {type UserConfig} from '@11ty/eleventy'
import {beforeAll, describe, expect, it} from 'vitest'
import type * as Backfile from '../../src/index.ts'
import {projectRoot, type Ran, run, seed, temporaryFolder, writeFiles} from '../support/command.ts'
import {readPage} from '../support/crawl.ts'
import {pagesOf, pathsBelow} from '../support/tree.ts'

const eleventy = join(projectRoot, 'node_modules/@11ty/eleventy/cmd.cjs')
/** The compiled plugin, as a site imports it. */
const plugin = pathToFileURL(join(projectRoot, 'lib/bundle/index.js')).href
const {backfile: backfilePlugin} = (await import(plugin)) as typeof Backfile
const context = temporaryFolder()

const configOf = (options: object, more = ''): string => `import backfile from '${plugin}'

export default async function (eleventyConfig) {
  await eleventyConfig.addPlugin(backfile, ${JSON.stringify(options)})
  ${more}
}
`
const seeds: Readonly<Record<string, string>> = {
  'old-news/lake/1.md': seed({title: '湖上的船', url: 'https://lake.example/a-1', at: 1700000000000}),
  'old-news/lake/2.html': seed({title: '桥修好了', url: 'https://lake.example/a-2', at: 1700000600000}),
  'old-news/lake/3': seed({title: '看灯', url: 'https://lake.example/a-3', at: 1700001200000}),
}

const build = (folder: string, ...args: string[]): Promise<Ran> =>
  run(process.execPath, [eleventy, ...args], {cwd: join(context, folder)})
/**
 * Builds in this process, whose modules are loaded already: for builds without output or an exit code to compare. The
 * folder becomes the working folder, as with Eleventy's command. Rejects if the build fails.
 */
async function buildHere(folder: string, config: string): Promise<void> {
  process.chdir(join(context, folder))
  try {
    await new Eleventy('.', '_site', {configPath: config, quietMode: true}).write()
  } finally {
    process.chdir(projectRoot)
  }
}
const read = (...path: string[]): string => readFileSync(join(context, ...path), 'utf8')
/** The HTML of a page without its `wbr` elements. */
const wordsIn = (path: string): string => read(path).replaceAll('<wbr>', '')

describe('a site with an archive beside its other pages', () => {
  let ran: Ran

  beforeAll(async () => {
    await writeFiles(join(context, 'own'), {
      ...seeds,
      'eleventy.config.js': configOf({seeds: ['old-news'], title: 'Lake papers', language: 'en', folder: 'archive'}),
      '_includes/base.njk':
        '<!doctype html><html lang="en"><title>{{ title }}</title><body>{{ content | safe }}</body></html>',
      'index.njk': `---
layout: base.njk
title: A house by the lake
---
<h1>Mine</h1>
{% for article in backfile.latest %}<a href="{{ article.url }}">{{ article.title }} ({{ article.outlet }})</a>
{% endfor %}`,
      'numbers.liquid': `---
layout: base.njk
title: Numbers
---
In: {{ backfile.report.seeds.in }}, published: {{ backfile.report.seeds.published }}, first: {{ backfile.latest[0].published | date: "%Y" }}`,
      'about.md': '---\nlayout: base.njk\n---\n# About me\n',
    })
    ran = await build('own')
    expect(ran.code, ran.stderr).toBe(0)
  })

  it('keeps its other pages, which can show data of the archive', () => {
    const home = read('own/_site/index.html')
    expect(home).toContain('<h1>Mine</h1>')
    const links = [...home.matchAll(/<a href="\/([^"]+)">([^<]+)</g)].map(([, href = '', text]) => ({href, text}))
    expect(links.map(({text}) => text)).toEqual([
      '看灯 (lake-example)',
      '桥修好了 (lake-example)',
      '湖上的船 (lake-example)',
    ])
    for (const {href} of links) expect(existsSync(join(context, 'own/_site', href)), href).toBe(true)
    expect(read('own/_site/numbers/index.html')).toContain('In: 3, published: 3, first: 2023')
    expect(read('own/_site/about/index.html')).toContain('<h1>About me</h1>')
  })

  it('has the whole archive in its folder, without broken links', () => {
    const site = join(context, 'own/_site/archive')
    const files = new Set(pathsBelow(site))
    for (const path of ['index.html', 'assets/site.css', 'report.json', 'feed.xml', '2023/11/14.html', 'outlets.html'])
      expect(files).toContain(path)
    const broken = pagesOf(site).flatMap((path) => readPage(site, path).links.filter((link) => !files.has(link)))
    expect(broken).toEqual([])
    expect(read('own/_site/archive/index.html')).toContain('Lake papers')
  })

  it('makes no pages of the seeds in its input', () => {
    expect(pathsBelow(join(context, 'own/_site')).filter((path) => path.startsWith('old-news'))).toEqual([])
    expect(ran.stdout).not.toMatch(/from \.\/old-news/)
  })
})

describe('an archive that is the whole site', () => {
  it('needs no option but the seeds folder', async () => {
    await writeFiles(join(context, 'whole'), {...seeds, '.eleventy.js': configOf({seeds: 'old-news'})})
    await writeFiles(join(context, 'whole'), {'package.json': '{"type": "module"}'})
    await buildHere('whole', '.eleventy.js')
    expect(wordsIn('whole/_site/index.html')).toContain('湖上的船')
  })

  it('reads the config file if it is given no settings', async () => {
    await writeFiles(join(context, 'by-file'), {
      ...seeds,
      'eleventy.config.js': configOf({folder: 'news'}),
      'backfile.config.json': '{"seeds": ["old-news"], "title": "From the file"}',
    })
    await buildHere('by-file', 'eleventy.config.js')
    expect(read('by-file/_site/news/index.html')).toContain('From the file')
  })
})

/** The configuration of a site that sets nothing. */
async function emptyConfig(): Promise<UserConfig> {
  await writeFiles(context, {'empty.config.mjs': 'export default () => undefined\n'})
  return await new Promise((done, fail) => {
    const site = new Eleventy('templates', 'site', {
      configPath: join(context, 'empty.config.mjs'),
      quietMode: true,
      config: (config) => done(config),
    })
    site.toJSON().catch(fail)
  })
}

describe('wrong options', () => {
  it.each([
    {name: 'an unknown one', options: {sedes: ['old-news']}, words: /sedes: no such setting\. Did you mean "seeds"\?/},
    {
      name: 'a folder of seeds that is missing',
      options: {seeds: ['news']},
      words: /seeds .*news: there is no such folder/,
    },
    {
      name: 'a folder outside the site',
      options: {seeds: ['seeds'], folder: '../up'},
      words: /folder: found "\.\.\/up"/,
    },
    {name: 'an overlay that is missing', options: {seeds: ['seeds'], templates: 'my'}, words: /no folder .*my/},
  ])('$name: the error names it, before anything is built', async ({options, words}) => {
    await expect(backfilePlugin(await emptyConfig(), options)).rejects.toThrow(words)
  })

  it('end the build of the site', async () => {
    await writeFiles(join(context, 'wrong'), {...seeds, 'eleventy.config.mjs': configOf({sedes: ['old-news']})})
    const ran = await build('wrong')
    expect(ran.stderr + ran.stdout).toMatch(/sedes: no such setting/)
    expect(ran.code).not.toBe(0)
    expect(existsSync(join(context, 'wrong', '_site'))).toBe(false)
  })

  it('a home page beside an archive that is the whole site: Eleventy reports the conflict', async () => {
    await writeFiles(join(context, 'clash'), {
      ...seeds,
      'eleventy.config.js': configOf({seeds: ['old-news']}),
      'index.md': '# Mine\n',
    })
    await expect(buildHere('clash', 'eleventy.config.js')).rejects.toThrow(/conflict[\s\S]*index\.html[\s\S]*index\.md/)
  })
})

describe('Eleventy with --watch', () => {
  it('rebuilds the archive after a changed seed and a changed style sheet', async () => {
    const folder = join(context, 'watched')
    await writeFiles(folder, {
      ...seeds,
      'eleventy.config.js': configOf({seeds: ['old-news'], templates: 'look', folder: 'archive'}),
      'look/style/9-mine.css': 'p { color: red }\n',
    })
    const watching: ChildProcess = spawn(process.execPath, [eleventy, '--watch'], {cwd: folder})
    const said: string[] = []
    watching.stdout?.on('data', (text: Buffer) => said.push(String(text)))
    watching.stderr?.on('data', (text: Buffer) => said.push(String(text)))
    try {
      await until(() => said.join('').includes('Watching'), said)
      const added = seed({title: '放风筝', url: 'https://lake.example/a-4', at: 1700002000000})
      const addSeed = () => writeFiles(folder, {'old-news/lake/4.md': added})
      await until(() => wordsIn('watched/_site/archive/index.html').includes('放风筝'), said, addSeed)
      const changeStyle = () => writeFiles(folder, {'look/style/9-mine.css': 'p { color: green }\n'})
      await until(() => read('watched/_site/archive/assets/site.css').includes('color: green'), said, changeStyle)
    } finally {
      watching.kill('SIGKILL')
    }
  })
})

/**
 * Waits until a condition holds, for 60 s at most; fails with Eleventy's output. `cause` is called again every five
 * seconds, because Eleventy announces its watch a moment before it begins.
 */
async function until(isSo: () => boolean, said: readonly string[], cause?: () => Promise<void>): Promise<void> {
  for (let attempt = 0; attempt < 1200; attempt++) {
    if (isSo()) return
    if (attempt % 100 === 0) await cause?.()
    await new Promise((done) => setTimeout(done, 50))
  }
  throw new Error(`The condition did not come true. Eleventy's output:\n${said.join('')}`)
}

describe('the project folder', () => {
  it("is built by Eleventy's command with the project's .eleventy.js", async () => {
    const out = join(context, 'sample')
    const ran = await run(process.execPath, [eleventy, '--quiet', `--output=${out}`], {cwd: projectRoot})
    expect(ran.code, ran.stderr).toBe(0)
    const {seeds: accounts, pages} = JSON.parse(readFileSync(join(out, 'report.json'), 'utf8'))
    expect(accounts.published).toBeGreaterThanOrEqual(40)
    const files = pathsBelow(out)
    expect(
      files.filter((path) => /\.(?:html|bib|ris)$|(?:feed|\/\d\d|undated)\.(?:xml|json)$|sitemap/.test(path)),
    ).toHaveLength(pages)
    expect(files.filter((path) => path.endsWith('.webp')).length).toBeGreaterThan(50)
  })
})
