import {copyFileSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {describe, expect, it} from 'vitest'
import {eleventyConfig} from '../../src/render/config-file.ts'
import {backfile, projectRoot, seed, temporaryFolder, writeFiles} from '../support/command.ts'
import {pagesOf} from '../support/tree.ts'

const context = temporaryFolder()
const plugin = pathToFileURL(join(projectRoot, 'lib/bundle/index.js')).href
const configWith = (more: string): string => `import backfile from '${plugin}'

export default async function (eleventyConfig) {
  await eleventyConfig.addPlugin(backfile)
  ${more}
}
`

/** Builds three seeds in a folder with this `.eleventy.js`, and returns the site's folder. */
async function buildWith(name: string, config: string | null): Promise<string> {
  const folder = join(context, name)
  await writeFiles(join(folder, 'seeds'), {
    '1.md': seed({title: '湖上的船', url: 'https://lake.example/a-1'}),
    '2.md': seed({title: '/*__EleventyBundle:get:css:default:EleventyBundle__*/', url: 'https://lake.example/a-2'}),
    '3.md': seed({title: 'Boats 🚣 on the lake', url: 'https://lake.example/a-3'}),
  })
  if (config !== null) await writeFiles(folder, {'.eleventy.js': config, 'package.json': '{"type": "module"}'})
  const ran = await backfile(['build'], {cwd: folder})
  expect(ran.code, ran.stderr).toBe(0)
  return join(folder, 'dist')
}

describe("a user's .eleventy.js", () => {
  it('has its transforms run on each page, with the path of the page', async () => {
    const site = await buildWith(
      'transform',
      configWith(
        "eleventyConfig.addTransform('mine', function (content) { return content + '<!-- ' + this.page.outputPath + ' -->' })",
      ),
    )
    const pages = pagesOf(site)
    expect(pages.length).toBeGreaterThan(10)
    for (const page of pages) {
      const [, end] = /(<!-- .*) -->$/.exec(readFileSync(join(site, page), 'utf8')) ?? []
      expect(end).toBe(`<!-- ./site/${page}`)
    }
  })

  it('that only adds the plugin gives the same pages as none', async () => {
    const [own, none] = [await buildWith('own', configWith('')), await buildWith('none', null)]
    const pages = pagesOf(none)
    expect(pagesOf(own)).toEqual(pages)
    for (const page of pages) expect(readFileSync(join(own, page))).toEqual(readFileSync(join(none, page)))
  })
})

describe('the .eleventy.js that prints the pages', () => {
  const own = join(context, 'own-file')

  it.each([
    {name: 'of the package in the folder of the package', file: '', isOwn: false},
    {name: 'of the package in another folder', file: 'copy', isOwn: false},
    {name: 'of the user if anything in it differs', file: 'changed', isOwn: true},
  ])('is that $name', async ({file, isOwn}) => {
    const folder = file === '' ? projectRoot : join(own, file)
    const packaged = join(projectRoot, '.eleventy.js')
    if (file !== '') await writeFiles(folder, {'.eleventy.js': `${readFileSync(packaged, 'utf8')}\n`})
    if (file === 'copy') copyFileSync(packaged, join(folder, '.eleventy.js'))
    expect(eleventyConfig(folder)).toEqual({isOwn, path: isOwn ? join(folder, '.eleventy.js') : packaged})
  })
})
