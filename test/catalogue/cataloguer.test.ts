import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {type Catalogue, Cataloguer, catalogueOf} from '../../src/catalogue/index.ts'
import type {ArticleSummary} from '../../src/catalogue/summary.ts'
import type {Article, Outbound} from '../../src/model/article.ts'
import type {ArticleId, SafeUrl, UrlKey} from '../../src/model/brand.ts'
import {outletsWith} from '../../src/outlets/index.ts'
import type {Archive} from '../../src/pages/archive.ts'
import {articleInput, groundsOf} from '../../src/pages/article.ts'
import {archive, article, summary} from '../support/articles.ts'

const ARTICLES = 12
const urlOf = (number: number): string => `https://${['lake', 'bay'][number % 2]}.example/${number}`

/** A seed of the archive: one version of an article, with links to at most two others. */
interface Piece {
  readonly number: number
  readonly version: number
  readonly at: number | null
  readonly links: readonly number[]
}

const piece: fc.Arbitrary<Piece> = fc.record({
  number: fc.nat(ARTICLES - 1),
  version: fc.nat(2),
  at: fc.option(fc.nat(5), {freq: 6}),
  links: fc.array(fc.nat(ARTICLES - 1), {maxLength: 2}),
})

const linkTo = (number: number): Outbound => ({
  url: urlOf(number) as SafeUrl,
  key: urlOf(number) as UrlKey,
  // Some have an id, and some are found by address only.
  id: number % 3 === 0 ? article({url: urlOf(number)}).id : null,
})

function made({number, version, at, links}: Piece): Article {
  const day = at === null ? null : `2023-01-0${at + 1}T0${number % 5}:00:00Z`
  return article({
    url: urlOf(number),
    // Some first versions have the content of others at the same outlet.
    title: version === 0 ? `${number % 4}` : `${number} ${version}`,
    text: 'x'.repeat(version + 1),
    at: day,
    file: `${number}/${version}.md`,
    body: {links: links.map(linkTo)},
  })
}

/** The seeds of each build. A seed may be replaced by another with the same name. */
const builds = fc.array(
  fc.uniqueArray(piece, {selector: ({number, version}) => `${number}/${version}`, maxLength: 20}),
  {
    minLength: 2,
    maxLength: 6,
  },
)

const outlets = outletsWith([])
const summariesOf = (pieces: readonly Piece[]): readonly ArticleSummary[] =>
  [...pieces].sort((a, b) => a.number - b.number || a.version - b.version).map((one) => summary(made(one), outlets))
const outletOf = (slug: string) => outlets.named(slug)

/** All data of a catalogue, in plain lists. */
const dataOf = (own: Catalogue): unknown => ({
  entries: own.entries,
  undated: own.undated,
  days: [...own.days],
  months: [...own.months],
  years: [...own.years],
  byOutlet: [...own.byOutlet].map(([slug, {entries, months}]) => [slug, entries, [...months]]),
  targets: own.entries.map((entry) => own.targets(entry)),
  mentions: own.entries.map(({article: {id}}) => own.mentions(id)),
  neighbours: own.entries.map((_, at) => own.neighbours(at)),
  named: own.entries.flatMap(({ids}) => ids.map((id) => own.named(id))),
})

/** The page input of each article. */
function pagesOf(own: Catalogue): ReadonlyMap<ArticleId, string> {
  const shown: Archive = {...archive([]), catalogue: own}
  return new Map(
    own.entries.map(({article: {id, address}}, at) => {
      const {data, summaries = []} = articleInput(groundsOf({kind: 'article', address, id, at}, shown))
      return [id, JSON.stringify([data, summaries.map(({hash}) => hash)])]
    }),
  )
}

describe('a cataloguer in its second and later turns', () => {
  it('makes the same catalogue as a new cataloguer', () => {
    fc.assert(
      fc.property(builds, (turns) => {
        const cataloguer = new Cataloguer(outletOf, 'UTC')
        for (const pieces of turns) {
          const summaries = summariesOf(pieces)
          expect(dataOf(cataloguer.catalogueOf(summaries))).toEqual(dataOf(catalogueOf(summaries, outletOf, 'UTC')))
        }
      }),
      {numRuns: 100},
    )
  })

  it('reports every article whose page changed', () => {
    fc.assert(
      fc.property(builds, (turns) => {
        const cataloguer = new Cataloguer(outletOf, 'UTC')
        let before: ReadonlyMap<ArticleId, string> = new Map()
        for (const pieces of turns) {
          const own = cataloguer.catalogueOf(summariesOf(pieces))
          const now = pagesOf(own)
          // The first catalogue reports none, because there is none to compare it with.
          if (own.turn === 1) expect(own.touched.size).toBe(0)
          else for (const [id, page] of now) if (!own.touched.has(id)) expect(page).toBe(before.get(id))
          before = now
        }
      }),
      {numRuns: 100},
    )
  })

  it('reports few articles after a small change', () => {
    const pieces = Array.from({length: ARTICLES}, (_, number) => ({number, version: 0, at: 0, links: []}))
    const cataloguer = new Cataloguer(outletOf, 'UTC')
    cataloguer.catalogueOf(summariesOf(pieces))
    const changed = pieces.map((one) => (one.number === 5 ? {...one, at: 1} : one))
    const {touched} = cataloguer.catalogueOf(summariesOf(changed))
    expect(touched.size).toBeGreaterThan(0)
    expect(touched.size).toBeLessThan(9)
    expect(cataloguer.catalogueOf(summariesOf(changed)).touched.size).toBe(0)
  })
})
