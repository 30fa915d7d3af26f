import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {packageRoot} from '../../src/base/package-root.ts'
import {checkFolders} from '../../src/seed/folders.ts'
import {grouped} from '../../src/words/number.ts'
import {launchBrowser} from '../browser.ts'
import {type Measured, measure} from './measure.ts'
import {type FidelityOptions, parseFidelity, USAGE} from './options.ts'
import {printFidelity} from './print.ts'
import {compareRaw} from './raw/compare.ts'
import {pageText} from './raw/page-text.ts'
import {publishedText} from './raw/published-text.ts'
import {printRaw, type RawArticle} from './raw/report.ts'
import {resultOf} from './result.ts'
import {type BuiltSite, buildSiteOf} from './site.ts'
import {openTabs} from './tabs.ts'

async function fidelity({seeds, outlets, limit, worst, drops, json, raw}: FidelityOptions): Promise<number> {
  const named = seeds ?? process.env.BACKFILE_CORPUS ?? join(packageRoot, 'seeds')
  const source = resolve(named)
  const [problem] = await checkFolders([source])
  if (problem) return wrong(`--seeds ${named}: ${problem.found}.`)

  const folder = await mkdtemp(join(tmpdir(), 'backfile-fidelity-'))
  try {
    const site = await buildSiteOf(source, {limit, since: null, outlets}, folder)
    if (site.articles.length === 0) return wrong('There is no such article.')
    if (raw) {
      process.stdout.write(`${printRaw(named, await measureRaw(site), worst)}\n`)
      return 0
    }
    const result = resultOf(await measureAll(site), site.articles)
    process.stdout.write(
      `${json ? JSON.stringify({seeds: named, ...result}, null, 2) : printFidelity(named, result, worst, drops)}\n`,
    )
    return 0
  } finally {
    await rm(folder, {recursive: true, force: true})
  }
}

const measureRaw = ({articles}: BuiltSite): Promise<readonly RawArticle[]> =>
  Promise.all(
    articles.map(async ({file, outlet, counted, body, page}) => {
      const compared = compareRaw(publishedText(await body()), pageText(await page()))
      return {file, outlet, counted, ...compared}
    }),
  )

async function measureAll({articles, style}: BuiltSite): Promise<readonly Measured[]> {
  const browser = await launchBrowser()
  try {
    const all = grouped(articles.length)
    return await measure(articles, await openTabs(browser, style), (done) => {
      process.stderr.write(`Compared ${grouped(done)} of ${all} articles …\n`)
    })
  } finally {
    await browser.close()
  }
}

function wrong(line: string): number {
  process.stderr.write(`fidelity: ${line}\n\n${USAGE}\n`)
  return 2
}

const parsed = parseFidelity(process.argv.slice(2))
if (parsed.kind === 'help') process.stdout.write(`${USAGE}\n`)
else process.exitCode = parsed.kind === 'wrong' ? wrong(parsed.line) : await fidelity(parsed.options)
