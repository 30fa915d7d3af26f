import {createHash} from 'node:crypto'
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, it} from 'vitest'
import {readArticle} from '../../src/ingest/read-article.ts'
import type {Figure} from '../../src/model/article.ts'
import {outletsWith} from '../../src/outlets/index.ts'
import {parseSeed} from '../../src/seed/parse.ts'
import {corpusFolder} from '../support/corpus.ts'

/** A digest of text under copyright: the first 16 hex digits of its SHA-256, and its length in characters. */
interface Words {
  readonly sha: string
  readonly length: number
}

/**
 * A picture whose caption a person read in the published page, without the parser of Backfile.
 *
 * The pictures were chosen by a rule. Every layout of every outlet is represented, large layouts more often. A layout
 * is given by the elements around the picture, the element after it, and whether the caption is empty. Within a layout
 * the order is by SHA-1, with at most two pictures of an article (five if an outlet has few articles). Pictures outside
 * the article are left out, and so are captions that two readers might delimit differently.
 */
interface Expected {
  readonly seed: string
  /** A part of the picture's address that is unique within the seed. */
  readonly picture: string
  /** The caption as a reader would delimit it, with its credit, in the page's order; null if the picture has none. */
  readonly caption: Words | null
  /**
   * The end or the element of the caption that names the source; absent if the reader and docs/format.md §8 disagree.
   */
  readonly credit?: Words | null
}

const expectations: readonly Expected[] = JSON.parse(
  readFileSync(new URL('captions-by-eye.json', import.meta.url), 'utf8'),
)
const corpus = corpusFolder()
const outlets = outletsWith([])

/** The text without white space and invisible characters, since layouts break and indent captions differently. */
const bare = (text: string): string => text.replace(/[\s\u00ad\u200b-\u200f\u2060\ufeff]/g, '')

function wordsOf(text: string): Words | null {
  const words = bare(text)
  if (words === '') return null
  return {sha: createHash('sha256').update(words).digest('hex').slice(0, 16), length: [...words].length}
}

/** The address with its percent-encoding decoded: a page may write a file name in either form. */
const decoded = (address: string): string =>
  address.replace(/(?:%[\da-f]{2})+/gi, (octets) => Buffer.from(octets.replaceAll('%', ''), 'hex').toString('utf8'))

function figuresOf(seed: string): readonly Figure[] {
  const parsed = parseSeed(seed, readFileSync(join(corpus, seed)))
  if (!parsed.ok) throw new Error(`${seed}: ${parsed.problem.found}`)
  const read = readArticle(parsed.value.seed, outlets)
  if (!read.ok) throw new Error(`${seed}: ${read.problem.found}`)
  return read.value.article.body.figures
}

const count = (words: Words | null): string => (words ? `${words.length} characters` : 'none')

/** Describes the fault of a caption in one line, without its words; null if the caption is right. */
function fault({seed, picture, caption}: Expected): string | null {
  const address = decoded(picture)
  const found = figuresOf(seed).filter(({candidates}) => candidates.some((url) => decoded(url).includes(address)))
  const [figure, ...more] = found
  const where = `${seed} ${picture}`
  if (!figure || more.length > 0) return `${where}: ${found.length} pictures of that address`
  const got = wordsOf(figure.caption)
  if (got?.sha === caption?.sha) return null
  return `${where}: expected ${count(caption)}, got ${count(got)}`
}

interface Judged {
  readonly outlet: string
  readonly fault: string | null
}

const judge = (expected: Expected): Judged => ({
  outlet: expected.seed.slice(0, expected.seed.indexOf('/')),
  fault: fault(expected),
})

/** The number and the list of wrong captions of an outlet; empty if all are right. */
function tally(outlet: string, judged: readonly Judged[]): readonly string[] {
  const ofOutlet = judged.filter((one) => one.outlet === outlet)
  const faults = ofOutlet.map((one) => one.fault).filter((line) => line !== null)
  return faults.length > 0 ? [`${outlet}: ${faults.length} of ${ofOutlet.length}`, ...faults] : []
}

it('gives at least 99 of 100 pictures the caption that a reader finds in the published page', () => {
  const judged = expectations.map(judge)
  const right = judged.filter((one) => one.fault === null).length
  const wrong = [...new Set(judged.map(({outlet}) => outlet))].flatMap((outlet) => tally(outlet, judged))
  const message = [`${right} of ${judged.length} are right. Wrong:`, ...wrong].join('\n')
  expect(right / judged.length, message).toBeGreaterThanOrEqual(0.99)
})
