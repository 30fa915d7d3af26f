import {beforeAll, describe, expect, it} from 'vitest'
import {type Portrait, portraitOf} from '../../scripts/corpus/portrait.ts'
import {writeCorpus} from '../../scripts/corpus/write.ts'
import {temporaryFolder} from '../support/command.ts'
import {corpusFolder} from '../support/corpus.ts'

/** Times of builds of invented archives mean something only if these resemble real ones. */
const APART = 0.15

let real: Portrait
let invented: Portrait

beforeAll(async () => {
  real = await portraitOf(corpusFolder())
  const out = temporaryFolder()
  writeCorpus({count: 5131, seed: '1', out})
  invented = await portraitOf(out)
})

describe('an invented archive', () => {
  it.each([
    'bytes',
    'elements',
    'attributes',
    'hanCharacters',
    'latinLetters',
    'titleCharacters',
    'links',
    'pictures',
    'keywords',
    'sharedKeywords',
    'articlesADay',
    'outletsADay',
    'outlets',
  ] as const)('resembles five thousand real articles in %s, by at most 15 percent apart', (property) => {
    const ratio = invented[property] / real[property]
    expect(ratio).toBeGreaterThan(1 - APART)
    expect(ratio).toBeLessThan(1 + APART)
  })
})
