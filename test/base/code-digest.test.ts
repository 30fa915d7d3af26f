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
import {theme as defaultTheme} from '../../templates/index.ts'
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

describe('the modules that a module imports', () => {
  const found = async (files: Readonly<Record<string, string>>, start: string, leftOut?: string) => {
    const folder = await folderWith(files)
    const isLeftOut = (file: string) => basename(file) === leftOut
    const modules = modulesFrom([join(folder, start)], leftOut === undefined ? undefined : isLeftOut)
    return [...modules.keys()].map((file) => relative(folder, file))
  }

  it('are found in compiled code by every form of import, each once, depth first', async () => {
    const files = {
      'a.js': `import {b} from './b.js'\nimport * as c from "../x/c.mjs"\nimport './d.js'\nexport * from './b.js'
export const e = () => import('./e.js')\nexport {f} from './deep/f.js'`,
      'b.js': `import './a.js'\nexport const b = 1`,
      'd.js': '',
      'e.js': 'export {}',
      'deep/f.js': `import {b} from '../b.js'\nexport const f = b`,
      'g.js': 'not imported',
    }
    const inSource = Object.fromEntries(Object.entries(files).map(([path, text]) => [`s/${path}`, text]))
    const paths = ['s/a.js', 's/b.js', 'x/c.mjs', 's/d.js', 's/e.js', 's/deep/f.js']
    expect(await found({...inSource, 'x/c.mjs': ''}, 's/a.js')).toEqual(paths)
  })

  it('are found in TypeScript, with the extension `.ts`, `.js` or none', async () => {
    const files = {
      'about.ts': `import type {T} from './types.ts'\nimport {a} from './_a.js'\nimport {b} from './_b'\nimport c from './_c.mts'`,
      'types.ts': 'export type T = string',
      '_a.ts': 'export const a = 1',
      '_b.ts': 'export const b = 1',
      '_c.mts': 'export default 1',
    }
    expect(await found(files, 'about.ts')).toEqual(['about.ts', 'types.ts', '_a.ts', '_b.ts', '_c.mts'])
  })

  it('include data files, but neither packages nor missing files', async () => {
    const files = {
      'a.js': `import words from './words.json' with {type: 'json'}\nimport fs from 'node:fs'\nimport x from 'x'\nimport y from './not-there.js'`,
      'words.json': '{}',
    }
    expect(await found(files, 'a.js')).toEqual(['a.js', 'words.json'])
  })

  it('include neither left-out modules nor those reached only through them', async () => {
    const files = {'a.js': `import './b.js'\nimport './d.js'`, 'b.js': `import './c.js'`, 'c.js': '', 'd.js': ''}
    expect(await found(files, 'a.js', 'b.js')).toEqual(['a.js', 'd.js'])
  })

  it('have another digest if one of them changes', async () => {
    const folder = await folderWith({'a.js': `import './b.js'`, 'b.js': 'one'})
    const now = () => digestOf(modulesFrom([join(folder, 'a.js')]))
    const before = now()
    await writeFiles(folder, {'b.js': 'two'})
    // Code is read once per build.
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
const kinds = [...(Object.keys(defaultTheme.templates) as Kind[]), ...withoutTemplate]

/** The kinds of pages whose version an overlay changes. */
function changedBy(overlay: string): readonly Kind[] {
  const [before, after] = [versionsWith(null), versionsWith(overlay)]
  expect(after.frame).toBe(before.frame)
  return kinds.filter((kind) => before.of(kind) !== after.of(kind))
}

/** A template or part that shows nothing of the default one. */
const OTHER = `import {html} from 'backfile'\nexport default () => html\`<p>mine</p>\`\n`

describe('a user’s template', () => {
  it('changes the version of its kind of page, and of no other', async () => {
    expect(changedBy(await folderWith({'about.ts': OTHER}))).toEqual(['about'])
    expect(changedBy(await folderWith({'outlet-month.js': OTHER}))).toEqual(['outletMonth'])
  })

  it('changes the version of all kinds whose pages have a part, if it replaces that part', async () => {
    const all = Object.keys(defaultTheme.templates)
    expect(changedBy(await folderWith({'layout.mjs': OTHER}))).toEqual(all)
    // The page for missing addresses has no footer.
    expect(changedBy(await folderWith({'footer.ts': OTHER}))).toEqual(all.filter((kind) => kind !== 'notFound'))
  })

  it('counts together with the user’s modules that it imports', async () => {
    const about = `import {html} from 'backfile'\nimport {words} from './_words.ts'\nexport default () => html\`\${words}\`\n`
    const one = await folderWith({'about.ts': about, '_words.ts': `export const words = 'one'`})
    const before = versionsWith(one)
    await writeFiles(one, {'_words.ts': `export const words = 'two'`})
    forgetModules()
    const after = versionsWith(one)
    expect(kinds.filter((kind) => before.of(kind) !== after.of(kind))).toEqual(['about'])
    expect(after.whole).not.toBe(before.whole)
  })

  it('may use any part, so a new part changes its version', async () => {
    const taking = `export default (view, frame, {lines}) => lines([], frame, {time: 'none', outlet: false})\n`
    const alone = await folderWith({'about.ts': taking})
    const beside = await folderWith({'about.ts': taking, 'lines.ts': OTHER})
    expect(versionsWith(beside).of('about')).not.toBe(versionsWith(alone).of('about'))
  })

  it('changes nothing if the overlay is empty or missing', () => {
    const empty = newFolder()
    expect(changedBy(empty)).toEqual([])
    rmSync(empty, {recursive: true})
    expect(changedBy(empty)).toEqual([])
  })
})

/** An archive that has every kind of page, with links, versions and a moved article. */
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

describe('any user template or part', () => {
  const shown = everything()
  // The first two and the last two of each kind, so that split lists and short ones are among them.
  const pages = kinds.flatMap((kind) => {
    const own = shown.pages.filter((page) => page.kind === kind)
    expect(own, kind).not.toEqual([])
    return [...new Set([...own.slice(0, 2), ...own.slice(-2)])]
  })
  const pagesWith = (theme: Theme) => new Map(pages.map((page) => [page, printed(page, shown, theme)]))
  const before = pagesWith(defaultTheme)
  const names = [...Object.keys(defaultTheme.templates), ...Object.keys(defaultTheme.parts)]
  const files = names.map((name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`))

  it.each(files)('changes the version of every kind of page that it affects: %s', async (name) => {
    const overlay = await folderWith({[`${name}.js`]: OTHER})
    const styled = await loadTheme(overlay)
    if (!styled.ok) throw new Error(styled.errors.join('\n'))
    const after = pagesWith(styled.value.theme)
    const changed = new Set(pages.filter((page) => before.get(page) !== after.get(page)).map(({kind}) => kind))
    expect(changed.size).toBeGreaterThan(0)
    expect(changedBy(overlay)).toEqual(expect.arrayContaining([...changed]))
  })
})

describe('the settings that every page shows', () => {
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

  it('have the same version if they are equal, or differ in what no page shows', () => {
    const before = versionsWith(null)
    expect(versionsWith(null).whole).toBe(before.whole)
    expect(versionsWith(null, {frontPageDays: 2}).frame).toBe(before.frame)
    expect(before.of('article')).not.toBe(before.of('home'))
  })
})
