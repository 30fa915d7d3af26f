import {join} from 'node:path'
import sharp from 'sharp'
import {describe, expect, it} from 'vitest'
import {imagesSchema} from '../../src/config/images.ts'
import {localize} from '../../src/images/localize.ts'
import {LocalStore} from '../../src/images/store.ts'
import {figure} from '../support/articles.ts'
import {temporaryFolder, writeFiles} from '../support/command.ts'

const base = temporaryFolder()
const red = await sharp({create: {width: 90, height: 60, channels: 3, background: 'red'}})
  .png()
  .toBuffer()
const blue = await sharp({create: {width: 80, height: 40, channels: 3, background: 'blue'}})
  .png()
  .toBuffer()
const encoding = imagesSchema.parse({widths: [32, 64], quality: 70})
const cache = join(base, 'cache')

await writeFiles(join(base, 'store'), {'img.example/red.png': red, 'img.example/page.png': '<!DOCTYPE html>gone'})
await writeFiles(join(base, 'other'), {'img.example/red.png': blue, 'img.example/blue.png': blue})
const store = new LocalStore(join(base, 'store'))
const other = new LocalStore(join(base, 'other'))
const options = {sources: [store], encoding, cache}

describe('pictures of articles', () => {
  it('are had by their figure’s key, or missing with a reason', async () => {
    const pictures = await localize(
      [
        figure('https://img.example/red.png'),
        figure('https://img.example/page.png'),
        figure('https://img.example/gone.png'),
      ],
      options,
    )
    expect([...pictures.keys()].sort()).toEqual([
      'https://img.example/gone.png',
      'https://img.example/page.png',
      'https://img.example/red.png',
    ])
    expect(pictures.get('https://img.example/red.png')).toMatchObject({kind: 'local', width: 90, height: 60})
    expect(pictures.get('https://img.example/page.png')).toEqual({kind: 'missing', reason: 'html'})
    expect(pictures.get('https://img.example/gone.png')).toEqual({kind: 'missing', reason: 'absent'})
  })

  it('with one key are one picture, made once', async () => {
    const steps: (readonly [number, number])[] = []
    const pictures = await localize(
      [
        figure('https://img.example/gone.png', {key: 'one'}),
        figure('https://img.example/red.png', {key: 'one'}),
        figure('https://img.example/red.png', {key: 'two'}),
      ],
      {...options, onProgress: (done, total) => steps.push([done, total])},
    )
    expect([...pictures.keys()].sort()).toEqual(['one', 'two'])
    expect(pictures.get('one')).toEqual(pictures.get('two'))
    expect(pictures.get('one')).toMatchObject({kind: 'local', width: 90})
    expect(steps).toEqual([
      [1, 2],
      [2, 2],
    ])
  })

  it('come from the first source that has one that can be shown', async () => {
    const figures = ['red', 'blue', 'page'].map((name) => figure(`https://img.example/${name}.png`))
    const pictures = await localize(figures, {...options, sources: [store, other]})
    expect(figures.map(({key}) => pictures.get(key))).toMatchObject([
      {kind: 'local', width: 90},
      {kind: 'local', width: 80},
      {kind: 'missing', reason: 'html'},
    ])
  })

  it('are none where there are no figures', async () => {
    expect((await localize([], options)).size).toBe(0)
  })
})
