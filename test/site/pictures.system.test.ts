import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import type {Browser, BrowserContextOptions, Page} from 'playwright-core'
import sharp from 'sharp'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {BLUE, frames, halves, noise, plain, RED} from '../images/encode/invented.ts'
import {launchBrowser} from '../support/browser.ts'
import {backfile, seed, temporaryFolder, writeFiles} from '../support/command.ts'
import {pagesOf} from '../support/tree.ts'

const folder = temporaryFolder()
/** Names of the images, in the order of the article. */
const NAMES = [
  'lead.jpg',
  'photo.jpg',
  'moving.gif',
  'ink.png',
  'clipped.jpg',
  'square.jpg',
  'portrait.jpg',
  'slender.jpg',
  'roll.jpg',
  'small.jpg',
] as const

let browser: Browser
let page = ''
let tab: Page

beforeAll(async () => {
  const clipped = await noise(300, 200).jpeg().toBuffer()
  const pictures: Readonly<Record<(typeof NAMES)[number], Buffer>> = {
    // Wide enough for all three widths of files, and of few pixels, since AVIF takes long.
    'lead.jpg': await (await halves(1920, 480)).jpeg().toBuffer(),
    'photo.jpg': await (await halves(1920, 480)).jpeg().toBuffer(),
    'moving.gif': await (await frames(600, 400, [RED, BLUE, RED])).gif({delay: [200, 200, 200]}).toBuffer(),
    'ink.png': await plain(500, 300, {r: 10, g: 10, b: 10, alpha: 0.3}).png().toBuffer(),
    'clipped.jpg': clipped.subarray(0, Math.floor(clipped.length * 0.9)),
    'square.jpg': await (await halves(1000, 1000)).jpeg().toBuffer(),
    'portrait.jpg': await (await halves(1000, 1400)).jpeg().toBuffer(),
    'slender.jpg': await (await halves(900, 1600)).jpeg().toBuffer(),
    // A chart drawn for phones, as long as ten of their screens.
    'roll.jpg': await (await halves(600, 5000)).jpeg().toBuffer(),
    'small.jpg': await plain(120, 80).jpeg().toBuffer(),
  }
  await writeFiles(join(folder, 'seeds/_media/img.lake.example'), pictures)
  const shown = NAMES.map((name) => `<figure><img src="https://img.lake.example/${name}"></figure>`)
  const text = '<p>清晨有雾，船晚了一刻钟，码头上站着等信的人。</p>'.repeat(12)
  await writeFiles(folder, {
    'seeds/a.md': seed({body: shown.join(text) + text}),
    'backfile.config.json': JSON.stringify({language: 'en', images: {avif: {}, jpeg: true}}),
  })
  const built = await backfile(['build', '--quiet'], {cwd: folder})
  if (built.code !== 0) throw new Error(built.stderr)
  page = pagesOf(join(folder, 'dist')).find((path) => path.startsWith('lake-example/u-')) ?? ''
  browser = await launchBrowser()
  tab = await browser.newPage()
  await tab.goto(url())
})
afterAll(() => browser?.close())

const url = (): string => pathToFileURL(join(folder, 'dist', page)).href

interface Shape {
  readonly viewport?: {readonly width: number; readonly height: number}
  readonly colorScheme?: 'light' | 'dark'
}

/** Examines the article in the one tab that shows it, in a new shape. */
async function opened<T>(shape: Shape, look: (tab: Page) => Promise<T>): Promise<T> {
  await tab.setViewportSize(shape.viewport ?? {width: 1280, height: 800})
  await tab.emulateMedia({colorScheme: shape.colorScheme ?? 'light'})
  return await look(tab)
}

interface Shown {
  readonly file: string
  /** The width of the file divided by the device pixels that it fills. */
  readonly ratio: number
}

