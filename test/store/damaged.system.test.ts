import {cpSync, readdirSync, rmSync, truncateSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {beforeAll, describe, expect, it} from 'vitest'
import {backfile, seed, temporaryFolder, writeFiles} from '../support/command.ts'
import {treeOf} from '../support/tree.ts'

const base = temporaryFolder()

const damages: readonly {readonly name: string; readonly damage: (file: string) => void}[] = [
  {name: 'is missing', damage: (file) => rmSync(file)},
  {name: 'is truncated', damage: (file) => truncateSync(file, 40)},
  {name: 'has other content', damage: (file) => writeFileSync(file, 'x'.repeat(100_000))},
]

const build = (folder: string) => backfile(['build', '--quiet'], {cwd: folder})
const first = join(base, 'first')
const changed = {'seeds/2.md': seed({title: '桥又坏了', url: 'https://lake.example/a-2'})}
/** Hashes of the files of a site that a build without a store writes from the changed seeds, by path. */
let whole: ReadonlyMap<string, string>

beforeAll(async () => {
  const seeds = {
    'seeds/1.md': seed({title: '湖上的船', url: 'https://lake.example/a-1'}),
    'seeds/2.md': seed({title: '桥修好了', url: 'https://lake.example/a-2'}),
    'seeds/3.md': seed({title: '看灯', url: 'https://bay.example/a-3'}),
  }
  const cold = join(base, 'cold')
  await writeFiles(first, seeds)
  await writeFiles(cold, {...seeds, ...changed})
  expect(await Promise.all([build(first), build(cold)])).toMatchObject([{code: 0}, {code: 0}])
  whole = treeOf(join(cold, 'dist'))
})

describe('a store with a damaged file', () => {
  it.each(
    ['records', 'summaries', 'database'].flatMap((kind) => damages.map((one) => ({...one, kind}))),
  )('is emptied, and the build writes the right site: $kind $name', async ({name, damage, kind}) => {
    const folder = join(base, `${kind} ${name}`)
    cpSync(first, folder, {recursive: true, preserveTimestamps: true})
    const state = join(folder, '.backfile/state')
    const file = kind === 'database' ? 'database/data.mdb' : readdirSync(state).find((one) => one.startsWith(kind))
    if (file === undefined) throw new Error(`There are no ${kind}.`)
    damage(join(state, file))
    await writeFiles(folder, changed)
    expect(await build(folder)).toMatchObject({code: 0, stdout: ''})
    expect(treeOf(join(folder, 'dist'))).toEqual(whole)
    // The store is valid again, so the next build prints no message.
    expect(await build(folder)).toEqual({code: 0, stdout: '', stderr: ''})
  })
})
