import {mkdtempSync, rmSync} from 'node:fs'
import {basename, join, relative} from 'node:path'
import {beforeEach, describe, expect, it} from 'vitest'
import {digestOf, forgetModules, modulesFrom} from '../../src/base/code-digest.ts'
import {pageVersions} from '../../src/build/page-versions.ts'
import {checkConfig, type UserConfig} from '../../src/config/index.ts'
import type {Article} from '../../src/model/article.ts'
import type {SafeUrl, UrlKey} from '../../src/model/brand.ts'
import type {Kind} from '../../src/pages/page.ts'
import type {Theme} from '../../src/pages/template.ts'
import {loadTheme} from '../../src/render/theme.ts'
import {theme as ours} from '../../templates/index.ts'
import {archive, article, printed} from '../support/articles.ts'
import {projectRoot, temporaryFolder, writeFiles} from '../support/command.ts'

const base = temporaryFolder()
const newFolder = (): string => mkdtempSync(join(base, 'code-'))

beforeEach(forgetModules)

async function folderWith(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = newFolder()
  await writeFiles(folder, files)
  return folder
}

describe('the modules that a module takes in', () => {
  const found = async (files: Readonly<Record<string, string>>, start: string, leftOut?: string) => {
    const folder = await folderWith(files)
    const isLeftOut = (file: string) => basename(file) === leftOut
    const modules = modulesFrom([join(folder, start)], leftOut === undefined ? undefined : isLeftOut)
    return [...modules.keys()].map((file) => relative(folder, file))
  }

  it('are found in compiled code by all ways of importing, each once, in the order in which they are met', async () => {
    const files = {
      'a.js': `import {b} from './b.js'\nimport * as c from "../x/c.mjs"\nimport './d.js'\nexport * from './b.js'
export const e = () => import('./e.js')\nexport {f} from './deep/f.js'`,
      'b.js': `import './a.js'\nexport const b = 1`,
      'd.js': '',
      'e.js': 'export {}',
      'deep/f.js': `import {b} from '../b.js'\nexport const f = b`,
      'g.js': 'nobody takes it in',
    }
    const inSource = Object.fromEntries(Object.entries(files).map(([path, text]) => [`s/${path}`, text]))
    const paths = ['s/a.js', 's/b.js', 'x/c.mjs', 's/d.js', 's/e.js', 's/deep/f.js']
    expect(await found({...inSource, 'x/c.mjs': ''}, 's/a.js')).toEqual(paths)
  })

  it('are found in TypeScript, which names them by `.ts`, by `.js` or by no ending', async () => {
    const files = {
      'about.ts': `import type {T} from './types.ts'\nimport {a} from './_a.js'\nimport {b} from './_b'\nimport c from './_c.mts'`,
      'types.ts': 'export type T = string',
      '_a.ts': 'export const a = 1',
      '_b.ts': 'export const b = 1',
      '_c.mts': 'export default 1',
    }
    expect(await found(files, 'about.ts')).toEqual(['about.ts', 'types.ts', '_a.ts', '_b.ts', '_c.mts'])
  })

  it('are also data that stand beside them, and nothing of what other packages are called', async () => {
    const files = {
      'a.js': `import words from './words.json' with {type: 'json'}\nimport fs from 'node:fs'\nimport x from 'x'\nimport y from './not-there.js'`,
      'words.json': '{}',
    }
    expect(await found(files, 'a.js')).toEqual(['a.js', 'words.json'])
  })

  it('do not include what is left out, nor what is reached through that alone', async () => {
    const files = {'a.js': `import './b.js'\nimport './d.js'`, 'b.js': `import './c.js'`, 'c.js': '', 'd.js': ''}
    expect(await found(files, 'a.js', 'b.js')).toEqual(['a.js', 'd.js'])
  })

  it('have another digest when one of them says something else', async () => {
    const folder = await folderWith({'a.js': `import './b.js'`, 'b.js': 'one'})
    const now = () => digestOf(modulesFrom([join(folder, 'a.js')]))
    const before = now()
    await writeFiles(folder, {'b.js': 'two'})
    // Code is read once in a build.
    expect(now()).toBe(before)
    forgetModules()
    const after = now()
    expect(after).not.toBe(before)
    await writeFiles(folder, {'b.js': 'one'})
    forgetModules()
    expect(now()).toBe(before)
  })
})

function versionsWith(overlay: string | null, settings: UserConfig = {}) {
  const checked = checkConfig(settings, '/', null)
  if (!checked.ok) throw new Error(checked.lines.join('\n'))
  return pageVersions(checked.config, overlay, projectRoot)
}

const withoutTemplate: readonly Kind[] = ['atom', 'jsonFeed', 'sitemapIndex', 'sitemap']
const kinds = [...(Object.keys(ours.templates) as Kind[]), ...withoutTemplate]

/** The kinds of pages that have another version with an overlay. */
function changedBy(overlay: string): readonly Kind[] {
  const [before, after] = [versionsWith(null), versionsWith(overlay)]
  expect(after.frame).toBe(before.frame)
  return kinds.filter((kind) => before.of(kind) !== after.of(kind))
}

/** A template or a part that shows nothing of what ours does. */
const OTHER = `import {html} from 'backfile'\nexport default () => html\`<p>mine</p>\`\n`

