import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
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
      {numRuns: 500, seed: 1},
    )
  })
})
