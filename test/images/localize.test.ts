import {createHash} from 'node:crypto'
import {rm, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import sharp from 'sharp'
import {describe, expect, it} from 'vitest'
import {imagesSchema} from '../../src/config/images.ts'
import {encodeOriginal, type OriginalFile} from '../../src/images/encode/encode.ts'
import {EncodingRun} from '../../src/images/encode/run.ts'
import {localize} from '../../src/images/localize.ts'
import {type Media, openMedia} from '../../src/images/media/media.ts'
import {referencesIn} from '../../src/images/references.ts'
import {LocalStore} from '../../src/images/store.ts'
import type {EpochMs, SafeUrl} from '../../src/model/brand.ts'
import {outletsWith} from '../../src/outlets/index.ts'
import {article, figure} from '../support/articles.ts'
import {temporaryFolder, writeFiles} from '../support/command.ts'

const base = temporaryFolder()
const picture = (background: string, width: number) =>
  sharp({create: {width, height: 60, channels: 3, background}})
    .png()
    .toBuffer()
const red = await picture('red', 90)
const blue = await picture('blue', 80)
const encoding = imagesSchema.parse({quality: 70, widths: [32, 64]})
const cache = join(base, 'cache')

const sign = await picture('grey', 30)
const dot = await sharp({create: {width: 1, height: 1, channels: 3, background: 'red'}})
  .png()
  .toBuffer()
await writeFiles(join(base, 'store'), {
  'img.example/loading.png': sign,
  'img.example/placeholder.png': await picture('red', 140),
  'img.example/dot.png': dot,
  'img.example/red.png': red,
  'img.example/page.png': '<!DOCTYPE html>gone',
})
await writeFiles(join(base, 'other'), {'img.example/red.png': blue, 'img.example/blue.png': blue})
const store = new LocalStore(join(base, 'store'))
const other = new LocalStore(join(base, 'other'))
const address = (name: string) => `https://img.example/${name}.png`

const publisher = outletsWith([]).of(new URL('https://lake.example/'))

type Wish = readonly {
  readonly name: string
  readonly key?: string
  readonly spares?: readonly string[]
  readonly data?: string
}[]
const wanted = (wish: Wish) =>
  referencesIn(
    [
      article({
        body: {
          figures: wish.map(({name, key = name, spares = [], data = null}) =>
            figure(address(name), {key, spares: spares.map(address) as readonly string[] as SafeUrl[], data}),
          ),
        },
      }),
    ],
    () => publisher,
  )

const run = new EncodingRun(encoding)
const encode = (original: OriginalFile) => encodeOriginal(original, encoding, cache, run)
const find = async (wish: Wish, media: Media | null = null, sources = [store]) =>
  await localize(wanted(wish), {
    media: media ?? (await openMedia(join(base, 'none'))),
    sources,
    encode,
    encodeBytes: async (bytes) => {
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      await writeFiles(base, {[sha256]: Buffer.from(bytes)})
      return await encode({path: join(base, sha256), sha256})
    },
  })

/** Makes a media folder with three records: one stored, one failed as gone, one dropped. */
async function mediaWith(folder: string, bytes: Buffer): Promise<Media> {
  const media = await openMedia(folder)
  const begun = await media.beginRun()
  if (begun.kind === 'busy') throw new Error(begun.message)
  const partial = begun.partial()
  await writeFile(partial, bytes)
  const [kept] = wanted([{name: 'kept'}])
  const [gone] = wanted([{name: 'gone'}])
  const [counter] = wanted([{name: 'counter'}])
  if (!(kept && gone && counter)) throw new Error('three pictures are wanted')
  const time = 0 as EpochMs
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const facts = {step: 'origin', type: 'image/png', width: 90, height: 60, bytes: bytes.length, sha256} as const
  await begun.keep({key: kept.key, addresses: kept.addresses, url: address('kept'), time, ...facts}, partial)
  const attempts = [{step: 'origin', url: address('gone'), reason: 'gone', code: 410}] as const
  await begun.fail({key: gone.key, addresses: gone.addresses, attempts, time})
  await begun.drop({key: counter.key, addresses: counter.addresses, url: address('counter'), time})
  await begun.finish()
  return await openMedia(folder)
}

describe('pictures of articles', () => {
  it('are found by their figure’s key, or missing with a reason', async () => {
    const pictures = await find([{name: 'red'}, {name: 'page'}, {name: 'nowhere'}])
    expect([...pictures.keys()]).toEqual(['red', 'page', 'nowhere'])
    expect(pictures.get('red')).toMatchObject({kind: 'local', width: 90, height: 60})
    expect(pictures.get('page')).toEqual({kind: 'missing', reason: 'html'})
    expect(pictures.get('nowhere')).toEqual({kind: 'missing', reason: 'absent'})
  })

  it('with one key are one picture', async () => {
    const pictures = await find([
      {name: 'nowhere', key: 'one'},
      {name: 'red', key: 'one'},
      {name: 'red', key: 'two'},
    ])
    expect([...pictures.keys()]).toEqual(['one', 'two'])
    expect(pictures.get('one')).toEqual(pictures.get('two'))
    expect(pictures.get('one')).toMatchObject({kind: 'local', width: 90})
  })

  it('come from the first source with a file that can be shown', async () => {
    const pictures = await find([{name: 'red'}, {name: 'blue'}, {name: 'page'}], null, [store, other])
    expect([...pictures.values()]).toMatchObject([
      {kind: 'local', width: 90},
      {kind: 'local', width: 80},
      {kind: 'missing', reason: 'html'},
    ])
  })

  it('come from the media folder, or are missing with the ledger’s reason', async () => {
    const media = await mediaWith(join(base, 'media'), red)
    const pictures = await find([{name: 'kept'}, {name: 'gone'}, {name: 'counter'}, {name: 'blue'}], media, [other])
    expect([...pictures.values()]).toMatchObject([
      {kind: 'local', width: 90},
      {kind: 'missing', reason: 'gone'},
      {kind: 'dropped', reason: 'tracker'},
      {kind: 'local', width: 80},
    ])
  })

  it('need no originals while their variants are in the cache; without both they are unreadable', async () => {
    const folder = join(base, 'bare')
    const media = await mediaWith(folder, await picture('green', 70))
    expect((await find([{name: 'kept'}], media)).get('kept')).toMatchObject({kind: 'local', width: 70})
    for (const record of media.records) if (record.status === 'stored') await rm(media.pathOf(record))
    const before = run.encodings
    expect((await find([{name: 'kept'}], media)).get('kept')).toMatchObject({kind: 'local', width: 70})
    expect(run.encodings).toBe(before)
    await rm(cache, {recursive: true})
    expect((await find([{name: 'kept'}], media)).get('kept')).toEqual({kind: 'missing', reason: 'unreadable'})
  })

  const inPage = `data:image/png;base64,${blue.toString('base64')}`
  it.each([
    {name: 'the best address that the store has', wish: {name: 'red', spares: ['placeholder']}, width: 90},
    {name: 'a spare, if the store lacks the others', wish: {name: 'nowhere', spares: ['none', 'red']}, width: 90},
    {name: 'a spare, if the best file is no picture', wish: {name: 'page', spares: ['red']}, width: 90},
    {name: 'a spare, if the best file is a counter', wish: {name: 'dot', spares: ['red']}, width: 90},
    {name: 'a large file under the name of a placeholder', wish: {name: 'none', spares: ['placeholder']}, width: 140},
    {name: 'the bytes in the page', wish: {name: 'nowhere', data: inPage}, width: 80},
    {name: 'the store before the page', wish: {name: 'red', data: inPage}, width: 90},
  ])('come from $name', async ({wish, width}) => {
    expect([...(await find([wish])).values()]).toMatchObject([{kind: 'local', width}])
  })

  it.each([
    {name: 'a sign of loading is there', wish: {name: 'nowhere', spares: ['loading']}, reason: 'absent'},
    {name: 'a counter is there as a spare', wish: {name: 'nowhere', spares: ['dot']}, reason: 'absent'},
    {name: 'no file is a picture', wish: {name: 'page', spares: ['none']}, reason: 'html'},
    {
      name: 'the bytes in the page are none',
      wish: {name: 'nowhere', data: 'data:image/png;base64,AAAA'},
      reason: 'not-a-picture',
    },
  ])('are missing if only $name', async ({wish, reason}) => {
    expect([...(await find([wish])).values()]).toEqual([{kind: 'missing', reason}])
  })

  it('come from a stored original of a smaller copy, but not from a record that only shares a placeholder', async () => {
    const media = await mediaWith(join(base, 'copies'), red)
    const pictures = await find(
      [
        {name: 'large', spares: ['kept']},
        {name: 'other', spares: ['gone']},
      ],
      media,
    )
    expect([...pictures.values()]).toMatchObject([
      {kind: 'local', width: 90},
      {kind: 'missing', reason: 'absent'},
    ])
  })

  it('are an empty map if there are no figures', async () => {
    expect((await find([])).size).toBe(0)
  })
})
