import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {backfile, type Ran, seed, temporaryFolder, writeFiles} from '../support/command.ts'
import {pagesOf} from '../support/tree.ts'

const context = temporaryFolder()
let folders = 0

/** Builds two seeds with a templates folder that has these files. */
async function buildWith(
  templates: Readonly<Record<string, string>>,
): Promise<{readonly ran: Ran; readonly site: string}> {
  const folder = join(context, String(++folders))
  await writeFiles(join(folder, 'seeds'), {
    '1.md': seed({title: '湖 <上> 的船', url: 'https://lake.example/a-1'}),
    '2.md': seed({title: '桥修好了', url: 'https://lake.example/a-2', at: 1700000600000}),
  })
  await writeFiles(folder, {'backfile.config.json': '{"templates": "look", "title": "Papers"}'})
  await writeFiles(join(folder, 'look'), templates)
  return {ran: await backfile(['build'], {cwd: folder}), site: join(folder, 'dist')}
}

const read = (site: string, path: string): string => readFileSync(join(site, path), 'utf8')
const articlesOf = (site: string): readonly string[] =>
  pagesOf(site).filter((path) => /^lake-example\/(?!index|20)/.test(path))

const typescript = `import {html, type ArticleView, type Template} from 'backfile'

const article: Template<ArticleView> = (view, frame, parts) =>
  parts.layout(
    {title: view.line.title, description: view.description},
    html\`<main id="content"><h1 class="mine">\${view.line.title}</h1>\${parts.body(view.body, frame)}</main>\`,
    frame,
  )

export default article
`
const javascript = `import {html} from 'backfile'
import {name} from './_name.js'

export default (view, frame, parts) =>
  parts.layout({title: 'x', description: 'x'}, html\`<main id="content"><h1>\${name}, \${view.title}</h1></main>\`, frame)
`

const footer = `import {html} from 'backfile'

export default (frame) => html\`<footer>Ours: \${frame.title}</footer>\`
`

