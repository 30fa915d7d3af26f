import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {MANIFEST, measure, printManifest, readManifest} from '../../src/output/manifest.ts'
import {temporaryFolder, writeFiles} from '../support/command.ts'

const base = temporaryFolder()

describe('the manifest of a site', () => {
  it('is read as it was printed', async () => {
    const folder = join(base, 'site')
    await writeFiles(folder, {'index.html': '雾', 'dw/a-1.html': '船', 'a..b/c.html': '桥'})
    const manifest = await measure(folder)
    await writeFiles(folder, {[MANIFEST]: printManifest([...manifest.keys()], (path) => manifest.get(path) ?? '')})
    expect([...manifest.keys()]).toEqual(['a..b/c.html', 'dw/a-1.html', 'index.html'])
    expect(await readManifest(folder)).toEqual(manifest)
    expect(await measure(folder)).toEqual(manifest)
  })

  it('is null if there is none', async () => {
    expect(await readManifest(join(base, 'nowhere'))).toBeNull()
  })

  it.each([
    '../outside.txt',
    'a/../../b',
    '/etc/hosts',
    '..',
    'C:\\x',
    '\\x',
    'a\\..\\..\\b',
  ])('skips a path outside the site: %s', async (path) => {
    const folder = join(base, Buffer.from(path).toString('hex'))
    await writeFiles(folder, {[MANIFEST]: `${'0'.repeat(64)}  ${path}\n${'1'.repeat(64)}  index.html\n`})
    expect([...((await readManifest(folder)) ?? new Map()).keys()]).toEqual(['index.html'])
  })
})
