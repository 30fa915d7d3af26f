import {join} from 'node:path'
import {expect, it} from 'vitest'
import {projectRoot, runNode} from '../support/command.ts'

const main = join(projectRoot, 'lib/scripts/check/main.js')

it('npm run check finds no fault in the sample, which it builds if no site is named', async () => {
  const {code, stdout, stderr} = await runNode([main, '--only', 'file'], {cwd: projectRoot})
  expect(stderr).toBe('')
  expect(stdout).toMatch(/^file +ok .* [1-9]\d\d pages/m)
  expect(code).toBe(0)
})
