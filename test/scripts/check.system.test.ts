import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'
import {join} from 'node:path'
import {beforeAll, describe, expect, it} from 'vitest'
import {checkFile} from '../../scripts/check/file.ts'
import type {Outcome} from '../../scripts/check/finding.ts'
import {checkHtml} from '../../scripts/check/html.ts'
import {samplePages} from '../../scripts/check/html-sample.ts'
import {checkLinks} from '../../scripts/check/links.ts'
import {readSite, type Site} from '../../scripts/check/site.ts'
import {projectRoot, runNode, temporaryFolder, writeFiles} from '../support/command.ts'
import {examplesOf} from '../support/face.ts'
import {sampleSite} from '../support/sample.ts'

const main = join(projectRoot, 'lib/scripts/check/main.js')

const page = (body: string, head = ''): string =>
  `<!doctype html>\n<html lang="en">\n<head>\n<title>Lake</title>${head}\n</head>\n<body>\n${body}\n</body>\n</html>\n`

/** A site of a home page with this body, an outlet `dw` with two pages, a stylesheet and a picture. */
async function siteWith(body: string, more: Readonly<Record<string, string>> = {}): Promise<Site> {
  const folder = temporaryFolder()
  await writeFiles(folder, {
    'index.html': page(body),
    'dw/index.html': page('<p id="tide">At anchor.</p>'),
    'dw/a 1.html': page('<p><a href="../index.html">Home</a></p>'),
    'assets/site.css': 'body { margin: 0 }\n',
    'assets/boat.webp': 'not an image',
    ...more,
  })
  return readSite(folder)
}

const rules = ({findings}: Outcome): string[] => findings.map(({place, rule}) => `${place} ${rule}`)

describe('links that break over file://', () => {
  it.each([
    {name: 'a page', body: '<a href="dw/index.html">DW</a>'},
    {name: 'a page by an encoded name, with a query', body: '<a href="dw/a%201.html?from=home">DW</a>'},
    {name: 'a fragment that exists', body: '<a href="dw/index.html#tide">DW</a>'},
    {name: 'the top of the page', body: '<a href="#top">Up</a>'},
    {
      name: 'an address on another host',
      body: '<a href="https://lake.example/">Lake</a> <a href="mailto:a@b.example">Mail</a>',
    },
    {
      name: 'pictures in two widths',
      body: '<img alt="" src="assets/boat.webp" srcset="assets/boat.webp 1x, assets/boat.webp 2x">',
    },
  ])('accepts $name', async ({body}) => {
    expect(rules(await checkFile(await siteWith(body)))).toEqual([])
  })

  it.each([
    {name: 'a folder', body: '<a href="dw/">DW</a>', rule: 'folder'},
    {name: 'a folder without its slash', body: '<a href="dw">DW</a>', rule: 'folder'},
    {name: 'the folder of the page', body: '<a href="./">Home</a>', rule: 'folder'},
    {name: 'the root of the disk', body: '<a href="/dw/index.html">DW</a>', rule: 'root-relative'},
    {name: 'a host without scheme', body: '<a href="//lake.example/">Lake</a>', rule: 'no-scheme'},
    {name: 'a missing page', body: '<a href="dw/a-2.html">DW</a>', rule: 'missing'},
    {name: 'a page in other case', body: '<a href="DW/index.html">DW</a>', rule: 'missing'},
    {name: 'a file above the site', body: '<a href="../seeds/1.md">Seed</a>', rule: 'leaves'},
    {name: 'a missing fragment', body: '<a href="dw/index.html#ebb">DW</a>', rule: 'fragment'},
    {
      name: 'a missing picture in a srcset',
      body: '<img alt="" srcset="assets/boat.webp 1x, b.webp 2x">',
      rule: 'missing',
    },
    {name: 'a picture on another host', body: '<img alt="" src="https://lake.example/boat.jpg">', rule: 'outside'},
    {name: 'a broken encoding', body: '<a href="%E4%BD.html">?</a>', rule: 'encoding'},
    {name: 'a missing page inside noscript', body: '<noscript><a href="no.html">All</a></noscript>', rule: 'missing'},
  ])('finds $name', async ({body, rule}) => {
    expect(rules(await checkFile(await siteWith(body)))).toEqual([`index.html:7 ${rule}`])
  })

  it('finds broken addresses in stylesheets', async () => {
    const css =
      '/* url(no.png) */\n@import "site.css";\nbody { background: url("boat.webp") }\nb { background: url(/b.webp) }\n'
    const site = await siteWith('<p>Fog.</p>', {'assets/more.css': css})
    expect(rules(await checkFile(site))).toEqual(['assets/more.css:4 root-relative'])
  })
})

