import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {cleanBody} from '../../src/body/index.ts'
import {outletsWith} from '../../src/outlets/index.ts'
import {parseSeed} from '../../src/seed/parse.ts'
import {displayTitle, plainTitle} from '../../src/seed/title.ts'
import {sharedFolder} from '../support/shared.ts'
import {pathsBelow} from '../support/tree.ts'
import {fragments} from './fragments.ts'
import {printed} from './printed.ts'
import {clean, type FixtureContext} from './readable.ts'

/** Pages of outlets with rules of their own, which must not change a body that was already cleaned. */
const contexts: readonly FixtureContext[] = [
  {},
  {url: 'https://www.dw.com/zh/a-70000001'},
  {url: 'https://www.rti.org.tw/news/view/id/2000001'},
  {url: 'https://www.epochtimes.com/gb/21/1/7/n10000001.htm'},
]

describe('any HTML', () => {
  it.each(contexts)('is cleaned without an exception, and a second cleaning changes nothing: $url', (context) => {
    fc.assert(
      fc.property(fragments, (input) => {
        const cleaned = printed(clean(input, context))
        expect(printed(clean(cleaned, context))).toBe(cleaned)
      }),
      {numRuns: 1200, seed: 1},
    )
  })
})

describe('a cleaned body', () => {
  it('is not changed by a second cleaning, for every third of five thousand published articles', () => {
    const corpus = sharedFolder('corpus')
    const outlets = outletsWith([])
    const files = pathsBelow(corpus).filter((_, at) => at % 3 === 0)
    expect(files.length).toBeGreaterThan(1700)
    const changed = files.filter((file) => {
      const parsed = parseSeed(file, readFileSync(join(corpus, file)))
      if (!parsed.ok) throw new Error(`${file} is not a seed.`)
      const {seed} = parsed.value
      const outlet = outlets.of(seed.url, seed.front?.category ?? null)
      const {title} = displayTitle(plainTitle(seed.title), outlet)
      const context = {base: seed.url, title, outlet, outlets, prettyPrinted: seed.prettyPrinted}
      const cleaned = printed(cleanBody(seed.body, context))
      return printed(cleanBody(cleaned, {...context, prettyPrinted: false})) !== cleaned
    })
    expect(changed).toEqual([])
  })
})
