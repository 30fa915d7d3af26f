import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {bodyWithout, furnitureIn, withoutFurniture} from '../../src/catalogue/furniture.ts'
import type {ArticleSummary} from '../../src/catalogue/summary.ts'
import type {Article, Body, Figure, Gallery, Piece} from '../../src/model/article.ts'
import type {Lang} from '../../src/model/brand.ts'
import {article, figure, summaries, summary} from '../support/articles.ts'

const LOGO = 'https://lake.example/logo.png'

/** Articles of one outlet, each with an image of its own; the first `withLogo` begin with the logo. */
function articles(count: number, withLogo: number, alone: 'lead' | null = 'lead'): Article[] {
  return Array.from({length: count}, (_, n) => {
    const own = figure(`https://lake.example/${n}.jpg`)
    const hasLogo = n < withLogo
    const figures = hasLogo ? [figure(LOGO), own] : [own]
    const pieces = figures.map(
      (_figure, at): Piece => ({kind: 'picture', at, alone: hasLogo && at === 0 ? alone : 'plain'}),
    )
    return article({url: `https://lake.example/${n}`, body: {figures, pieces, lead: 0}})
  })
}

interface Shortened {
  readonly summary: ArticleSummary
  readonly body: Body
}

/** The summaries and the bodies of articles, without furniture. */
function shortened(list: readonly Article[]): readonly Shortened[] {
  const own = summaries(list)
  return withoutFurniture(own, furnitureIn(own)).map((shorter, at) => {
    const body = list[at]?.body
    if (!body) throw new Error('There is a summary without an article.')
    return {summary: shorter, body: bodyWithout(body, shorter.furniture)}
  })
}

function showing(list: readonly Article[]): number {
  const all = shortened(list)
  const onSummaries = all.filter(({summary: {pictures}}) => pictures.keys.includes(LOGO)).length
  const inBodies = all.filter(({body}) => body.figures.some(({key}) => key === LOGO)).length
  expect(inBodies).toBe(onSummaries)
  return onSummaries
}

describe('an image that an outlet prints in many articles', () => {
  it('is removed if twenty articles, and one in twenty, show it', () => {
    const [first] = shortened(articles(400, 20))
    expect(showing(articles(400, 20))).toBe(0)
    expect(first?.body.figures.map(({key}) => key)).toEqual(['https://lake.example/0.jpg'])
    expect(first?.body.pieces).toEqual([{kind: 'picture', at: 0, alone: 'plain'}])
    expect(first?.body.lead).toBe(0)
    const removed = [{element: 'img', reason: 'repeated', count: 1, characters: 0}]
    expect(first?.body.removed).toEqual(removed)
    expect(first?.summary).toMatchObject({
      pictures: {keys: ['https://lake.example/0.jpg'], bare: [0], lead: 0},
      removed,
      furniture: [LOGO],
    })
  })

  it.each([
    {name: 'nineteen articles show it', count: 40, withLogo: 19},
    {name: 'less than one in twenty show it', count: 500, withLogo: 24},
  ])('stays if $name', ({count, withLogo}) => {
    expect(showing(articles(count, withLogo))).toBe(withLogo)
  })

  it('stays if it has a caption: stock images recur', () => {
    expect(showing(articles(40, 40, null))).toBe(40)
  })

  it('is judged outlet by outlet', () => {
    const others = articles(400, 19).map((one) => ({...one, outlet: 'bay'}))
    expect(showing([...articles(40, 19), ...others])).toBe(38)
  })

  it('keeps the indices of galleries and of the lead image correct', () => {
    const gallery = {title: null, lang: 'zh-Hans' as never, items: [{at: 1, title: '一号', text: '木船。'}]}
    const list = articles(20, 20).map((one) => ({...one, body: {...one.body, galleries: [gallery], lead: 1}}))
    const [first] = shortened(list)
    expect(first?.body.galleries[0]?.items[0]?.at).toBe(0)
    expect(first?.body.lead).toBe(0)
    expect(first?.summary.pictures).toMatchObject({inGalleries: [0], lead: 0})
  })

  it('leaves no lead image if it was the only one', () => {
    const list = Array.from({length: 20}, (_, n) =>
      article({
        url: `https://lake.example/${n}`,
        body: {figures: [figure(LOGO)], pieces: [{kind: 'picture', at: 0, alone: 'lead'}], lead: 0},
      }),
    )
    const [first] = shortened(list)
    expect(first?.body).toMatchObject({figures: [], pieces: [], lead: null})
    expect(first?.summary.pictures).toMatchObject({keys: [], bare: [], lead: null})
  })

  it('is replaced as lead image by the next one outside galleries', () => {
    const figures = [LOGO, 'https://lake.example/g.jpg', 'https://lake.example/o.jpg'].map((url) => figure(url))
    const pieces: Piece[] = [
      {kind: 'picture', at: 0, alone: 'lead'},
      {kind: 'gallery', at: 0},
      {kind: 'picture', at: 1, alone: null},
      {kind: 'picture', at: 2, alone: null},
    ]
    const galleries: Gallery[] = [{title: null, lang: 'zh-Hans' as Lang, items: [{at: 1, title: '', text: ''}]}]
    const list = Array.from({length: 20}, (_, n) =>
      article({url: `https://lake.example/${n}`, body: {figures, pieces, galleries, lead: 0}}),
    )
    const [first] = shortened(list)
    expect([first?.summary.pictures.lead, first?.body.lead]).toEqual([1, 1])
    expect(first?.body.pieces).toEqual([
      {kind: 'gallery', at: 0},
      {kind: 'picture', at: 0, alone: null},
      {kind: 'picture', at: 1, alone: null},
    ])
  })

  it('changes the hash of the summaries that showed it, and of no other', () => {
    const own = summaries(articles(40, 20))
    const shorter = withoutFurniture(own, furnitureIn(own))
    expect(own.filter(({hash}, at) => shorter[at]?.hash !== hash)).toEqual(own.slice(0, 20))
    expect(shorter.slice(20)).toEqual(own.slice(20))
  })
})

