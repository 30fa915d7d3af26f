import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join, relative, resolve} from 'node:path'
import {describe, expect, it} from 'vitest'
import {licencesOf} from '../../scripts/bundle/licences.ts'
import {bundled} from '../../src/base/bundled.ts'
import {projectRoot} from '../support/command.ts'

const folder = join(projectRoot, 'lib/bundle')
const names = readdirSync(folder)

/** The modules in each file of the bundles, with paths below the project. */
const modules = names
  .filter((name) => name.endsWith('.js.map'))
  .map((name) => {
    const {sources}: {readonly sources: readonly string[]} = JSON.parse(readFileSync(join(folder, name), 'utf8'))
    return sources.map((source) => relative(projectRoot, resolve(folder, source)).replaceAll('\\', '/'))
  })

describe('the bundles', () => {
  it.each(['run', 'builder', 'worker'] as const)('have the entry %s', (name) => {
    expect(existsSync(bundled(name))).toBe(true)
  })

  it('hold each module once, so that its state exists once', () => {
    const all = modules.flat()
    expect(all.filter((path, index) => all.indexOf(path) !== index)).toEqual([])
    expect(all).toContain('src/ingest/read-batch.ts')
    expect(all).toContain('templates/article.ts')
  })

  it.each([
    '@11ty/eleventy',
    '@node-rs/jieba',
    'eld',
    'jiti',
    'lmdb',
    'piscina',
    'sharp',
    'undici',
  ])('hold no module of %s', (library) => {
    expect(modules.flat().filter((path) => path.startsWith(`node_modules/${library}/`))).toEqual([])
  })

  it('have no file of an earlier compile', () => {
    const code = names.filter((name) => name.endsWith('.js'))
    const imported = code.flatMap((name) =>
      [...readFileSync(join(folder, name), 'utf8').matchAll(/["']\.\/([\w.-]+\.js)["']/g)].map(([, path = '']) => path),
    )
    const entries = ['run.js', 'builder.js', 'worker.js', 'index.js']
    expect(code.filter((name) => !entries.includes(name) && !imported.includes(name))).toEqual([])
    expect(names.filter((name) => name.endsWith('.part'))).toEqual([])
  })

  it('come with the licence of each library in them', () => {
    const licences = readFileSync(join(folder, 'LICENCES.txt'), 'utf8')
    for (const library of ['zod', 'parse5', 'unified', 'css-select']) {
      expect(licences).toMatch(new RegExp(`^${library} \\d+\\.\\d+\\.\\d+ \\(`, 'm'))
    }
  })
})

it('the licences name each library of some modules once, and no module of the project', () => {
  const at = (path: string): string => join(projectRoot, 'node_modules', path)
  const text = licencesOf([at('zod/index.js'), at('zod/v4/core/core.js'), join(projectRoot, 'src/index.ts')])
  expect(text).toMatch(/^zod \d/)
  expect(text).toContain('MIT License')
  expect(text.match(/^zod \d/gm)).toHaveLength(1)
})
