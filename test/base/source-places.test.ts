import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {expect, it} from 'vitest'
import {withSourcePlaces, withSources} from '../../src/base/source-places.ts'
import {projectRoot} from '../support/command.ts'

/** The file, line and column in the bundles at which a text begins, as a stack names it. */
function placeOf(text: string): string {
  const folder = join(projectRoot, 'lib/bundle')
  for (const name of readdirSync(folder).filter((one) => one.endsWith('.js'))) {
    const lines = readFileSync(join(folder, name), 'utf8').split('\n')
    const line = lines.findIndex((one) => one.includes(text))
    if (line >= 0)
      return `${pathToFileURL(join(folder, name)).href}:${line + 1}:${(lines[line] ?? '').indexOf(text) + 1}`
  }
  throw new Error(`No bundle has ${text}.`)
}

/** The line of a source on which a text begins, counted from 1. */
const lineIn = (path: string, text: string): number =>
  readFileSync(join(projectRoot, path), 'utf8')
    .split('\n')
    .findIndex((line) => line.includes(text)) + 1

it.each([
  ['src/cli/run.ts', 'function positive('],
  ['src/base/code-digest.ts', 'function moduleOf('],
  ['src/workers/failure.ts', 'function failureOf('],
])('names a place in %s by the source', (path, text) => {
  const stack = `Error: no\n    at work (${placeOf(text)})\n    at node:internal/main:1:1`
  const [first, second, last] = withSources(stack).split('\n')
  expect(first).toBe('Error: no')
  expect(second?.startsWith(`    at work (${join(projectRoot, path)}:${lineIn(path, text)}:`), second).toBe(true)
  expect(last).toBe('    at node:internal/main:1:1')
})

it.each([
  'Error: no\n    at file:///elsewhere/lib/bundle/run.js:1:1',
  `Error: no\n    at ${pathToFileURL(join(projectRoot, 'lib/bundle/missing.js')).href}:1:1`,
  `Error: no\n    at ${pathToFileURL(join(projectRoot, 'lib/src/index.js')).href}:1:1`,
  'Error: no\n    at /site/templates/article.ts:3:7',
  'Error: no',
])('leaves other places as they are: %s', (stack) => {
  expect(withSources(stack)).toBe(stack)
})

it('keeps the error, and returns other thrown values as they are', () => {
  const error = new Error('no')
  expect(withSourcePlaces(error)).toBe(error)
  expect(withSourcePlaces('no')).toBe('no')
})
