import {cpSync, mkdtempSync} from 'node:fs'
import {join} from 'node:path'
import {setTimeout as pause} from 'node:timers/promises'
import {describe, expect, it} from 'vitest'
import {backfile, seed, temporaryFolder, writeFiles} from '../support/command.ts'
import {treeOf} from '../support/tree.ts'

const base = temporaryFolder()

/** A file that changed less than a second ago is read again in any case. */
const SETTLE_MS = 1200

const article = (number: number): string =>
  seed({
    at: 1700000000000 + number * 3_600_000,
    title: `第${number}艘船`,
    url: `https://lake.example/a-${number}`,
    body: `<p>第${number}艘船在清晨出港。</p>`,
  })

/** Folders with seeds. Two have the same name; one has a seed that is refused, and two have a version of an article. */
const SEEDS = {
  'one/news/1.md': article(1),
  'one/news/2.md': article(2),
  'one/news/bad.md': 'no header',
  'two/news/3.md': article(3),
  'two/news/again.md': article(1).replace('清晨', '黄昏'),
  'more/4.md': article(4),
}

/** Two lists of folders, built one after the other, and the seeds that the second build reads. */
const CASES = [
  {name: 'a second folder', before: ['one/news'], after: ['one/news', 'more'], read: ['more/4.md']},
  {
    name: 'a third folder with a name that occurs',
    before: ['one/news', 'more'],
    after: ['one/news', 'more', 'two/news'],
    read: ['news-2/3.md', 'news-2/again.md'],
  },
  {name: 'one folder fewer', before: ['one/news', 'two/news', 'more'], after: ['two/news', 'more'], read: []},
  {name: 'one folder left', before: ['one/news', 'two/news'], after: ['one/news'], read: []},
  {name: 'another order', before: ['one/news', 'two/news'], after: ['two/news', 'one/news'], read: []},
  {name: 'a folder given twice', before: ['one/news'], after: ['one/news', 'one/news'], read: null},
]

const build = async (cwd: string, folders: readonly string[]): Promise<string> => {
  const {code, stdout, stderr} = await backfile(
    ['build', '--explain', ...folders.flatMap((folder) => ['--seeds', folder])],
    {cwd},
  )
  expect(code, stderr).toBe(0)
  return stdout
}

describe('a build with other seeds folders than the last one', () => {
  it.each(CASES)('reads only new seeds, and ends as a build from nothing: $name', async ({before, after, read}) => {
    const [folder, cold] = [mkdtempSync(join(base, 'warm-')), mkdtempSync(join(base, 'cold-'))]
    await writeFiles(folder, SEEDS)
    await pause(SETTLE_MS)
    await build(folder, before)
    const stdout = await build(folder, after)
    if (read !== null) {
      const [, names] = /^Seeds that are new or changed: (.*)$/m.exec(stdout) ?? []
      expect(names?.split(', ') ?? []).toEqual(read)
    }
    for (const name of ['one', 'two', 'more']) cpSync(join(folder, name), join(cold, name), {recursive: true})
    await build(cold, after)
    expect(treeOf(join(folder, 'dist'))).toEqual(treeOf(join(cold, 'dist')))
    // The next build finds nothing to do.
    expect(await build(folder, after)).toMatch(/^\d+ pages were not printed/)
  })
})
