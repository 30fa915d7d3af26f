import {mkdir, symlink} from 'node:fs/promises'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {findSeeds, isSeedName} from '../../src/seed/walk.ts'
import {seed, temporaryFolder, writeFiles} from '../support/command.ts'

const base = temporaryFolder()
let made = 0

/** Makes a folder of seeds inside a folder of its own, so that links can leave it. */
async function folderOf(...files: readonly string[]): Promise<string> {
  const folder = join(base, `case-${++made}`, 'seeds')
  await mkdir(folder, {recursive: true})
  await writeFiles(folder, Object.fromEntries(files.map((file) => [file, seed()])))
  return folder
}

const found = async (folder: string) => (await findSeeds(folder)).files.map(({file}) => file)

describe('whether a file is a seed by its name', () => {
  it.each([
    '1.txt',
    '1.md',
    '1.markdown',
    '1.html',
    '1.HTM',
    '1048570',
    '湖上的船',
    '涨了1.5万',
    '版本 2.0',
    '湖上的船……',
    'a\nb',
  ])('a text file is one: %j', (name) => {
    expect(isSeedName(name)).toBe(true)
  })

  it.each([
    '1.jpg',
    '1.json',
    '1.pdf',
    '1.md.bak',
    '1.txt~.swp',
    '1.xhtml',
  ])('one with another extension is not: %j', (name) => {
    expect(isSeedName(name)).toBe(false)
  })
})

describe('the search for seeds', () => {
  it('finds the seeds of all folders at any depth and nothing else', async () => {
    const deep = `${Array.from({length: 40}, (_, at) => `d${at}`).join('/')}/1.txt`
    const folder = await folderOf('b/2.md', 'b/c/3.html', '1.txt', 'b/photo.jpg', deep)
    const {files, refused, warnings, others} = await findSeeds(folder)
    expect(files.map(({file}) => file)).toEqual(['1.txt', 'b/2.md', 'b/c/3.html', deep])
    expect(others).toBe(1)
    await writeFiles(folder, {'backfile.config.ts': 'export default {}', '_notes/4.txt': seed(), '.git/5.txt': seed()})
    expect(await findSeeds(folder)).toEqual({files, refused, warnings, others})
    expect(files[1]?.path).toMatch(/b.2\.md$/)
    expect([refused, warnings]).toEqual([[], []])
  })

  it('passes over names that begin with a dot or an underscore', async () => {
    const folder = await folderOf('.git/a.txt', '.hidden.txt', '_media/a.txt', '_draft.txt', 'a_b/1.txt', 'a.b/2.txt')
    expect(await found(folder)).toEqual(['a.b/2.txt', 'a_b/1.txt'])
  })

  it('sorts by path in code units, independent of locale and file system', async () => {
    const folder = await folderOf(
      'b.txt',
      'B.txt',
      'a.txt',
      'a/1.txt',
      'a-1/1.txt',
      'ä.txt',
      '湖.txt',
      '10.txt',
      '9.txt',
    )
    expect(await found(folder)).toEqual([
      '10.txt',
      '9.txt',
      'B.txt',
      'a-1/1.txt',
      'a.txt',
      'a/1.txt',
      'b.txt',
      'ä.txt',
      '湖.txt',
    ])
  })

  it('keeps names with quotes, spaces, hashes and line feeds', async () => {
    const names = [' a .txt', '#1?.txt', 'a\nb.txt', 'a"b\'c.txt', 'a%2Fb.txt']
    expect(await found(await folderOf(...names))).toEqual(names)
  })

  it('finds nothing in an empty folder', async () => {
    expect(await findSeeds(await folderOf())).toEqual({files: [], refused: [], warnings: [], others: 0})
  })

  it('follows a link that is itself the seeds folder', async () => {
    const folder = await folderOf('1.txt')
    await symlink(folder, join(folder, '..', 'link'))
    expect(await found(join(folder, '..', 'link'))).toEqual(['1.txt'])
  })
})

describe('a symbolic link', () => {
  it.each([
    {name: 'a file outside', target: '../outside.txt'},
    {name: 'a folder outside', target: '../other'},
    {name: 'the folder above', target: '..'},
    {name: 'a folder whose name begins with the seeds folder’s name', target: '../seeds-2'},
  ])('to $name is refused and not followed', async ({target}) => {
    const folder = await folderOf('1.txt')
    await writeFiles(join(folder, '..'), {'outside.txt': seed(), 'other/2.txt': seed(), 'seeds-2/3.txt': seed()})
    await symlink(target, join(folder, 'out.txt'))
    const {files, refused} = await findSeeds(folder)
    expect(files.map(({file}) => file)).toEqual(['1.txt'])
    expect(refused).toMatchObject([
      {file: 'out.txt', line: 0, rule: 'link', found: 'a symbolic link that leaves the folder'},
    ])
  })

  it('to itself, or in a ring, is refused', async () => {
    const folder = await folderOf('1.txt')
    await symlink('self.txt', join(folder, 'self.txt'))
    await symlink('ring-b', join(folder, 'ring-a'))
    await symlink('ring-a', join(folder, 'ring-b'))
    const {refused} = await findSeeds(folder)
    expect(refused.map(({file}) => file)).toEqual(['ring-a', 'ring-b', 'self.txt'])
    expect(new Set(refused.map(({found}) => found))).toEqual(
      new Set(['a symbolic link that leads nowhere, or to itself']),
    )
  })

  it('to a missing target is refused', async () => {
    const folder = await folderOf('1.txt')
    await symlink('gone.txt', join(folder, 'dangling.txt'))
    expect((await findSeeds(folder)).refused).toMatchObject([{file: 'dangling.txt', rule: 'link'}])
  })

  it.each(['b/2.txt', 'b', '.'])('to a target inside gets a warning, and "%s" is read once', async (target) => {
    const folder = await folderOf('1.txt', 'b/2.txt')
    await symlink(target, join(folder, 'inner'))
    const {files, refused, warnings} = await findSeeds(folder)
    expect(files.map(({file}) => file)).toEqual(['1.txt', 'b/2.txt'])
    expect(refused).toEqual([])
    expect(warnings).toMatchObject([{file: 'inner', rule: 'link', found: 'a symbolic link inside the folder'}])
  })

  it('with a hidden name is passed over', async () => {
    const folder = await folderOf('1.txt')
    await symlink('../..', join(folder, '.out'))
    expect(await findSeeds(folder)).toMatchObject({refused: [], warnings: []})
  })
})
