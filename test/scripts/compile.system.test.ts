import {readFileSync, writeFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {at, compile, DONE, NOTHING, smallProject} from './small-project.ts'

smallProject()

describe('compiling', () => {
  it('makes everything in a fresh clone, and nothing the second time', async () => {
    expect(await compile()).toEqual(DONE)
    expect(readFileSync(at('lib/src/lake.js'), 'utf8')).toContain('"one"')
    expect(await compile()).toEqual(NOTHING)
  })

  it('runs after a changed source, once', async () => {
    writeFileSync(at('src/lake.ts'), 'export const lake: string = "two"\n')
    expect(await compile()).toEqual(DONE)
    expect(await compile()).toEqual(NOTHING)
  })

  it('fails for a source with an error each time, until it is mended', async () => {
    writeFileSync(at('src/shore.ts'), 'export const shore: number = "one"\n')
    expect((await compile()).code).not.toBe(0)
    expect(await compile()).toMatchObject({steps: []})
    expect((await compile()).code).not.toBe(0)
    writeFileSync(at('src/shore.ts'), 'export const shore: number = 2\n')
    expect(await compile()).toEqual(DONE)
  })
})