describe('dead links', () => {
  it('are found in pages and stylesheets without requests to other hosts', async () => {
    let requests = 0
    const other = createServer((_, response) => void response.writeHead(++requests > 0 ? 404 : 200).end())
    await new Promise<void>((listening) => other.listen(0, '127.0.0.1', listening))
    const {port} = other.address() as AddressInfo
    const body = `<a href="gone.html">Gone</a> <a href="dw/index.html">DW</a> <a href="http://127.0.0.1:${port}/x">Out</a>`
    try {
      const site = await siteWith(body, {'assets/more.css': 'b { background: url(gone.webp) }'})
      expect((await checkLinks(site)).findings).toEqual([
        {place: 'index.html', rule: '404', message: '/gone.html'},
        {place: 'assets/more.css', rule: '404', message: '/assets/gone.webp'},
      ])
      expect(requests).toBe(0)
    } finally {
      other.close()
    }
  })

  it('include absolute addresses of the site itself', async () => {
    const base = 'https://archive.example/'
    const site = await siteWith('<p>Fog.</p>', {
      'index.html': page('<p>Fog.</p>', `<link rel="canonical" href="${base}index.html">`),
      'cited.html': page(
        `<pre>{{cite news |url=${base}index.html}} {&quot;URL&quot;:&quot;${base}cited.html&quot;}</pre>`,
      ),
      'sitemap.xml': `<urlset><url><loc>${base}dw/a%201.html</loc></url><url><loc>${base}dw/a-2.html</loc></url></urlset>`,
    })
    expect((await checkLinks(site)).findings).toEqual([
      {place: 'sitemap.xml', rule: 'own-address', message: `${base}dw/a-2.html`},
    ])
  })
})

describe('invalid HTML', () => {
  it('is found with its line and rule', async () => {
    const site = await siteWith('<p>Fog.</p>\n<ul><p>Tide.</p></ul>')
    expect(rules(await checkHtml(site, false))).toEqual(['index.html:8 element-permitted-content'])
  })

  it('is checked in a fixed sample of a large site', () => {
    const articles = Array.from({length: 30}, (_, at) => `dw/a-${at}.html`)
    const pages = ['about.html', 'dw/index.html', ...articles]
    const sample = samplePages(pages, 10)
    expect(sample).toHaveLength(10)
    expect(sample).toEqual(expect.arrayContaining(['about.html', 'dw/index.html']))
    expect(samplePages([...pages].reverse(), 10)).toEqual(sample)
    expect(samplePages(pages, 32)).toEqual(pages)
  })
})

describe('the sample', () => {
  let site: Site

  beforeAll(async () => {
    const whole = await readSite(await sampleSite())
    const examples = new Set(examplesOf(whole.root).values())
    // All pages of outlets and articles, and the largest of each other kind.
    site = {...whole, pages: whole.pages.filter((page) => examples.has(page) || !/^(?:on|topics|\d{4})\//.test(page))}
  })

  it('has no invalid HTML', async () => {
    expect((await checkHtml(site, true)).findings).toEqual([])
  })

  it('has no dead links', async () => {
    expect((await checkLinks(site)).findings).toEqual([])
  })
})

describe('npm run check', () => {
  const ofSite = ['--only', 'html', 'links', 'file']

  it('prints findings and exits with 1', async () => {
    const {root} = await siteWith('<a href="dw/">DW</a><a href="gone.html">Gone</a>')
    const {code, stdout} = await runNode([main, '--site', root, ...ofSite])
    expect(stdout).toContain('  index.html  [404] /gone.html\n')
    expect(stdout).toContain('  index.html:7  [folder] href "dw/" names a folder')
    expect(code).toBe(1)
  })

  it.each([
    {name: 'a site that is not a folder', args: ['--site', 'nowhere']},
    {name: 'an unknown check', args: ['--only', 'spelling']},
  ])('refuses $name', async ({args}) => {
    expect((await runNode([main, ...args])).code).toBe(2)
  })
})
