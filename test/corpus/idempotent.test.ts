import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {cleanBody} from '../../src/body/index.ts'
import {outletsWith} from '../../src/outlets/index.ts'
import {parseSeed} from '../../src/seed/parse.ts'
import {displayTitle, plainTitle} from '../../src/seed/title.ts'
import {printed} from '../body/printed.ts'
import {corpusFolder} from '../support/corpus.ts'
import {pathsBelow} from '../support/tree.ts'

describe('a cleaned body', () => {
  it('is not changed by a second cleaning, for every third of five thousand real articles', () => {
    const corpus = corpusFolder()
    const outlets = outletsWith([])
    const files = pathsBelow(corpus).filter((_, at) => at % 3 === 0)
    expect(files.length).toBeGreaterThan(1700)
    const changed = files.filter((file) => {
      const parsed = parseSeed(file, readFileSync(join(corpus, file)))
      if (!parsed.ok) throw new Error(`${file} is no seed.`)
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
