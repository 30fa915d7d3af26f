/**
 * Takes the screenshots in `docs/screenshots`: builds the sample archive, opens one page of each kind in a browser and
 * writes `*.webp` files. Run it on a system with Chinese fonts.
 */
import {mkdir, rm, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import type {Browser} from 'playwright-core'
import sharp from 'sharp'
import {packageRoot} from '../../src/base/package-root.ts'
import {launchBrowser} from '../browser.ts'
import {type Site, withSample} from '../check/site.ts'
import {SHOTS, type Shot} from './plan.ts'

const target = join(packageRoot, 'docs/screenshots')

/** Scale of the files relative to device pixels. Half size keeps a page with many screenshots small. */
const SCALE = 0.5

async function take({page, width, scheme, press = [], from}: Shot, site: Site, browser: Browser): Promise<Buffer> {
  const path = site.pages.find((one) => page.test(one))
  if (path === undefined) throw new Error(`The sample has no page ${page}.`)
  const viewport = {width, height: width === 390 ? 844 : 860}
  const context = await browser.newContext({viewport, colorScheme: scheme, deviceScaleFactor: 2})
  const tab = await context.newPage()
  await tab.goto(pathToFileURL(join(site.root, path)).href)
  for (const selector of press) await tab.locator(selector).first().click()
  // A press may load a script, as that of the citations does.
  await tab.waitForLoadState('networkidle')
  if (from !== undefined)
    await tab
      .locator(from)
      .first()
      .evaluate((element) => element.scrollIntoView())
  await tab.evaluate(async () => {
    for (const image of document.images) image.loading = 'eager'
    await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)))
  })
  const taken = await tab.screenshot({animations: 'disabled'})
  await context.close()
  return taken
}

await withSample(async (site) => {
  await rm(target, {recursive: true, force: true})
  await mkdir(target, {recursive: true})
  const browser = await launchBrowser()
  for (const shot of SHOTS) {
    const taken = sharp(await take(shot, site, browser))
    const image = await taken
      .resize({width: Math.round(shot.width * 2 * SCALE)})
      .webp({quality: 72, effort: 6})
      .toBuffer()
    await writeFile(join(target, `${shot.name}.webp`), image)
    process.stdout.write(`${shot.name}.webp ${Math.round(image.length / 1024)} KB\n`)
  }
  await browser.close()
})