describe('a user’s template', () => {
  it('gives its own kind of page another version, and no other kind', async () => {
    expect(changedBy(await folderWith({'about.ts': OTHER}))).toEqual(['about'])
    expect(changedBy(await folderWith({'outlet-month.js': OTHER}))).toEqual(['outletMonth'])
  })

  it.each([
    'footer.ts',
    'layout.mjs',
  ])('that replaces a part does so for all kinds that have a template: %s', async (file) => {
    expect(changedBy(await folderWith({[file]: OTHER}))).toEqual(Object.keys(ours.templates))
  })

  it('counts with the modules of the user’s that it takes in', async () => {
    const about = `import {html} from 'backfile'\nimport {words} from './_words.ts'\nexport default () => html\`\${words}\`\n`
    const one = await folderWith({'about.ts': about, '_words.ts': `export const words = 'one'`})
    const before = versionsWith(one)
    await writeFiles(one, {'_words.ts': `export const words = 'two'`})
    forgetModules()
    const after = versionsWith(one)
    expect(kinds.filter((kind) => before.of(kind) !== after.of(kind))).toEqual(['about'])
    expect(after.whole).not.toBe(before.whole)
  })

  it('may use any part: a part that it did not use before counts for it', async () => {
    const taking = `export default (view, frame, {lines}) => lines([], frame, {time: 'none', outlet: false})\n`
    const alone = await folderWith({'about.ts': taking})
    const beside = await folderWith({'about.ts': taking, 'lines.ts': OTHER})
    expect(versionsWith(beside).of('about')).not.toBe(versionsWith(alone).of('about'))
  })

  it('changes nothing where there is none', () => {
    const empty = newFolder()
    expect(changedBy(empty)).toEqual([])
    rmSync(empty, {recursive: true})
    expect(changedBy(empty)).toEqual([])
  })
})

/** An archive that has every kind of page, with pictures, links, versions and a moved article. */
function everything() {
  const weekly = (day: string, text: string): Article =>
    article({
      url: `https://www.economist.com/leaders/${day}/the-ferry`,
      at: day.replaceAll('/', '-'),
      text,
      file: day,
      body: {
        links: [{url: 'https://lake.example/a-1' as SafeUrl, key: 'https://lake.example/a-1' as UrlKey, id: null}],
      },
    })
  const many = Array.from({length: 301}, (_, n) =>
    article({url: `https://bay.example/${n}`, at: '2023-01-01', title: `${n}`, file: `${n}`}),
  )
  const all = [
    article(),
    weekly('2023/03/04', 'Fog.'),
    weekly('2023/03/10', 'No fog.'),
    article({at: null, url: 'https://lake.example/n'}),
  ]
  const ferries = ['a', 'b', 'c'].map((name) =>
    article({url: `https://bay.example/${name}`, at: '2023-01-02', file: name, keywords: ['渡轮']}),
  )
  return archive([...all, ...many, ...ferries], {siteUrl: 'https://x.example/'})
}

describe('any template or part of a user’s', () => {
  const shown = everything()
  // Of each kind the first and the last two: long lists that are cut and short ones are among them.
  const pages = kinds.flatMap((kind) => {
    const own = shown.pages.filter((page) => page.kind === kind)
    expect(own, kind).not.toEqual([])
    return [...new Set([...own.slice(0, 2), ...own.slice(-2)])]
  })
  const pagesWith = (theme: Theme) => new Map(pages.map((page) => [page, printed(page, shown, theme)]))
  const before = pagesWith(ours)
  const names = [...Object.keys(ours.templates), ...Object.keys(ours.parts)]
  const files = names.map((name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`))

  it.each(files)('gives each kind of page that it changes another version: %s', async (name) => {
    const overlay = await folderWith({[`${name}.js`]: OTHER})
    const styled = await loadTheme(overlay)
    if (!styled.ok) throw new Error(styled.lines.join('\n'))
    const after = pagesWith(styled.value.theme)
    const changed = new Set(pages.filter((page) => before.get(page) !== after.get(page)).map(({kind}) => kind))
    expect(changed.size).toBeGreaterThan(0)
    expect(changedBy(overlay)).toEqual(expect.arrayContaining([...changed]))
  })
})

describe('the settings in which every page stands', () => {
  it.each<{name: string; settings: UserConfig}>([
    {name: 'another interface language', settings: {language: 'en'}},
    {name: 'another title', settings: {title: 'Lake papers'}},
    {name: 'another zone', settings: {timeZone: 'Asia/Shanghai'}},
    {name: 'an address', settings: {siteUrl: 'https://x.example/'}},
    {name: 'other rules for robots', settings: {robots: 'index'}},
  ])('have another version with $name', ({settings}) => {
    const [before, after] = [versionsWith(null), versionsWith(null, settings)]
    expect(after.frame).not.toBe(before.frame)
    expect(after.whole).not.toBe(before.whole)
  })

  it('have the same where they say the same, or what no page shows', () => {
    const before = versionsWith(null)
    expect(versionsWith(null).whole).toBe(before.whole)
    expect(versionsWith(null, {frontPageDays: 2}).frame).toBe(before.frame)
    expect(before.of('article')).not.toBe(before.of('home'))
  })
})
