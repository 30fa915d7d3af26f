import {cpSync, existsSync, readFileSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {beforeAll, describe, expect, it} from 'vitest'
import {projectRoot, runNode, temporaryFolder, writeFiles} from '../support/command.ts'

const root = temporaryFolder()
const at = (path: string): string => join(root, path)

/** A step of the small project: it adds a line to a file, so that the compiles can be counted. */
const step = (name: string): string =>
  `import {appendFileSync} from 'node:fs'\nappendFileSync('steps.txt', '${name}\\n')\n`

/** Compiles the small project. Returns its exit code and the steps that ran. */
async function compile(): Promise<{readonly code: number | null; readonly steps: readonly string[]}> {
  rmSync(at('steps.txt'), {force: true})
  const {code} = await runNode([at('scripts/compile.mjs')])
  const steps = existsSync(at('steps.txt')) ? readFileSync(at('steps.txt'), 'utf8').trim().split('\n') : []
  return {code, steps}
}

const DONE = {code: 0, steps: ['tables', 'bundle']}
const NOTHING = {code: 0, steps: []}

beforeAll(async () => {
  await writeFiles(root, {
    'package.json': '{"type": "module"}',
    'tsconfig.json': JSON.stringify({
      compilerOptions: {outDir: 'lib', rootDir: '.', module: 'nodenext', skipLibCheck: true, lib: ['es5'], types: []},
      include: ['src', 'scripts'],
    }),
    'tsconfig.client.json': JSON.stringify({
      compilerOptions: {outDir: 'lib/templates', rootDir: 'templates', lib: ['es5'], types: [], noCheck: true},
      include: ['templates'],
    }),
    'src/lake.ts': 'export const lake: string = "one"\n',
    'src/shore.ts': 'export const shore: number = 1\n',
    'templates/page.ts': 'const page: number = 1\n',
    'scripts/node.d.ts':
      'declare module "node:fs" { export function appendFileSync(path: string, text: string): void }\n',
    'scripts/tables/main.ts': step('tables'),
    'scripts/bundle/main.ts': step('bundle'),
  })
  cpSync(join(projectRoot, 'scripts/compile.mjs'), at('scripts/compile.mjs'))
  symlinkSync(join(projectRoot, 'node_modules'), at('node_modules'), 'junction')
})

describe('compiling', () => {
  it('makes everything in a fresh clone, and nothing the second time', async () => {
    expect(await compile()).toEqual(DONE)
    expect(readFileSync(at('lib/src/lake.js'), 'utf8')).toContain('"one"')
    expect(await compile()).toEqual(NOTHING)
  })

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

  it('fails for a source with an error each time, until it is mended', async () => {
    writeFileSync(at('src/shore.ts'), 'export const shore: number = "one"\n')
    expect((await compile()).code).not.toBe(0)
    expect(await compile()).toMatchObject({steps: []})
    expect((await compile()).code).not.toBe(0)
    writeFileSync(at('src/shore.ts'), 'export const shore: number = 2\n')
    expect(await compile()).toEqual(DONE)
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
