import {describe, expect, it} from 'vitest'
import type {Article, Piece} from '../../src/article.ts'
import {withoutFurniture} from '../../src/catalogue/furniture.ts'
import {article, figure} from '../support/articles.ts'

const LOGO = 'https://lake.example/logo.png'

/** Articles of one outlet, each with a picture of its own; the first `withLogo` begin with the logo. */
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

const showing = (list: readonly Article[]): number =>
  list.filter(({body}) => body.figures.some(({key}) => key === LOGO)).length

describe('a picture that an outlet prints everywhere', () => {
  it('goes where twenty articles and one in twenty show it', () => {
    const [first] = withoutFurniture(articles(400, 20))
    expect(showing(withoutFurniture(articles(400, 20)))).toBe(0)
    expect(first?.body.figures.map(({key}) => key)).toEqual(['https://lake.example/0.jpg'])
    expect(first?.body.pieces).toEqual([{kind: 'picture', at: 0, alone: 'plain'}])
    expect(first?.body.lead).toBe(0)
    expect(first?.body.removed).toEqual([{element: 'img', reason: 'repeated', count: 1, characters: 0}])
  })

  it.each([
    {name: 'nineteen articles show it', count: 40, withLogo: 19},
    {name: 'less than one in twenty show it', count: 500, withLogo: 24},
  ])('stays where $name', ({count, withLogo}) => {
    expect(showing(withoutFurniture(articles(count, withLogo)))).toBe(withLogo)
  })

  it('stays where it has words beside it: pictures of a library are shown often', () => {
    expect(showing(withoutFurniture(articles(40, 40, null)))).toBe(40)
  })

  it('is judged outlet by outlet', () => {
    const others = articles(400, 19).map((one) => ({...one, outlet: 'bay'}))
    expect(showing(withoutFurniture([...articles(40, 19), ...others]))).toBe(38)
  })

  it('leaves galleries and the picture for cards where they point', () => {
    const gallery = {title: null, lang: 'zh-Hans' as never, items: [{at: 1, title: '一号', text: '木船。'}]}
    const list = articles(20, 20).map((one) => ({...one, body: {...one.body, galleries: [gallery], lead: 1}}))
    const [first] = withoutFurniture(list)
    expect(first?.body.galleries[0]?.items[0]?.at).toBe(0)
    expect(first?.body.lead).toBe(0)
  })

  it('leaves no card picture where it was the only one', () => {
    const list = Array.from({length: 20}, (_, n) =>
      article({
        url: `https://lake.example/${n}`,
        body: {figures: [figure(LOGO)], pieces: [{kind: 'picture', at: 0, alone: 'lead'}], lead: 0},
      }),
    )
    expect(withoutFurniture(list)[0]?.body).toMatchObject({figures: [], pieces: [], lead: null})
  })
})