/** The files that a new browser context chose for some images of the article, after these have loaded. */
async function chosen(
  names: readonly (typeof NAMES)[number][],
  options: BrowserContextOptions,
): Promise<readonly Shown[]> {
  const context = await browser.newContext(options)
  const own = await context.newPage()
  await own.goto(url())
  const shown = await own.evaluate(
    async (places) => {
      const all = [...document.querySelectorAll<HTMLImageElement>('.body figure img:not(.preview)')]
      const pictures = all.filter((_, at) => places.includes(at))
      for (const picture of pictures) {
        picture.scrollIntoView()
        picture.loading = 'eager'
        await picture.decode()
      }
      return pictures.map((picture) => {
        const [, width = '0'] = /-(\d+)[^/]*$/.exec(picture.currentSrc) ?? []
        return {
          file: picture.currentSrc.replace(/^.*\//, ''),
          ratio: Number(width) / (picture.getBoundingClientRect().width * devicePixelRatio),
        }
      })
    },
    names.map((name) => NAMES.indexOf(name)),
  )
  await context.close()
  return shown
}

const fileOf = async (name: (typeof NAMES)[number], options: BrowserContextOptions): Promise<string> =>
  (await chosen([name], options))[0]?.file ?? ''

describe('an image on a page', () => {
  it('loads the smallest sufficient file on every screen', async () => {
    const seen = new Set<string>()
    for (const [width, deviceScaleFactor] of [
      [360, 1],
      [360, 2],
      [768, 1],
      [1280, 1],
      [1920, 2],
    ] as const) {
      const shown = await chosen(['lead.jpg', 'photo.jpg'], {viewport: {width, height: 900}, deviceScaleFactor})
      expect(shown).toHaveLength(2)
      for (const {file, ratio} of shown) {
        const hint = `${file} at ${width} × ${deviceScaleFactor}`
        const [, size = ''] = /-(\d+)\./.exec(file) ?? []
        seen.add(size)
        // A browser may accept a slightly too small file; the next smaller one would be far too small.
        if (size !== '1600') expect(ratio, hint).toBeGreaterThan(0.8)
        // The widths are 480, 960 and 1600: the smallest sufficient file is at most 2.1 times as wide.
        if (size !== '480') expect(ratio, hint).toBeLessThan(2.2)
      }
    }
    expect([...seen].sort()).toEqual(['1600', '480', '960'])
  })

  it('loads the newest format that the browser supports, with older ones as alternatives', async () => {
    expect(await fileOf('photo.jpg', {})).toMatch(/\.avif$/)
    const sources = await opened({}, (tab) =>
      tab.evaluate(() => {
        const picture = document.querySelectorAll('.body figure picture')[1]
        return [...(picture?.children ?? [])].map((one) => one.getAttribute('type') ?? one.getAttribute('src'))
      }),
    )
    expect(sources).toEqual(['image/avif', 'image/webp', expect.stringMatching(/\.jpg$/)])
  })

  it('is animated only for readers who do not prefer reduced motion', async () => {
    expect(await fileOf('moving.gif', {reducedMotion: 'no-preference'})).toMatch(/-moving\.webp$/)
    expect(await fileOf('moving.gif', {reducedMotion: 'reduce'})).not.toContain('moving')
  })

  it('is loaded eagerly only if it opens the article', async () => {
    const written = await opened({}, (tab) =>
      tab
        .locator('.body figure img:not(.preview)')
        .evaluateAll((all) => all.map((img) => `${img.getAttribute('loading')} ${img.getAttribute('fetchpriority')}`)),
    )
    expect(written[0]).toBe('null high')
    expect(written.slice(1)).toEqual(NAMES.slice(1).map(() => 'lazy null'))
  })

  it('is never enlarged', async () => {
    const width = await opened({viewport: {width: 1280, height: 900}}, (tab) =>
      tab
        .locator('.body figure')
        .last()
        .locator('img:not(.preview)')
        .evaluate((img) => img.clientWidth),
    )
    expect(width).toBe(120)
  })

  it('keeps its ratio, and its preview the same, on every screen', async () => {
    for (const viewport of [
      {width: 390, height: 800},
      {width: 844, height: 390},
      {width: 1280, height: 800},
    ]) {
      const boxes = await opened({viewport}, (tab) =>
        tab.locator('.body figure img').evaluateAll((all) =>
          all.map((img) => {
            const {left, top, width, height} = img.getBoundingClientRect()
            const own = Number(img.getAttribute('width')) / Number(img.getAttribute('height'))
            return {
              isPreview: img.matches('.preview'),
              box: [left, top, width, height].map(Math.round),
              width,
              height,
              own,
            }
          }),
        ),
      )
      for (const [at, {isPreview, box, width, height, own}] of boxes.entries()) {
        expect(Math.abs(width / height / own - 1), `${at} at ${viewport.width}`).toBeLessThan(0.02)
        if (isPreview) expect(box).toEqual(boxes[at + 1]?.box)
      }
    }
  })

  it('fits the screen if it is upright, and has its full width if it is a roll', async () => {
    const viewport = {width: 1280, height: 800}
    const sizes = await opened({viewport}, (tab) =>
      tab
        .locator('.body figure img:not(.preview)')
        .evaluateAll((all) => all.map((img) => img.getBoundingClientRect().toJSON())),
    )
    const sizeOf = (name: (typeof NAMES)[number]) => sizes[NAMES.indexOf(name)]
    for (const name of ['square.jpg', 'portrait.jpg', 'slender.jpg'] as const)
      expect(sizeOf(name)?.height, name).toBeLessThan(viewport.height * 0.9)
    expect(sizeOf('roll.jpg')?.width).toBe(600)
  })

  it('has a note in the interface language if it is truncated', async () => {
    const notes = await opened({}, (tab) => tab.locator('.caveat').allTextContents())
    expect(notes).toEqual(['The file breaks off; what there is of it is shown.'])
  })
})

describe('the space of an image that has not loaded yet', () => {
  /** A screenshot of the second image's space, while its file is loading. */
  const placeOf = (tab: Page) => tab.locator('.body figure').nth(1).screenshot()

  it('shows a blurred preview without a script, and nothing moves when the image loads', async () => {
    const context = await browser.newContext({javaScriptEnabled: false, viewport: {width: 800, height: 900}})
    const tab = await context.newPage()
    const waiting: (() => void)[] = []
    await tab.route(/\/media\//, async (route) => {
      await new Promise<void>((go) => waiting.push(go))
      await route.continue()
    })
    await tab.goto(pathToFileURL(join(folder, 'dist', page)).href, {waitUntil: 'commit'})
    const figure = tab.locator('.body figure').nth(1)
    await figure.scrollIntoViewIfNeeded()
    await expect.poll(() => waiting.length).toBeGreaterThan(1)
    const before = await figure.boundingBox()
    const blurred = await placeOf(tab)
    for (const go of waiting) go()
    await expect.poll(async () => (await placeOf(tab)).equals(blurred)).toBe(false)
    expect(await figure.boundingBox()).toEqual(before)
    await context.close()

    const {channels} = await sharp(blurred).stats()
    // Half of the image is red and half is blue; an empty space would be as light as the paper.
    expect(channels[0]?.mean).toBeGreaterThan(90)
    expect(channels[0]?.mean).toBeLessThan(165)
  })

  it('is empty for transparent images, whose preview would stay visible behind them', async () => {
    expect(await opened({}, (tab) => tab.locator('img.see-through').count())).toBe(1)
    const previews = await opened({}, (tab) => tab.locator('img.preview').count())
    expect(previews).toBe(NAMES.length - 1)
  })

  it('has a light background in the dark theme for transparent images', async () => {
    const ground = (colorScheme: 'light' | 'dark') =>
      opened({colorScheme}, (tab) =>
        tab.locator('img.see-through').evaluate((img) => getComputedStyle(img).backgroundColor),
      )
    expect(await ground('dark')).toBe('rgb(244, 241, 234)')
    expect(await ground('light')).toBe('rgba(0, 0, 0, 0)')
  })
})
