import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, it} from 'vitest'
import {SHOTS} from '../../scripts/screenshots/plan.ts'
import {projectRoot} from '../support/command.ts'

const docs = join(projectRoot, 'docs')

it('the guide shows every screenshot that the script takes, and every file exists', () => {
  const page = readFileSync(join(docs, 'screenshots.md'), 'utf8')
  const shown = [...page.matchAll(/\(screenshots\/([\w-]+)\.webp\)/g)].map(([, name]) => name)
  expect(shown).toEqual(SHOTS.map(({name}) => name))
  expect(readdirSync(join(docs, 'screenshots')).sort()).toEqual(SHOTS.map(({name}) => `${name}.webp`).sort())
  const readme = readFileSync(join(projectRoot, 'README.md'), 'utf8')
  for (const [, path = ''] of readme.matchAll(/\]\((docs\/[^)#]+)/g))
    expect(existsSync(join(projectRoot, path)), path).toBe(true)
})