describe("a user's templates folder", () => {
  it('may replace one template, in TypeScript: other kinds of page keep theirs, and text is escaped', async () => {
    const {ran, site} = await buildWith({'article.ts': typescript})
    expect(ran.code, ran.stderr).toBe(0)
    const articles = articlesOf(site).map((path) => read(site, path))
    expect(articles).toHaveLength(2)
    for (const page of articles) expect(page).toContain('<h1 class="mine">')
    expect(articles.join('')).toContain('湖 &lt;上&gt; 的船')
    expect(read(site, 'index.html')).not.toContain('class="mine"')
    expect(read(site, 'index.html')).toContain('<footer')
  })

  it('may replace one template, in JavaScript, with a module beside it', async () => {
    const {ran, site} = await buildWith({'day.js': javascript, '_name.js': "export const name = 'A <day>'\n"})
    expect(ran.code, ran.stderr).toBe(0)
    expect(read(site, '2023/11/14.html')).toContain('<h1>A &lt;day&gt;, ')
    expect(read(site, '2023/11/index.html')).toContain('<footer')
  })

  it('may replace a part, on every page', async () => {
    const {ran, site} = await buildWith({'footer.mjs': footer})
    expect(ran.code, ran.stderr).toBe(0)
    const framed = pagesOf(site).filter((path) => path !== '404.html')
    expect(framed.filter((path) => !read(site, path).includes('<footer>Ours: Papers</footer>'))).toEqual([])
  })

  it('may replace one style sheet and add another; the others stay', async () => {
    const {ran, site} = await buildWith({
      'style/6-article.css': '.article { color: #123456 }\n',
      'style/9-mine.css': 'p { color: #654321 }\n',
    })
    expect(ran.code, ran.stderr).toBe(0)
    const style = read(site, 'assets/site.css')
    expect(style).toContain('#123456')
    expect(style.indexOf('#654321')).toBeGreaterThan(style.indexOf('#123456'))
    expect(style).toContain('.skip')
    expect(style).not.toContain('.standfirst')
  })

  it.each([
    {
      name: 'a misspelt template',
      files: {'artcle.ts': typescript},
      words: /artcle\.ts replaces nothing\. Did you mean article\?/,
    },
    {
      name: 'an unknown name',
      files: {'photographs.js': 'export default () => null\n'},
      words: /photographs\.js replaces nothing\. It may be one of home, calendar, year, .*outlet-month.*footer/,
    },
    {
      name: 'a template that is not a function',
      files: {'article.js': 'export const article = 1\n'},
      words: /article\.js has no function as its default export/,
    },
  ])('$name: exit code 2 with the nearest valid name, and nothing is built', async ({files, words}) => {
    const {ran, site} = await buildWith(files)
    expect(ran.stderr).toMatch(words)
    expect(ran.code).toBe(2)
    expect(existsSync(site)).toBe(false)
  })

  it('with a template that throws on loading: its error is reported', async () => {
    const {ran, site} = await buildWith({'home.js': "throw new Error('the ink is dry')\n"})
    expect(ran.stderr).toMatch(/templates: home\.js: the ink is dry/)
    expect(ran.stderr).not.toMatch(/\n\s+at /)
    expect(ran.code).toBe(2)
    expect(existsSync(site)).toBe(false)
  })

  it('with a template that throws while it prints: the page is reported, and the others are published', async () => {
    const {ran, site} = await buildWith({'day.js': "export default () => { throw new Error('no ink left') }\n"})
    expect(ran.stderr).toMatch(/2023\/11\/14\.html could not be printed: Error: no ink left\n\s+at /)
    expect(ran.stderr).toMatch(/1 page could not be printed; the others are published\./)
    expect(ran.code).toBe(1)
    expect(existsSync(join(site, '2023/11/14.html'))).toBe(false)
    expect(articlesOf(site)).toHaveLength(2)
    expect(JSON.parse(read(site, 'report.json')).unprinted).toMatchObject([
      {file: '2023/11/14.html', found: 'a page that cannot be printed: "Error: no ink left"'},
    ])
    expect(read(site, 'manifest-sha256.txt')).not.toContain('2023/11/14.html')
    expect(existsSync(join(site, '../.dist.backfile-partial'))).toBe(false)

    // The next build tries again, although the seeds are the same, and ends with the site of a build from nothing.
    await writeFiles(join(site, '../look'), {'day.js': javascript, '_name.js': "export const name = 'A day'\n"})
    const again = await backfile(['build'], {cwd: join(site, '..')})
    expect(again.code, again.stderr).toBe(0)
    expect(read(site, '2023/11/14.html')).toContain('<h1>A day, ')
    expect(JSON.parse(read(site, 'report.json')).unprinted).toEqual([])
  })

  it('with a template that throws on one page of many: only that page is missing, also after a build that had it', async () => {
    const picky = (title: string): string => `import {html} from 'backfile'
export default (view, frame, parts) => {
  if (view.line.title === '${title}') throw new TypeError('a smudge')
  return parts.layout({title: 'x', description: 'x'}, html\`<main id="content">\${view.line.title}</main>\`, frame)
}
`
    const {ran, site} = await buildWith({'article.js': picky('')})
    expect(ran.code, ran.stderr).toBe(0)
    expect(articlesOf(site)).toHaveLength(2)
    await writeFiles(join(site, '../look'), {'article.js': picky('桥修好了')})
    const again = await backfile(['build', '--json'], {cwd: join(site, '..')})
    expect(again.code).toBe(1)
    expect(again.stderr).toMatch(/lake-example\/u-[0-9a-f]+\.html could not be printed: TypeError: a smudge/)
    expect(articlesOf(site)).toHaveLength(1)
    expect(JSON.parse(again.stdout).unprinted).toHaveLength(1)
  })
})
