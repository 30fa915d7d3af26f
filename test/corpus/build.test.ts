import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {beforeAll, describe, expect, it} from 'vitest'
import {backfile, type Ran, temporaryFolder} from '../support/command.ts'
import {corpusFolder} from '../support/corpus.ts'
import {type CheckedPage, clicksFromHome, faultsOf, isOutside, readPage, resolveIn} from '../support/crawl.ts'
import {pathsBelow} from '../support/tree.ts'

/** The most articles that one page may list (the feeds apart, which are no pages). */
const MOST = 300
const corpus = corpusFolder()
const context = temporaryFolder()
const site = join(context, 'site')

let ran: Ran
let files: ReadonlySet<string>
let pages: Map<string, CheckedPage>
let articles: readonly string[]

/** The places, as `page: what`, where something is wrong; empty where all is well. Few are enough to begin with. */
function wrong(find: (page: CheckedPage) => readonly string[]): readonly string[] {
  return [...pages.values()].flatMap((page) => find(page).map((what) => `${page.path}: ${what}`)).slice(0, 20)
}

beforeAll(async () => {
  ran = await backfile(['build', '--seeds', corpus, '--out', site], {cwd: context})
  expect(ran.code, ran.stderr).toBe(0)
  const paths = pathsBelow(site)
  files = new Set(paths)
  pages = new Map(paths.filter((path) => path.endsWith('.html')).map((path) => [path, readPage(site, path)]))
  // Articles alone say what they are in schema.org's words.
  articles = [...pages.values()].flatMap(({path, page}) =>
    page.find('script', {type: 'application/ld+json'})[0] ? [path] : [],
  )
})

describe('five thousand real articles', () => {
  it('are all accounted for, and next to none is refused', () => {
    const {seeds, refusals} = JSON.parse(readFileSync(join(site, 'report.json'), 'utf8'))
    expect(seeds.in).toBe(5131)
    expect(seeds.published + seeds.merged + seeds.withdrawn + seeds.refused + seeds.leftOut).toBe(5131)
    expect(seeds.leftOut).toBe(0)
    expect(refusals).toHaveLength(seeds.refused)
    expect(seeds.refused / seeds.in).toBeLessThanOrEqual(0.001)
    expect(articles).toHaveLength(seeds.published)
  })

  it('are on no page more than three hundred at a time', () => {
    const isArticle = new Set(articles)
    const listed = (page: CheckedPage): number => new Set(page.links.filter((link) => isArticle.has(link))).size
    expect(wrong((page) => (listed(page) > MOST ? [`lists ${listed(page)}`] : []))).toEqual([])
    expect(Math.max(...[...pages.values()].map(listed))).toBeGreaterThan(30)
  })

  it('are each reached from the front page in four clicks', () => {
    const clicks = clicksFromHome(pages)
    expect(articles.filter((path) => (clicks.get(path) ?? 99) > 4)).toEqual([])
  })
})

describe('every page', () => {
  it('links only to files that are there, by their names', () => {
    expect(wrong(({links}) => links.filter((link) => !files.has(link)).map((link) => `links to ${link}`))).toEqual([])
  })

  it('loads only files of the site that are there', () => {
    expect(
      wrong(({path, resources}) =>
        resources.filter((address) => isOutside(address) || !files.has(resolveIn(path, address))),
      ),
    ).toEqual([])
    expect(pages.get('index.html')?.resources).toContain('assets/site.css')
  })

  it('has no handler, no address that runs, no style of its own, no id twice', () => {
    expect(wrong(faultsOf)).toEqual([])
  })

  it('forbids everything from elsewhere, and scripts but its own', () => {
    const policyOf = ({page}: CheckedPage): string =>
      page.find('meta', {'http-equiv': 'Content-Security-Policy'})[0]?.attributes.content ?? ''
    expect(wrong((page) => (/^default-src 'none';/.test(policyOf(page)) ? [] : ['has no policy']))).toEqual([])
    expect(wrong((page) => policyOf(page).match(/unsafe|https?:|\*/g) ?? [])).toEqual([])
  })

  it('has one main heading, its language and a title', () => {
    expect(
      wrong(({page}) => [
        ...(page.find('h1').length === 1 ? [] : [`${page.find('h1').length} h1`]),
        ...(page.find('html')[0]?.attributes.lang ? [] : ['no lang']),
        ...(page.find('title')[0]?.text.trim() ? [] : ['no title']),
      ]),
    ).toEqual([])
  })
})
