import {mkdir, readdir, readFile, rm, stat, utimes, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import sharp from 'sharp'
import {describe, expect, it} from 'vitest'
import {cachedPicture} from '../../../src/images/encode/cached.ts'
import {encodeOriginal} from '../../../src/images/encode/encode.ts'
import {clearPartials, partialPath} from '../../../src/images/encode/partial.ts'
import {EncodingRun} from '../../../src/images/encode/run.ts'
import {cacheName} from '../../../src/images/encode/settings.ts'
import {runNode} from '../../support/command.ts'
import {BLUE, frames, noise, plain, RED, settings, Workbench} from './invented.ts'

const context = new Workbench()
let folders = 0
const fresh = (): string => join(context.folder, `cache-${folders++}`)

describe('the cache', () => {
  it('gives a result without the original, and nothing is encoded twice', async () => {
    const cache = fresh()
    const encoding = settings({jpeg: true})
    const moving = await (await frames(200, 120, [RED, BLUE])).gif().toBuffer()
    const first = new EncodingRun(encoding)
    for (const bytes of [await plain(200, 100).jpeg().toBuffer(), moving]) {
      const original = await context.lay(bytes)
      const encoded = await encodeOriginal(original, encoding, cache, first)
      await rm(original.path)
      const second = new EncodingRun(encoding)
      expect(await cachedPicture(original.sha256, encoding, cache, second)).toEqual(encoded)
      expect(await encodeOriginal(original, encoding, cache, second)).toEqual(encoded)
      expect(second.encodings).toBe(0)
    }
    expect(first.encodings).toBe(4 + 6)
  })

  it('restores a deleted variant, and writes no other', async () => {
    const cache = fresh()
    const bytes = await plain(200, 100).jpeg().toBuffer()
    const first = await context.picture(bytes, settings(), cache)
    const paths = first.variants.map(({address}) => join(cache, address))
    const past = new Date('2001-01-01T00:00:00Z')
    for (const path of paths) await utimes(path, past, past)
    await rm(paths[0] ?? '')
    const {sha256} = await context.lay(bytes)
    expect(await cachedPicture(sha256, settings(), cache)).toBeNull()
    expect(await context.picture(bytes, settings(), cache)).toEqual(first)
    expect((await stat(paths[0] ?? '')).mtime).not.toEqual(past)
    expect((await stat(paths[1] ?? '')).mtime).toEqual(past)
  })

  it('needs one more encoding for one more width', async () => {
    const cache = fresh()
    const bytes = await plain(200, 100).jpeg().toBuffer()
    await context.picture(bytes, settings(), cache)
    const run = new EncodingRun(settings())
    await context.encode(bytes, settings({widths: [64, 100, 128]}), cache, run)
    expect(run.encodings).toBe(1)
  })

  it('keeps a refusal until the limit that caused it is raised', async () => {
    const cache = fresh()
    const strict = settings({limits: {pixels: 10_000}})
    const original = await context.lay(await plain(200, 100).png().toBuffer())
    const refused = {kind: 'unfit', reason: 'too-large'}
    expect(await encodeOriginal(original, strict, cache, new EncodingRun(strict))).toEqual(refused)
    expect(await cachedPicture(original.sha256, strict, cache)).toEqual(refused)
    expect(await cachedPicture(original.sha256, settings(), cache)).toBeNull()
    expect(await encodeOriginal(original, settings(), cache, new EncodingRun(strict))).toMatchObject({kind: 'fit'})
    expect(await cachedPicture(original.sha256, strict, cache)).toEqual(refused)
  })

  it('keeps the results of a damaged picture and of a tracking pixel', async () => {
    const cache = fresh()
    for (const bytes of [await plain(1, 1).png().toBuffer(), Buffer.from('\x89PNG\r\n\x1a\nbroken', 'latin1')]) {
      const encoded = await context.encode(bytes, settings(), cache)
      expect(encoded.kind).not.toBe('fit')
      expect(await cachedPicture((await context.lay(bytes)).sha256, settings(), cache)).toEqual(encoded)
    }
  })

  it('does not keep a refusal for lack of time', async () => {
    const cache = fresh()
    const hasty = settings({limits: {seconds: 0.05}, widths: [1600]})
    const bytes = await noise(4000, 3000).png({compressionLevel: 1}).toBuffer()
    expect(await context.encode(bytes, hasty, cache)).toEqual({kind: 'unfit', reason: 'too-slow'})
    expect(await cachedPicture((await context.lay(bytes)).sha256, hasty, cache)).toBeNull()
    expect(await context.encode(bytes, settings(), cache)).toMatchObject({kind: 'fit'})
  })

  it('replaces a damaged file of properties', async () => {
    const cache = fresh()
    const bytes = await plain(200, 100).jpeg().toBuffer()
    const picture = await context.picture(bytes, settings(), cache)
    const {sha256} = await context.lay(bytes)
    const path = join(cache, 'facts', sha256.slice(0, 2), `${sha256}.json`)
    await writeFile(path, (await readFile(path)).subarray(0, 20))
    expect(await cachedPicture(sha256, settings(), cache)).toBeNull()
    expect(await context.picture(bytes, settings(), cache)).toEqual(picture)
  })

  it('has the same variants, byte for byte, when it is made again', async () => {
    const bytes = await noise(200, 100).png().toBuffer()
    const [a, b] = [fresh(), fresh()]
    const encoding = settings({jpeg: true})
    const [first, second] = [await context.picture(bytes, encoding, a), await context.picture(bytes, encoding, b)]
    expect(second).toEqual(first)
    for (const variant of [...first.variants, ...first.jpeg])
      expect(await context.read(variant, b)).toEqual(await context.read(variant, a))
  })

  it('has another name for another quality, and the same for other widths', () => {
    expect(cacheName(settings({quality: 78}))).not.toBe(cacheName(settings({quality: 79})))
    expect(cacheName(settings({widths: [64]}))).toBe(cacheName(settings({widths: [99]})))
    expect(cacheName(settings())).toContain(sharp.versions.vips)
  })

  it('throws if it cannot be written', async () => {
    const folder = fresh()
    await mkdir(folder)
    await writeFile(join(folder, 'media'), 'a file')
    await expect(context.encode(await plain(70, 70).png().toBuffer(), settings(), folder)).rejects.toThrow(
      /EEXIST|ENOTDIR/,
    )
  })
})

describe('partial files', () => {
  it('do not remain after encoding', async () => {
    const cache = fresh()
    const picture = await context.picture(await plain(200, 100).jpeg().toBuffer(), settings(), cache)
    const names = await readdir(dirname(join(cache, picture.variants[0].address)))
    expect(names.sort()).toEqual(picture.variants.map(({address}) => address.split('/').at(-1)).sort())
    expect(await readdir(join(cache, '.partial'))).toEqual([])
  })

  it('are removed if their process no longer runs', async () => {
    const cache = fresh()
    const ours = await partialPath(cache, '.png')
    await writeFile(ours, 'ours')
    const {stdout} = await runNode(['-e', 'console.log(process.pid)'])
    await writeFile(join(cache, '.partial', `${stdout.trim()}-1.png`), 'left')
    await writeFile(join(cache, '.partial', `${process.ppid}-1`), 'of one that lives')
    expect(await clearPartials(cache)).toBe(1)
    expect((await readdir(join(cache, '.partial'))).length).toBe(2)
    expect(await clearPartials(fresh())).toBe(0)
  })
})
