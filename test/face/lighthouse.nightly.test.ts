import lighthouse from 'lighthouse'
import {chromium} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {ensureBrowser} from '../support/browser.ts'
import {examplesOf} from '../support/face.ts'
import {sampleSite} from '../support/sample.ts'
import {startHost} from '../support/web.ts'

const PORT = 9333
let site = ''
let host: Awaited<ReturnType<typeof startHost>>
let browser: Awaited<ReturnType<typeof chromium.launch>>

beforeAll(async () => {
  host = await startHost('/')
  const args = [`--remote-debugging-port=${PORT}`, '--no-sandbox', '--disable-gpu', '--disable-background-networking']
  browser = await chromium.launch({executablePath: ensureBrowser(), args})
  site = await sampleSite({siteUrl: host.url, robots: 'index, follow'})
  host.serve(site)
  // The first Chinese text costs a browser the search for a font, so load it before the measurement.
  const tab = await browser.newPage()
  await tab.goto(`${host.url}index.html`)
  await tab.close()
})
afterAll(() => browser?.close())

/** Performance depends on the machine, so it is checked only when nothing else runs. */
const CATEGORIES = ['accessibility', 'best-practices', 'seo', ...(process.env.BACKFILE_FACE ? ['performance'] : [])]

describe('Lighthouse', () => {
  it.each(['index.html', 'month', 'article with gallery'])('scores %s at 0.99 or more', async (kind) => {
    const path = examplesOf(site).get(kind) ?? ''
    const ran = await lighthouse(host.url + path, {port: PORT, onlyCategories: CATEGORIES, logLevel: 'error'})
    const scores = Object.values(ran?.lhr.categories ?? {}).map(({id, score}) => [id, score ?? 0] as const)
    expect(scores.map(([id]) => id).sort()).toEqual([...CATEGORIES].sort())
    const failed = Object.values(ran?.lhr.audits ?? {}).flatMap(({id, score}) =>
      score !== null && score < 0.9 ? [id] : [],
    )
    if (process.env.BACKFILE_FACE) process.stdout.write(`${kind}: ${JSON.stringify(scores)} ${failed.join(' ')}\n`)
    expect(
      scores.filter(([, score]) => score < 0.99),
      failed.join(', '),
    ).toEqual([])
  })
})
