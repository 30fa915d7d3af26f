import {cpSync, existsSync, readFileSync, rmSync, symlinkSync} from 'node:fs'
import {join} from 'node:path'
import {beforeAll} from 'vitest'
import {projectRoot, runNode, temporaryFolder, writeFiles} from '../support/command.ts'

const root = temporaryFolder()
/** The path of a file of the small project. */
export const at = (path: string): string => join(root, path)

/** A step of the small project: it adds a line to a file, so that the compiles can be counted. */
const step = (name: string): string =>
  `import {appendFileSync} from 'node:fs'\nappendFileSync('steps.txt', '${name}\\n')\n`

/** Compiles the small project. Returns its exit code and the steps that ran. */
export async function compile(): Promise<{readonly code: number | null; readonly steps: readonly string[]}> {
  rmSync(at('steps.txt'), {force: true})
  const {code} = await runNode([at('scripts/compile.mjs')])
  const steps = existsSync(at('steps.txt')) ? readFileSync(at('steps.txt'), 'utf8').trim().split('\n') : []
  return {code, steps}
}

/** The results of a compile: of one that ran all steps, and of one that had nothing to do. */
export const DONE = {code: 0, steps: ['tables', 'bundle']}
export const NOTHING = {code: 0, steps: []}

/** Makes a small project with the compile script of this one, before the tests of the file. */
export function smallProject(): void {
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
}
