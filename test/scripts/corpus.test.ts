import {createHash} from 'node:crypto'
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {parseCorpus} from '../../scripts/corpus/options.ts'
import {outletProfiles, profileOf} from '../../scripts/corpus/outlets/index.ts'
import {planOf} from '../../scripts/corpus/plan.ts'
import {seedNumber} from '../../scripts/corpus/seed-number.ts'
import {traditional} from '../../scripts/corpus/words/chinese.ts'
import {writeCorpus} from '../../scripts/corpus/write.ts'
import {readArticle} from '../../src/ingest/read-article.ts'
import type {Article} from '../../src/model/article.ts'
import {outletsWith} from '../../src/outlets/index.ts'
import {parseSeed} from '../../src/seed/parse.ts'
import {temporaryFolder, writeFiles} from '../support/command.ts'
import {treeOf} from '../support/tree.ts'

const SEED = 'lake'
const MANY = 2000

const outlets = outletsWith([])
const numbers = Array.from({length: MANY}, (_, number) => number)

/** Reads the article of a file number. Throws if the reader refuses it. */
function read(number: number): Article {
  const {file, text} = seedNumber(number, SEED)
  const parsed = parseSeed(file, Buffer.from(text))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem))
  const article = readArticle(parsed.value.seed, outlets)
  if (!article.ok) throw new Error(JSON.stringify(article.problem))
  return article.value.article
}

const articles = numbers.map(read)
const mean = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0) / counts.length
const share = (holds: (article: Article) => boolean): number => articles.filter(holds).length / articles.length

describe('the command line of the corpus', () => {
  it('reads the count, the seed and the folder', () => {
    expect(parseCorpus(['--count', '30', '--seed', 'bay', '--out', '/seeds'])).toEqual({
      kind: 'options',
      options: {count: 30, seed: 'bay', out: '/seeds'},
    })
    expect(parseCorpus(['--help'])).toEqual({kind: 'help'})
  })

  it.each([
    {args: [], message: '--out'},
    {args: ['--out', 'x', '--count', '0'], message: '--count 0'},
    {args: ['--out', 'x', '--count', '1000001'], message: '--count 1000001'},
    {args: ['--out', 'x', '--size', '3'], message: '--size'},
  ])('refuses $args', ({args, message}) => {
    expect(parseCorpus(args)).toEqual({kind: 'wrong', line: expect.stringContaining(message)})
  })
})

describe('a corpus', () => {
  it('is the same on every machine', () => {
    const hash = createHash('sha256')
    for (const number of numbers.slice(0, 300)) hash.update(JSON.stringify(seedNumber(number, SEED)))
    expect(hash.digest('hex')).toMatchInlineSnapshot(
      `"0a22b1c41efe179519050bbd199345969d9e3f433ca0e1a4b2634265860a2330"`,
    )
  })

  it('contains every smaller one of its seed, and shares no file with another seed', () => {
    const [small, large, other] = [temporaryFolder(), temporaryFolder(), temporaryFolder()]
    expect(writeCorpus({count: 40, seed: SEED, out: small})).toMatchObject({files: 40})
    expect(writeCorpus({count: 60, seed: SEED, out: large})).toMatchObject({files: 60})
    writeCorpus({count: 40, seed: 'bay', out: other})
    const held = treeOf(large)
    expect(held.size).toBe(60)
    for (const [file, sha256] of treeOf(small)) expect(held.get(file)).toBe(sha256)
    expect([...treeOf(other).values()].filter((sha256) => [...held.values()].includes(sha256))).toEqual([])
  })

  it('is not written into a folder with other files', async () => {
    const folder = temporaryFolder()
    await writeFiles(folder, {'notes.txt': 'mine'})
    expect(writeCorpus({count: 1, seed: SEED, out: folder})).toContain('holds other files')
    expect(writeCorpus({count: 1, seed: SEED, out: join(folder, 'notes.txt')})).toContain('it is a file')
    expect(readdirSync(folder)).toEqual(['notes.txt'])
    expect(readFileSync(join(folder, 'notes.txt'), 'utf8')).toBe('mine')
  })

  it('has a distinct path for every number', () => {
    expect(new Set(numbers.map((number) => seedNumber(number, SEED).file)).size).toBe(MANY)
  })
})

