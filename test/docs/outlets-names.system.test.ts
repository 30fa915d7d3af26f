import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import rehypeParse from 'rehype-parse'
import {unified} from 'unified'
import {beforeAll, describe, expect, it} from 'vitest'
import {parseFidelity} from '../../scripts/fidelity/options.ts'
import {loadModule} from '../../src/base/load-module.ts'
import {captionLayouts} from '../../src/body/caption-layouts.ts'
import type {Parent} from '../../src/body/context.ts'
import {compileSelector, isSelector, type Matcher, selectIn} from '../../src/body/selector.ts'
import {outletSchema} from '../../src/config/schema.ts'
import type {Outlet} from '../../src/outlets/index.ts'
import {launchBrowser} from '../support/browser.ts'
import {projectRoot, temporaryFolder, writeFiles} from '../support/command.ts'
import {body, guide, lakeCourier} from './lake-courier.ts'
import {fieldsOf} from './types.ts'

const folder = temporaryFolder()
let lake: Outlet
beforeAll(async () => {
  lake = await lakeCourier(folder)
})

describe('the list of fields', () => {
  it('names every field with its type, and no other', () => {
    const listed = guide.rows.map(([name = '', type = '']) => ({
      name: name.replaceAll('`', ''),
      type: type.replaceAll('`', ''),
    }))
    expect([...listed].sort((a, b) => (a.name < b.name ? -1 : 1))).toEqual(
      [...fieldsOf(outletSchema)].sort((a, b) => (a.name < b.name ? -1 : 1)),
    )
  })

  it('explains every field', () => {
    for (const [name, , does = ''] of guide.rows) expect(does.length, name).toBeGreaterThan(20)
  })
})

describe('the selectors of the example outlet', () => {
  /** Number of elements of an HTML fragment that a build selects. */
  function selected(html: string, matches: Matcher): number {
    const tree = unified().use(rehypeParse, {fragment: true}).parse(html)
    selectIn(tree)
    const within = (parent: Parent): number =>
      parent.children.reduce(
        (sum, child) => (child.type === 'element' ? sum + Number(matches(child)) + within(child) : sum),
        0,
      )
    return within(tree)
  }

  it('select the same elements in a browser and in a build', async () => {
    const selectors = [lake.byline, lake.tags, lake.related, ...(lake.drop ?? []).map(({select}) => select)]
    const browser = await launchBrowser()
    try {
      const page = await (await browser.newContext({javaScriptEnabled: false, offline: true})).newPage()
      await page.setContent(body, {waitUntil: 'domcontentloaded'})
      for (const selector of selectors.map(String)) {
        const count = await page.evaluate((select) => document.querySelectorAll(select).length, selector)
        expect(count, selector).toBe(1)
        expect(selected(body, compileSelector(selector)), selector).toBe(count)
      }
    } finally {
      await browser.close()
    }
  })
})

it('the example of a caption layout has the form of the built-in layouts', async () => {
  const row = guide.spans.find((span) => span.startsWith('{seen:'))
  await writeFiles(folder, {'rows.ts': `export default [${row}]\n`})
  const rows = (await loadModule(join(folder, 'rows.ts'), {})) as typeof captionLayouts
  const known = new Set(captionLayouts.flatMap((row) => Object.keys(row)))
  expect(rows).toHaveLength(1)
  for (const row of rows) {
    expect(Object.keys(row).filter((key) => !known.has(key))).toEqual([])
    expect(captionLayouts.map(({is}) => is)).toContain(row.is)
    expect(isSelector(row.select)).toBe(true)
  }
})

it('the commands, folders and files in the guide exist', () => {
  const {scripts} = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'))
  const runs = guide.spans.flatMap((span) => [...span.matchAll(/^npm run (\S+)(?: -- (.+))?$/g)])
  expect(runs.length).toBeGreaterThan(2)
  for (const [, script] of runs) expect(Object.keys(scripts)).toContain(script)
  const [, , options = ''] = runs.find(([, script]) => script === 'fidelity') ?? []
  expect(parseFidelity(options.split(' '))).toMatchObject({
    kind: 'options',
    options: {outlets: [lake.slug], drops: true},
  })
  const paths = guide.spans.filter((span) => /^(?:src|test)\/[\w./-]+$/.test(span))
  const made = paths.filter((path) => path.includes(lake.slug))
  expect(made).toHaveLength(2)
  for (const path of paths) if (!made.includes(path)) expect(existsSync(join(projectRoot, path)), path).toBe(true)
})

it('the tests cover every code block of the guide', () => {
  expect(guide.blocks).toHaveLength(5)
})
