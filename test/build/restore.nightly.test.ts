import {cpSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {setTimeout as pause} from 'node:timers/promises'
import {describe, expect, it} from 'vitest'
import {writeCorpus} from '../../scripts/corpus/write.ts'
import {backfileProcess, seed, temporaryFolder, writeFiles} from '../support/command.ts'
import {pathsBelow, treeOf} from '../support/tree.ts'

const base = temporaryFolder()
/** Number of seeds; enough for a worker thread to read the sizes and times of the files by default. */
const SEEDS = 2200
/** Longer than the second in which a build does not trust the times of a changed file (`src/ingest/seed-stat.ts`). */
const SETTLE_MS = 1100

const build = async (folder: string, ...args: readonly string[]): Promise<string> => {
  const {code, stdout, stderr} = await backfileProcess(['build', ...args], {cwd: folder})
  expect(`${stderr.replace(/\r?.*\r/g, '')}${code}`).toMatch(/0$/)
  return stdout
}

describe('a larger archive that another process continues', () => {
  it('prints only the pages that a change affects, and equals a build from nothing', async () => {
    const folder = mkdtempSync(join(base, 'large-'))
    await writeCorpus({count: SEEDS, seed: 'recall', out: join(folder, 'seeds')})
    await writeFiles(folder, {
      'seeds/apart/one.md': seed({at: 1700000000000, url: 'https://news.quay.example/one'}),
      'seeds/apart/two.md': seed({at: 1700000100000, url: 'https://www.quay.example/two'}),
      'seeds/apart/line\nfeed.md': seed({at: 1700000200000, url: 'https://lake.example/line'}),
    })
    await build(folder, '--quiet')
    await pause(SETTLE_MS)
    expect(await build(folder)).toMatch(/Files .*\(0 written, 0 removed\)/)

    // One seed is added. One is removed, the first of its publisher. One page is overwritten and one is removed.
    const pages = pathsBelow(join(folder, 'dist')).filter((path) => /^\w+\/[^/]+\.html$/.test(path))
    const [spoiled = '', lost = ''] = [pages.at(40), pages.at(-40)]
    writeFileSync(join(folder, 'dist', spoiled), 'spoiled')
    rmSync(join(folder, 'dist', lost))
    rmSync(join(folder, 'seeds/apart/one.md'))
    await writeFiles(folder, {'seeds/apart/three.md': seed({at: 1700000300000, url: 'https://lake.example/three'})})
    const explained = await build(folder, '--explain')
    const why = 'printed: its file was missing, or was changed by something other than a build'
    for (const path of [spoiled, lost]) expect(explained).toContain(`${path}: ${why}`)
    expect(explained).toMatch(/^ {2}lake-example\/\S+: printed: it is new$/m)
    expect(explained.split(': printed: ').length).toBeLessThan(60)

    // Another seed is removed, and none is added.
    rmSync(join(folder, 'seeds/apart/three.md'))
    expect((await build(folder, '--explain')).split(': printed: ').length).toBeLessThan(40)

    const cold = mkdtempSync(join(base, 'cold-'))
    cpSync(join(folder, 'seeds'), join(cold, 'seeds'), {recursive: true})
    await build(cold, '--quiet')
    expect(treeOf(join(folder, 'dist'))).toEqual(treeOf(join(cold, 'dist')))
  }, 200_000)
})
