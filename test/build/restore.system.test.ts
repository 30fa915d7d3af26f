import {cpSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {setTimeout as pause} from 'node:timers/promises'
import {describe, expect, it} from 'vitest'
import {writeCorpus} from '../../scripts/corpus/write.ts'
import {buildSite} from '../../src/build/build-site.ts'
import {BuildContext, type ContextOptions} from '../../src/build/context.ts'
import {whereOf} from '../../src/cli/where.ts'
import {readConfig} from '../../src/config/index.ts'
import {everything} from '../../src/ingest/selection.ts'
import {loadTheme} from '../../src/render/theme.ts'
import {seed, temporaryFolder, writeFiles} from '../support/command.ts'
import {pathsBelow, treeOf} from '../support/tree.ts'
import {LAKE} from './histories.ts'

const base = temporaryFolder()
const silent = {stage: () => undefined, step: () => undefined}
/** Number of seeds; above `many`, so that a worker thread reads the sizes and times of the files. */
const SEEDS = 120
const THREADS: ContextOptions = {workers: 'threads', many: 50}
/** Longer than the second in which a build does not trust the times of a changed file (`src/ingest/seed-stat.ts`). */
const SETTLE_MS = 1100

/** Builds a project folder in a new context, which is all that a new process starts with. Throws if the build fails. */
async function build(folder: string, options: ContextOptions = {}) {
  const read = await readConfig(folder, null)
  if (!read.ok) throw new Error(read.lines.join('\n'))
  const {paths, out, overlay} = whereOf({seeds: null, out: null}, read, folder)
  const styled = await loadTheme(overlay)
  if (!styled.ok) throw new Error(styled.errors.join('\n'))
  const context = await BuildContext.open({config: read.config, paths, overlay, cwd: folder}, options)
  try {
    const order = {context, out, styled: styled.value, selection: everything, changed: null}
    const done = await context.alone(() => buildSite(order, silent))
    if (done.kind !== 'done' || done.value.kind !== 'built') throw new Error(`The build of ${folder} failed.`)
    return done.value
  } finally {
    await context.close()
  }
}

describe('an archive whose publishers get or lose a table', () => {
  it('equals a build from nothing after a table is removed and a seed is added at the same time', async () => {
    const folder = mkdtempSync(join(base, 'tables-'))
    await writeFiles(folder, {
      'backfile.config.json': JSON.stringify({outlets: [LAKE]}),
      'seeds/one.md': seed({url: 'https://lake.example/one'}),
    })
    await build(folder)
    await writeFiles(folder, {
      'backfile.config.json': '{}',
      'seeds/two.md': seed({url: 'https://lake.example/two'}),
    })
    await build(folder)
    const cold = mkdtempSync(join(base, 'cold-'))
    for (const part of ['seeds', 'backfile.config.json'])
      cpSync(join(folder, part), join(cold, part), {recursive: true})
    await build(cold)
    expect(treeOf(join(folder, 'dist'))).toEqual(treeOf(join(cold, 'dist')))
  })
})

describe('an archive that another process continues', () => {
  it('prints only the pages that a change affects, and equals a build from nothing', async () => {
    const folder = mkdtempSync(join(base, 'large-'))
    await writeCorpus({count: SEEDS, seed: 'recall', out: join(folder, 'seeds')})
    await writeFiles(folder, {
      'seeds/apart/one.md': seed({at: 1700000000000, url: 'https://news.quay.example/one'}),
      'seeds/apart/two.md': seed({at: 1700000100000, url: 'https://www.quay.example/two'}),
      'seeds/apart/line\nfeed.md': seed({at: 1700000200000, url: 'https://lake.example/line'}),
    })
    await build(folder)
    await pause(SETTLE_MS)
    expect((await build(folder, THREADS)).published).toMatchObject({written: 0, removed: 0})

    // One seed is added. One is removed, the first of its publisher. One page is overwritten and one is removed.
    const pages = pathsBelow(join(folder, 'dist')).filter((path) => /^\w+\/[^/]+\.html$/.test(path))
    const [spoiled = '', lost = ''] = [pages.at(40), pages.at(-40)]
    writeFileSync(join(folder, 'dist', spoiled), 'spoiled')
    rmSync(join(folder, 'dist', lost))
    rmSync(join(folder, 'seeds/apart/one.md'))
    await writeFiles(folder, {'seeds/apart/three.md': seed({at: 1700000300000, url: 'https://lake.example/three'})})
    const {reasons} = await build(folder, THREADS)
    expect([reasons.get(spoiled), reasons.get(lost)]).toEqual([{kind: 'touched'}, {kind: 'touched'}])
    expect([...reasons].filter(([, {kind}]) => kind === 'new').map(([path]) => path)).toEqual([
      expect.stringMatching(/^lake-example\/u-\w+\.html$/),
    ])
    expect(reasons.size).toBeLessThan(60)

    // Another seed is removed, and none is added.
    rmSync(join(folder, 'seeds/apart/three.md'))
    expect((await build(folder)).reasons.size).toBeLessThan(40)

    const cold = mkdtempSync(join(base, 'cold-'))
    cpSync(join(folder, 'seeds'), join(cold, 'seeds'), {recursive: true})
    await build(cold)
    expect(treeOf(join(folder, 'dist'))).toEqual(treeOf(join(cold, 'dist')))
  })
})