describe('a summary and a body without furniture', () => {
  /**
   * For each figure, its key, and whether it is alone, in a gallery or in the text. Some keys are common to many
   * articles.
   */
  const figureLists = fc.array(
    fc.record({
      key: fc.constantFrom('logo', 'portrait', 'appeal', 'a', 'b', 'c'),
      stands: fc.constantFrom('lead', 'plain', 'beside', 'gallery'),
    }),
    {maxLength: 7},
  )
  const bodyOf = (shown: readonly {readonly key: string; readonly stands: string}[], lead: number): Partial<Body> => {
    const figures = shown.map(({key}): Figure => figure(`https://lake.example/${key}.jpg`))
    const pieces = shown.map(
      ({stands}, at): Piece => ({kind: 'picture', at, alone: stands === 'lead' || stands === 'plain' ? stands : null}),
    )
    const items = shown.flatMap(({stands}, at) => (stands === 'gallery' ? [{at, title: `${at}`, text: ''}] : []))
    const galleries = items.length > 0 ? [{title: null, lang: 'zh-Hans' as Lang, items}] : []
    return {figures, pieces, galleries, lead: lead < shown.length ? lead : null}
  }

  it('have the same images at the same indices, and the same removals', () => {
    fc.assert(
      fc.property(figureLists, fc.nat(7), fc.subarray(['logo', 'portrait', 'appeal']), (shown, lead, keys) => {
        const own = article({body: bodyOf(shown, lead)})
        const furniture = new Map([[own.outlet, new Set(keys.map((key) => `https://lake.example/${key}.jpg`))]])
        const [shorter] = withoutFurniture([summary(own)], furniture)
        if (!shorter) throw new Error('There should be one summary.')
        const body = bodyWithout(own.body, shorter.furniture)
        const {pictures, removed} = summary({...own, body})
        expect(shorter.pictures).toEqual(pictures)
        expect(shorter.removed).toEqual(removed)
        expect(body.removed.reduce((sum, {count}) => sum + count, 0)).toBe(
          own.body.figures.length - body.figures.length,
        )
        // An image in a gallery keeps its title.
        const named = (of: Body) =>
          of.galleries.flatMap(({items}) => items.map(({at, title}) => [of.figures[at]?.key, title]))
        expect(named(body)).toEqual(named(own.body))
      }),
    )
  })
})
