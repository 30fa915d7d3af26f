import {spawnSync} from 'node:child_process'
import {join} from 'node:path'
import {expect, it} from 'vitest'
import {projectRoot} from '../support/command.ts'

/** Runs a tool from node_modules in the project. Returns its exit code and its output. */
function run(tool: string, ...args: readonly string[]) {
  const argv = [join(projectRoot, 'node_modules', tool), ...args]
  const {status, stdout, stderr} = spawnSync(process.execPath, argv, {cwd: projectRoot, encoding: 'utf8'})
  return {status, printed: `${stdout}${stderr}`}
}

it('all code, tests and configs have valid types', () => {
  expect(run('typescript/bin/tsc', '-p', 'tsconfig.check.json')).toEqual({status: 0, printed: ''})
})

it('all files are formatted, and pass the linter', () => {
  const {status, printed} = run('@biomejs/biome/bin/biome', 'check')
  expect(status, printed).toBe(0)
})
