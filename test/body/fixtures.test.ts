import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {describe, expect, inject, it} from 'vitest'
import {clean, type FixtureContext, readable} from './readable.ts'

/**
 * One folder for each case, named by its subject: `body.html` as published (all text is invented), `context.json` where
 * address, title or layout matter, and `expected.html` as reviewed. `npm run fixtures:accept` writes `expected.html`.
 */
const cases = new URL('fixtures/', import.meta.url)
const accept = inject('acceptsFixtures')

describe.each(readdirSync(cases).sort())('%s', (name) => {
  const at = (file: string) => new URL(`${name}/${file}`, cases)
  const read = (file: string): string => readFileSync(at(file), 'utf8')
  const context: FixtureContext = existsSync(at('context.json')) ? JSON.parse(read('context.json')) : {}

  it('cleans to expected.html', () => {
    // The last line feed comes from the editor.
    const output = readable(clean(read('body.html').replace(/\n$/, ''), context))
    if (accept) writeFileSync(at('expected.html'), output)
    expect(existsSync(at('expected.html')), `${name}/expected.html is missing: review and accept it`).toBe(true)
    expect(output).toBe(read('expected.html'))
  })
})
