import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {loadModule} from '../../src/base/load-module.ts'
import {temporaryFolder} from '../support/command.ts'

const folder = temporaryFolder()

/** Writes a module into the folder and loads it. */
async function load(name: string, text: string, backfile: Readonly<Record<string, unknown>> = {}): Promise<unknown> {
  const path = join(folder, name)
  writeFileSync(path, text)
  return await loadModule(path, backfile)
}

describe("a user's module", () => {
  it.each([
    ['config.ts', 'const title: string = "湖"\nexport default {title}', {title: '湖'}],
    ['config.mts', 'export default {pages: 3 as number}', {pages: 3}],
    ['config.js', 'export default [1, 2]', [1, 2]],
    ['config.mjs', 'export default await Promise.resolve(7)', 7],
    ['config.json', '{"title": "湖"}', {title: '湖'}],
  ])('%s gives its value', async (name, text, value) => {
    expect(await load(name, text)).toEqual(value)
    expect(await load(name, text), 'read again').toEqual(value)
  })

  it('gives its new value after a change of the same length', async () => {
    expect(await load('changed.ts', 'export default 1 as number')).toBe(1)
    expect(await load('changed.ts', 'export default 2 as number')).toBe(2)
    expect(await load('changed.ts', 'export default 1 as number')).toBe(1)
  })

  it('gives its new value after a change of a module that it imports', async () => {
    const outer = "import {lake} from './_lake.ts'\nexport default lake"
    writeFileSync(join(folder, '_lake.ts'), 'export const lake: string = "one"')
    expect(await load('outer.ts', outer)).toBe('one')
    writeFileSync(join(folder, '_lake.ts'), 'export const lake: string = "two"')
    expect(await load('outer.ts', outer)).toBe('two')
  })

  it('imports the running copy of backfile, another one each time', async () => {
    const text = "import {named} from 'backfile'\nexport default named"
    expect(await load('own.ts', text, {named: 1})).toBe(1)
    expect(await load('own.ts', text, {named: 2})).toBe(2)
  })

  it('that cannot be parsed is an error each time', async () => {
    await expect(load('broken.ts', 'export default {')).rejects.toThrow()
    await expect(load('broken.ts', 'export default {')).rejects.toThrow()
  })
})
