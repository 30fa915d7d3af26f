import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {describe, expect, it} from 'vitest'
import {projectRoot, runNode} from '../../support/command.ts'
import {cpuTime} from '../../support/cpu-time.ts'
import {claiming, frames, noise, plain, RED, settings, Workbench} from './invented.ts'

const context = new Workbench()
const TOO_LARGE = {kind: 'unfit', reason: 'too-large'}

describe('a picture that claims to be huge', () => {
  it.each([
    {width: 786_464, height: 32},
    {width: 32, height: 786_464},
    {width: 30_000, height: 30_000},
    {width: 20_001, height: 1},
    {width: 15_000, height: 15_000},
  ])('is refused by its header: $width × $height', async ({width, height}) => {
    const started = cpuTime()
    expect(await context.encode(claiming(width, height))).toEqual(TOO_LARGE)
    expect(cpuTime() - started).toBeLessThan(1000)
  })

  it('is accepted at the largest allowed side', async () => {
    expect(await context.picture(await plain(20_000, 4).png().toBuffer())).toMatchObject({width: 20_000, height: 4})
  })

  it.each([
    {name: 'is decoded row by row', progressive: false, kind: 'fit'},
    {name: 'is decoded as a whole', progressive: true, kind: 'unfit'},
  ])('is judged by the memory for decoding it: one that $name', async ({progressive, kind}) => {
    const bytes = await noise(600, 600).jpeg({progressive}).toBuffer()
    expect((await context.encode(bytes, settings({limits: {pixels: 360_000}}))).kind).toBe(kind)
  })

  it('is refused if its file is larger than the limit', async () => {
    const bytes = await noise(100, 100).png().toBuffer()
    const encoding = settings({limits: {bytes: bytes.length - 1}})
    expect(await context.encode(bytes, encoding)).toEqual({kind: 'unfit', reason: 'too-many-bytes'})
    expect((await context.encode(bytes, settings({limits: {bytes: bytes.length}}))).kind).toBe('fit')
  })

  it.runIf(process.platform === 'linux')('needs little memory', async () => {
    const paths = [claiming(786_464, 32), claiming(30_000, 30_000), manyFrames(300_000)]
    const originals = await Promise.all(paths.map((bytes) => context.lay(bytes)))
    const held = Number((await runNode(['--input-type=module', '-e', script(originals)])).stdout)
    expect(held).toBeGreaterThan(1000)
    // The decoder alone takes 75 MB.
    expect(held).toBeLessThan(190_000)
  })
})

/** A script that encodes the originals and prints the peak memory of its process in kilobytes. */
const script = (originals: readonly unknown[]): string => {
  const compiled = (path: string): string => pathToFileURL(join(projectRoot, 'lib/src/images/encode', path)).href
  return `
    import {readFileSync} from 'node:fs'
    import {encodeOriginal} from '${compiled('encode.js')}'
    import {EncodingRun} from '${compiled('run.js')}'
    const encoding = ${JSON.stringify(settings())}
    for (const original of ${JSON.stringify(originals)})
      await encodeOriginal(original, encoding, '${join(context.folder, 'held')}', new EncodingRun(encoding))
    console.log(/VmHWM:\\s+(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1])`
}

/** A GIF with `count` frames of one pixel each. */
function manyFrames(count: number): Buffer {
  const screen = Buffer.from([100, 0, 100, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255])
  const control = [0x21, 0xf9, 4, 0, 1, 0, 0, 0]
  const frame = Buffer.from([...control, 0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0])
  return Buffer.concat([Buffer.from('GIF89a'), screen, Buffer.alloc(frame.length * count, frame), Buffer.from(';')])
}

describe('a picture with very many frames', () => {
  it('is shown as its first frame', async () => {
    expect(await context.picture(manyFrames(100_000))).toMatchObject({width: 100, note: 'first-frame', animated: []})
  })
})

describe('a tracking pixel', () => {
  it.each([
    [1, 1],
    [1, 2],
    [2, 1],
    [2, 2],
  ])('is dropped: %i × %i', async (width, height) => {
    for (const format of ['png', 'gif', 'webp', 'jpeg'] as const)
      expect(await context.encode(await plain(width, height).toFormat(format).toBuffer())).toEqual({kind: 'dropped'})
  })

  it('is dropped if it is animated', async () => {
    expect(await context.encode(await (await frames(1, 1, [RED, RED])).gif().toBuffer())).toEqual({kind: 'dropped'})
  })

  it('has a size: a picture without one is damaged', async () => {
    for (const bytes of [claiming(0, 0), Buffer.from('GIF89a\0\0\0\0\0\0\0;', 'latin1')])
      expect(await context.encode(bytes)).toEqual({kind: 'unfit', reason: 'damaged'})
  })

  it('has at most two pixels per side: a picture of three is kept', async () => {
    expect((await context.encode(await plain(3, 1).png().toBuffer())).kind).toBe('fit')
  })
})

describe('many pictures at the same time', () => {
  it('all get a result, good or bad', async () => {
    const whole = await noise(300, 200).jpeg().toBuffer()
    const each = [whole, whole.subarray(0, 60), claiming(30_000, 30_000), Buffer.from('<html>'), Buffer.alloc(0)]
    const all = await Promise.all(Array.from({length: 50}, (_, at) => context.encode(each[at % each.length] ?? whole)))
    expect(all.map(({kind}) => kind).filter((kind) => kind === 'fit').length).toBe(10)
    expect(all.length).toBe(50)
  })
})
