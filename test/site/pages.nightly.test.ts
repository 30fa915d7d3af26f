import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, it} from 'vitest'
import {launchBrowser} from '../support/browser.ts'
import {sampleSite} from '../support/sample.ts'
import {pagesOf} from '../support/tree.ts'
import {visit} from './visit.ts'

it('no page of the sample has a fault, of the 366 dates those of May and the leap day', async () => {
  const [browser, site] = await Promise.all([launchBrowser(), sampleSite()])
  const isMoved = (path: string): boolean => readFileSync(join(site, path), 'utf8').includes('http-equiv="refresh"')
  const paths = pagesOf(site).filter((path) => !/^on\/(?!05|02-29|index)/.test(path) && !isMoved(path))
  const {loaded, pictures, ...faults} = await visit(browser, site, paths)
  await browser.close()
  expect(Object.values(faults).flat()).toEqual([])
  expect(loaded).toBeGreaterThanOrEqual(paths.length * 2 - 1)
  const report = JSON.parse(readFileSync(join(site, 'report.json'), 'utf8'))
  expect(pictures).toBeGreaterThanOrEqual(report.images.localized)
}, 600_000)
