import {spawnSync} from 'node:child_process'
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {projectRoot, temporaryFolder, writeFiles} from '../support/command.ts'
import {importTable, overridesOf} from './import-table.ts'
import {arrows} from './imports.ts'

const table = importTable()
const biome = join(projectRoot, 'node_modules/@biomejs/biome/bin/biome')
const RULES = ['--only=suspicious/noImportCycles', '--only=style/noRestrictedImports']

const lint = (cwd: string) =>
  spawnSync(process.execPath, [biome, 'lint', ...RULES, 'src', 'templates'], {cwd, encoding: 'utf8'})

describe('the import table of docs/architecture.md', () => {
  it('has a row for every folder of src, and for the templates', () => {
    const folders = readdirSync(join(projectRoot, 'src'), {withFileTypes: true})
      .filter((entry) => entry.isDirectory())
      .map(({name}) => name)
    expect([...table.keys()].sort()).toEqual([...folders, 'templates'].sort())
  })

  it('agrees with the overrides in biome.json', () => {
    const {overrides} = JSON.parse(readFileSync(join(projectRoot, 'biome.json'), 'utf8'))
    const rules = overrides.filter((override: object) => JSON.stringify(override).includes('noRestrictedImports'))
    expect(rules).toEqual(overridesOf(table))
  })

  it('lets no folder import a folder in a later row, so that imports have one direction', () => {
    const order = [...table.keys()]
    const upwards = [...table].flatMap(([from, {all, types}]) =>
      [...all, ...types].filter((to) => order.indexOf(to) > order.indexOf(from)).map((to) => `${from} → ${to}`),
    )
    expect(upwards).toEqual([])
  })
})

describe('the imports of the code', () => {
  const found = arrows()

  it('follow the table, and are type imports where it allows types only', () => {
    expect(found.length).toBeGreaterThan(500)
    const wrong = found.filter(({from, to, isType}) => {
      const allowed = table.get(from)
      return !allowed?.all.has(to) && !(isType && allowed?.types.has(to))
    })
    expect(wrong.map(({file, to, isType}) => `${file} → ${to}${isType ? ' (type)' : ''}`)).toEqual([])
  })

  // `code.system.test.ts` runs all rules of the linter over the project.
  it('do not pass the linter if one goes up, or two modules import each other', async () => {
    const folder = temporaryFolder()
    await writeFiles(folder, {
      'biome.json': readFileSync(join(projectRoot, 'biome.json'), 'utf8'),
      'src/seed/header.ts': "import {plan} from '../pages/plan.ts'\n\nexport const header = plan\n",
      'src/pages/plan.ts': "import {page} from './page.ts'\n\nexport const plan = page\n",
      'src/pages/page.ts': "import {plan} from './plan.ts'\n\nexport const page = plan\n",
      'templates/index.ts': 'export const theme = 1\n',
    })
    const {status, stdout, stderr} = lint(folder)
    expect(`${stdout}${stderr}`).toContain('seed may not import this folder')
    expect(`${stdout}${stderr}`).toContain('noImportCycles')
    expect(status).not.toBe(0)
  })
})
