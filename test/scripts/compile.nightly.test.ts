import {existsSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync} from 'node:fs'
import {beforeAll, describe, expect, it} from 'vitest'
import {runNode} from '../support/command.ts'
import {at, compile, DONE, NOTHING, smallProject} from './small-project.ts'

smallProject()
beforeAll(compile)

describe('compiling', () => {
  it.each<readonly [string, () => void]>([
    [
      'a changed source of the same length and an older time',
      () => {
        writeFileSync(at('src/lake.ts'), 'export const lake: string = "seven"\n')
        utimesSync(at('src/lake.ts'), 1e9, 1e9)
      },
    ],
    ['a new source', () => writeFileSync(at('src/hill.ts'), 'export const hill: number = 1\n')],
    ['a renamed source', () => renameSync(at('src/hill.ts'), at('src/peak.ts'))],
    ['a removed source', () => rmSync(at('src/peak.ts'))],
    ['a new style sheet', () => writeFileSync(at('templates/page.css'), 'p {}\n')],
    ['a changed setting of the compiler', () => writeFileSync(at('tsconfig.more.json'), '{}\n')],
    ['another version of a library', () => writeFileSync(at('package-lock.json'), '{}\n')],
    ['a removed result', () => rmSync(at('lib'), {recursive: true})],
  ])('runs after %s, once', async (_, change) => {
    change()
    expect(await compile()).toEqual(DONE)
    expect(await compile()).toEqual(NOTHING)
  })

  it('runs once if it is started several times at once', async () => {
    writeFileSync(at('src/shore.ts'), 'export const shore: number = 33\n')
    rmSync(at('steps.txt'), {force: true})
    const ran = await Promise.all([1, 2, 3].map(() => runNode([at('scripts/compile.mjs')])))
    expect(ran.map(({code}) => code)).toEqual([0, 0, 0])
    expect(readFileSync(at('steps.txt'), 'utf8')).toBe('tables\nbundle\n')
    expect(existsSync(at('lib/.compiling'))).toBe(false)
  })

  it.each([
    ['that was killed', '4194999', Date.now()],
    ['that ended long ago, whose number is in use again', String(process.pid), Date.now() - 3_600_000],
  ])('takes over from a compile %s', async (_, pid, writtenAt) => {
    writeFileSync(at('lib/.compiling'), pid)
    utimesSync(at('lib/.compiling'), writtenAt / 1000, writtenAt / 1000)
    writeFileSync(at('src/shore.ts'), `export const shore: number = ${writtenAt}\n`)
    expect(await compile()).toEqual(DONE)
  })
})