describe('the words of a corpus', () => {
  it('consist of characters of their script', () => {
    // All characters of Big5. Simplified characters that the table of pairs lacks are not among them.
    const bytes = (from: number, to: number) => Array.from({length: to - from + 1}, (_, at) => from + at)
    const trails = [...bytes(0x40, 0x7e), ...bytes(0xa1, 0xfe)]
    const decoder = new TextDecoder('big5')
    const big5 = new Set(
      bytes(0xa4, 0xf9).flatMap((lead) => trails.map((trail) => decoder.decode(Uint8Array.of(lead, trail)))),
    )
    const used = new Set(Object.values(traditional).flat().join(''))
    expect([...used].filter((character) => !big5.has(character))).toEqual([])
  })
})

describe('the articles of a corpus', () => {
  it('are assigned to their outlet and get their id by a rule', () => {
    for (const [number, {outlet, nativeId}] of articles.entries()) {
      expect(outlet).toBe(planOf(number, SEED).profile.slug)
      expect(nativeId).not.toMatch(/^u-/)
    }
  })

  it('have ids that only their copies and later versions share', () => {
    const origins = new Map<string, number>()
    for (const [number, {id}] of articles.entries()) {
      const {origin} = planOf(number, SEED)
      expect(origins.get(id) ?? origin).toBe(origin)
      origins.set(id, origin)
    }
    expect(origins.size).toBe(new Set(numbers.map((number) => planOf(number, SEED).origin)).size)
    // 2.9 % of the files copy or revise an article: docs/format.md §5.
    expect(1 - origins.size / MANY).toBeGreaterThan(0.02)
    expect(1 - origins.size / MANY).toBeLessThan(0.04)
  })

  it('come from every known outlet, in the measured shares', () => {
    expect(outletProfiles.map(({slug}) => slug).sort()).toEqual([...outlets.slugs].sort())
    const many = Array.from({length: 20_000}, (_, number) => profileOf(number, SEED).slug)
    expect(many.filter((slug) => slug === 'cna').length / many.length).toBeCloseTo(0.2, 1)
    expect(share(({outlet}) => outlet === 'rfi')).toBeCloseTo(0.157, 1)
  })

  it('have the measured languages', () => {
    expect(Math.abs(share(({lang}) => lang === 'zh-Hans') - 0.741)).toBeLessThan(0.03)
    expect(Math.abs(share(({lang}) => lang === 'zh-Hant') - 0.234)).toBeLessThan(0.03)
    expect(Math.abs(share(({lang}) => lang === 'en') - 0.024)).toBeLessThan(0.012)
    for (const {outlet, lang} of articles) {
      if (outlet === 'cna' || outlet === 'rti') expect(lang).toBe('zh-Hant')
    }
  })

  it('have the measured lengths, pictures and captions', () => {
    expect(Math.abs(mean(articles.map(({body}) => body.text.length)) / 1295 - 1)).toBeLessThan(0.15)
    expect(Math.abs(mean(articles.map(({body}) => body.figures.length)) / 1.21 - 1)).toBeLessThan(0.15)
    const captions = articles.map(({body}) => body.figures.filter(({caption}) => caption !== '').length)
    expect(Math.abs(mean(captions) / 0.76 - 1)).toBeLessThan(0.15)
    expect(
      Math.abs(mean(numbers.map((number) => Buffer.byteLength(seedNumber(number, SEED).text))) / 5700 - 1),
    ).toBeLessThan(0.15)
  })

  it('state times that the reader accepts', () => {
    const stated = articles.filter(({archivedAt, published}) => published !== null && published.at !== archivedAt)
    expect(stated.length / articles.length).toBeGreaterThan(0.3)
    for (const {archivedAt, published} of stated) expect(Number(published?.at)).toBeLessThanOrEqual(Number(archivedAt))
  })

  it('link to earlier articles of the corpus in nearly a quarter of the files', () => {
    const ids = new Set(articles.map(({id}) => id))
    const linking = share(({id, body}) =>
      body.links.some((link) => link.id !== null && link.id !== id && ids.has(link.id)),
    )
    expect(Math.abs(linking - 0.23)).toBeLessThan(0.04)
  })
})
