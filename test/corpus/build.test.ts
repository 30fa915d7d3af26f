import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {beforeAll, describe, expect, it} from 'vitest'
import {backfile, type Ran, temporaryFolder} from '../support/command.ts'
import {corpusFolder} from '../support/corpus.ts'
import {type CheckedPage, clicksFromHome, faultsOf, isOutside, readPage, resolveIn} from '../support/crawl.ts'
import {pathsBelow} from '../support/tree.ts'

/** The largest number of articles that one HTML page may list. */
const MOST = 300
const corpus = corpusFolder()
const base = temporaryFolder()
const site = join(base, 'site')

let ran: Ran
let files: ReadonlySet<string>
let pages: Map<string, CheckedPage>
let articles: readonly string[]

/** Collects the faults of all pages as `page: fault`, at most 20 of them. */
function faults(find: (page: CheckedPage) => readonly string[]): readonly string[] {
  return [...pages.values()].flatMap((page) => find(page).map((fault) => `${page.path}: ${fault}`)).slice(0, 20)
}

beforeAll(async () => {
  ran = await backfile(['build', '--seeds', corpus, '--out', site], {cwd: base})
  expect(ran.code, ran.stderr).toBe(0)
  const paths = pathsBelow(site)
  files = new Set(paths)
  pages = new Map(paths.filter((path) => path.endsWith('.html')).map((path) => [path, readPage(site, path)]))
  // Only article pages hold structured data in JSON-LD.
  articles = [...pages.values()].flatMap(({path, page}) =>
    page.find('script', {type: 'application/ld+json'})[0] ? [path] : [],
  )
})

describe('five thousand real articles', () => {
  it('are all accounted for, and at most 0.1 % are refused', () => {
    const {seeds, refusals} = JSON.parse(readFileSync(join(site, 'report.json'), 'utf8'))
    expect(seeds.in).toBe(5131)
    expect(seeds.published + seeds.merged + seeds.withdrawn + seeds.refused + seeds.leftOut).toBe(5131)
    expect(seeds.leftOut).toBe(0)
    expect(refusals).toHaveLength(seeds.refused)
    expect(seeds.refused / seeds.in).toBeLessThanOrEqual(0.001)
    expect(articles).toHaveLength(seeds.published)
  })

  it('are listed on pages with at most 300 each', () => {
    const isArticle = new Set(articles)
    const listed = (page: CheckedPage): number => new Set(page.links.filter((link) => isArticle.has(link))).size
    expect(faults((page) => (listed(page) > MOST ? [`lists ${listed(page)}`] : []))).toEqual([])
    expect(Math.max(...[...pages.values()].map(listed))).toBeGreaterThan(30)
  })

  it('can all be reached from the front page in four clicks', () => {
    const clicks = clicksFromHome(pages)
    expect(articles.filter((path) => (clicks.get(path) ?? 99) > 4)).toEqual([])
  })
})

describe('every page', () => {
  it('links only to existing files, by their exact names', () => {
    expect(faults(({links}) => links.filter((link) => !files.has(link)).map((link) => `links to ${link}`))).toEqual([])
  })

  it('loads only existing files of the site', () => {
    expect(
      faults(({path, resources}) =>
        resources.filter((address) => isOutside(address) || !files.has(resolveIn(path, address))),
      ),
    ).toEqual([])
    expect(pages.get('index.html')?.resources).toContain('assets/site.css')
  })

  it('has no event handlers, script addresses, inline styles or duplicate ids', () => {
    expect(faults(faultsOf)).toEqual([])
  })

  it('forbids resources of other origins and inline scripts', () => {
    const policyOf = ({page}: CheckedPage): string =>
      page.find('meta', {'http-equiv': 'Content-Security-Policy'})[0]?.attributes.content ?? ''
    expect(faults((page) => (/^default-src 'none';/.test(policyOf(page)) ? [] : ['has no policy']))).toEqual([])
    expect(faults((page) => policyOf(page).match(/unsafe|https?:|\*/g) ?? [])).toEqual([])
  })

  it('has one h1, a language and a title', () => {
    expect(
      faults(({page}) => [
        ...(page.find('h1').length === 1 ? [] : [`${page.find('h1').length} h1`]),
        ...(page.find('html')[0]?.attributes.lang ? [] : ['no lang']),
        ...(page.find('title')[0]?.text.trim() ? [] : ['no title']),
      ]),
    ).toEqual([])
  })
})
