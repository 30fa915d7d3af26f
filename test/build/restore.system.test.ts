import {cpSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {setTimeout as pause} from 'node:timers/promises'
import {describe, expect, it} from 'vitest'
import {writeCorpus} from '../../scripts/corpus/write.ts'
import {backfile, seed, temporaryFolder, writeFiles} from '../support/command.ts'
import {pathsBelow, treeOf} from '../support/tree.ts'
import {LAKE} from './histories.ts'

const base = temporaryFolder()
/** Enough that other threads look at what lies on the disk. */
const SEEDS = 2200
/** What was written within the second before a build is not trusted by the next. */
const SETTLE_MS = 1100

const build = async (folder: string, ...args: readonly string[]): Promise<string> => {
  const {code, stdout, stderr} = await backfile(['build', ...args], {cwd: folder})
  expect(`${stderr.replace(/\r?.*\r/g, '')}${code}`).toMatch(/0$/)
  return stdout
}

describe('an archive whose publishers are named otherwise', () => {
  it('is made anew where a table goes while a seed comes', async () => {
    const folder = mkdtempSync(join(base, 'tables-'))
    await writeFiles(folder, {
      'backfile.config.json': JSON.stringify({outlets: [LAKE]}),
      'seeds/one.md': seed({url: 'https://lake.example/one'}),
    })
    await build(folder, '--quiet')
    await writeFiles(folder, {
      'backfile.config.json': '{}',
      'seeds/two.md': seed({url: 'https://lake.example/two'}),
    })
    await build(folder, '--quiet')
    const cold = mkdtempSync(join(base, 'cold-'))
    for (const part of ['seeds', 'backfile.config.json'])
      cpSync(join(folder, part), join(cold, part), {recursive: true})
    await build(cold, '--quiet')
    expect(treeOf(join(folder, 'dist'))).toEqual(treeOf(join(cold, 'dist')))
  })
})

describe('a larger archive that another process goes on with', () => {
  it('has only those pages printed that a change touches, and is what a build from nothing makes', async () => {
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

    // One comes, one goes, and with it the first that a publisher was known by; one page is spoiled and one lost.
    const pages = pathsBelow(join(folder, 'dist')).filter((path) => /^\w+\/[^/]+\.html$/.test(path))
    const [spoiled = '', lost = ''] = [pages.at(40), pages.at(-40)]
    writeFileSync(join(folder, 'dist', spoiled), 'spoiled')
    rmSync(join(folder, 'dist', lost))
    rmSync(join(folder, 'seeds/apart/one.md'))
    await writeFiles(folder, {'seeds/apart/three.md': seed({at: 1700000300000, url: 'https://lake.example/three'})})
    const told = await build(folder, '--explain')
    expect(told).toContain(`${spoiled}: printed: its file was missing, or was changed by something other than a build`)
    expect(told).toContain(`${lost}: printed: its file was missing, or was changed by something other than a build`)
    expect(told).toMatch(/^lake-example\/\S+: printed: it is new$/m)
    expect(told.split('\n').length).toBeLessThan(60)

    // Nothing comes: one more goes.
    rmSync(join(folder, 'seeds/apart/three.md'))
    expect((await build(folder, '--explain')).split('\n').length).toBeLessThan(40)

    const cold = mkdtempSync(join(base, 'cold-'))
    cpSync(join(folder, 'seeds'), join(cold, 'seeds'), {recursive: true})
    await build(cold, '--quiet')
    expect(treeOf(join(folder, 'dist'))).toEqual(treeOf(join(cold, 'dist')))
  }, 200_000)
})
