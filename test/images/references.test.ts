import {describe, expect, it} from 'vitest'
import {referencesIn} from '../../src/images/references.ts'
import {outletsWith} from '../../src/outlets/index.ts'
import {article, figure} from '../support/articles.ts'

const outlets = outletsWith([])
for (const url of ['https://lake.example/', 'https://shore.example/']) outlets.of(new URL(url))
const outletOf = (slug: string) => outlets.named(slug)

describe('references to pictures', () => {
  it('are one per key, with the addresses of all figures, and time and home of the first article', () => {
    const early = article({
      url: 'https://lake.example/a-1',
      at: '2020-01-02T00:00:00Z',
      body: {figures: [figure('https://img.lake.example/boat.jpg', {key: 'boat'})]},
    })
    const late = article({
      url: 'https://shore.example/a-2',
      outlet: outlets.of(new URL('https://shore.example/')).slug,
      at: '2021-01-02T00:00:00Z',
      body: {
        figures: [
          figure('https://img.lake.example/boat-300x200.jpg', {key: 'boat'}),
          figure('https://img.shore.example/pier.jpg', {key: 'pier'}),
        ],
      },
    })
    const references = referencesIn([early, late], outletOf)
    expect(references.map(({key, addresses}) => [key, ...addresses])).toEqual([
      ['boat', 'https://img.lake.example/boat.jpg', 'https://img.lake.example/boat-300x200.jpg'],
      ['pier', 'https://img.shore.example/pier.jpg'],
    ])
    expect(references.map(({at}) => at)).toEqual([Date.parse('2020-01-02'), Date.parse('2021-01-02')])
    expect(references.map(({home}) => new URL(home).hostname)).toEqual(['lake.example', 'shore.example'])
  })

  it('include larger addresses by the outlet’s rules', () => {
    const dw = article({
      url: 'https://www.dw.com/zh/a-70000001',
      outlet: 'dw',
      body: {figures: [figure('https://static.dw.com/image/70000002_303.jpg')]},
    })
    expect(referencesIn([dw], outletOf).map(({larger}) => larger)).toEqual([
      ['https://static.dw.com/image/70000002_304.jpg'],
    ])
  })
})
