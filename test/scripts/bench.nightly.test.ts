import {readdirSync} from 'node:fs'
import {join} from 'node:path'
import sharp from 'sharp'
import {describe, expect, it} from 'vitest'
import {ratioOf} from '../../scripts/bench/dead/bench.ts'
import {deadRecords} from '../../scripts/bench/dead/ledger.ts'
import {HOST, inventPictures, planOf} from '../../scripts/bench/images/invent.ts'
import {parseImages} from '../../scripts/bench/images/options.ts'
import {imagesResult} from '../../scripts/bench/images/result.ts'
import type {Made} from '../../scripts/bench/images/trial.ts'
import {parseBench} from '../../scripts/bench/options.ts'
import {growthOf, sizeResult} from '../../scripts/bench/result.ts'
import {chooseSeeds, repeated} from '../../scripts/bench/seeds.ts'
import {spreadOf} from '../../scripts/bench/statistics.ts'
import type {Measured} from '../../scripts/bench/trial.ts'
import {writtenBetween} from '../../scripts/bench/written.ts'
import {figure} from '../support/articles.ts'
import {projectRoot, runNode, seed, temporaryFolder, writeFiles} from '../support/command.ts'
import {treeOf} from '../support/tree.ts'

const usual = {seeds: null, sizes: [1000, 5000], runs: 3, json: false}

describe('the command line of bench', () => {
  it.each([
    {args: [], options: usual},
    {
      args: ['--seeds', 'news', '--sizes', '50', '--runs', '1'],
      options: {...usual, seeds: 'news', sizes: [50], runs: 1},
    },
    {args: ['--sizes', '300,20,300', '--json'], options: {...usual, sizes: [20, 300], json: true}},
  ])('reads $args', ({args, options}) => {
    expect(parseBench(args)).toEqual({kind: 'options', options})
  })

  it.each([
    {args: ['--sizes', '0'], message: '--sizes 0'},
    {args: ['--sizes', '10,'], message: '--sizes 10,'},
    {args: ['--runs', '1.5'], message: '--runs 1.5'},
    {args: ['--seeds'], message: '--seeds'},
    {args: ['--speed'], message: '--speed'},
    {args: ['fast'], message: 'fast'},
  ])('refuses $args', ({args, message}) => {
    expect(parseBench(args)).toEqual({kind: 'wrong', line: expect.stringContaining(message)})
  })
})

describe('the command line of bench images', () => {
  it.each([
    {args: [], options: {pictures: 120, runs: 3, json: false}},
    {args: ['--pictures', '8', '--runs', '1', '--json'], options: {pictures: 8, runs: 1, json: true}},
  ])('reads $args', ({args, options}) => {
    expect(parseImages(args)).toEqual({kind: 'options', options})
  })

  it.each([
    {args: ['--pictures', '0'], message: '--pictures 0'},
    {args: ['--runs', 'x'], message: '--runs x'},
    {args: ['--sizes', '5'], message: '--sizes'},
  ])('refuses $args', ({args, message}) => {
    expect(parseImages(args)).toEqual({kind: 'wrong', line: expect.stringContaining(message)})
  })
})

describe('the results of bench', () => {
  it.each([
    {numbers: [3], spread: {median: 3, min: 3, max: 3}},
    {numbers: [10, 9, 100], spread: {median: 10, min: 9, max: 100}},
    {numbers: [4, 1, 3, 2], spread: {median: 2.5, min: 1, max: 4}},
  ])('give the median, minimum and maximum of $numbers', ({numbers, spread}) => {
    expect(spreadOf(numbers)).toEqual(spread)
  })

  it('compare builds with the copy, and the largest size with the smallest', () => {
    const one = (wallMs: number, published: number | null): Measured => {
      return {wallMs, cpuMs: wallMs, peakBytes: 1, processes: 1, files: 1, bytes: 1, published}
    }
    const round = (copyMs: number, seeds: number) => {
      return {copy: one(copyMs, null), 'cold build': one(copyMs * 20, seeds), 'second build': one(copyMs * 5, seeds)}
    }
    const small = sizeResult(100, [round(50, 98), round(10, 98), round(100, 98)])
    const large = sizeResult(400, [round(250, 400)])
    expect(small.steps.map(({toCopy}) => toCopy)).toEqual([1, 20, 5])
    expect(small.steps.map(({articlesPerSecond}) => articlesPerSecond)).toEqual([null, 98, 392])
    expect(growthOf([small, large])).toMatchObject({from: 100, to: 400, size: 4, steps: {'cold build': 5}})
    expect(growthOf([small])).toBeNull()
  })

  it('count new and rewritten files', () => {
    const before = new Map([
      ['same', {mark: '1 10', bytes: 5}],
      ['again', {mark: '2 10', bytes: 5}],
    ])
    const after = new Map([...before, ['again', {mark: '7 12', bytes: 6}], ['new', {mark: '8 12', bytes: 30}]])
    expect(writtenBetween(before, after)).toEqual({files: 2, bytes: 36})
  })
})

describe('the seeds of bench', () => {
  it('are chosen independently of their order, and a larger choice contains a smaller one', () => {
    const files = ['dw/1.md', 'dw/2.md', 'rfi/3.md', 'cna/4.md'].map((file) => ({path: `/seeds/${file}`, file}))
    const two = chooseSeeds(files, 2)
    expect(two).toHaveLength(2)
    expect(chooseSeeds([...files].reverse(), 3).slice(0, 2)).toEqual(two)
  })

  it('are new articles of the same outlet when the sample is repeated', () => {
    const later = repeated(seed({at: 1700000000000, url: 'https://lake.example/a-1'}), 2)
    expect(later).toMatch(/^<!--1700050400000-->\n\[湖上的船\]\(https:\/\/lake\.example\/a-1-2\)\n------\n/)
  })
})

describe('the pictures of bench images', () => {
  it('are JPEGs of one to six megapixels, and one in ten is a transparent PNG', async () => {
    const plans = Array.from({length: 120}, (_, n) => planOf(n))
    const megapixels = plans.filter(({png}) => !png).map(({width, height}) => (width * height) / 1_000_000)
    expect(Math.min(...megapixels)).toBeGreaterThan(0.99)
    expect(Math.max(...megapixels)).toBeLessThan(6.01)
    expect(plans.filter(({png}) => png)).toHaveLength(12)

    const store = temporaryFolder()
    await inventPictures(10, store, 0.005)
    const names = readdirSync(join(store, HOST)).sort()
    expect(names).toEqual(plans.slice(0, 10).map(({name}) => name))
    expect(await sharp(join(store, HOST, '0009.png')).metadata()).toMatchObject({format: 'png', hasAlpha: true})
  })

  it('are the same in every run', async () => {
    const [one, two] = [temporaryFolder(), temporaryFolder()]
    await inventPictures(3, one, 0.005)
    await inventPictures(3, two, 0.005)
    expect(treeOf(one)).toEqual(treeOf(two))
    expect(new Set(treeOf(one).values()).size).toBe(3)
  })

  it('have the same bytes from ours as from bare sharp, and an invalid one makes ours fail', async () => {
    const [store, work] = [temporaryFolder(), temporaryFolder()]
    await inventPictures(4, store, 0.02)
    const programme = (name: string, target: string) =>
      runNode([join(projectRoot, `lib/scripts/bench/images/${name}.js`), store, join(work, target)])
    expect(await programme('bare', 'bare')).toMatchObject({code: 0, stderr: ''})
    expect(await programme('ours', 'cache')).toMatchObject({code: 0, stderr: ''})
    const variants = (target: string) =>
      [...treeOf(join(work, target))].filter(([path]) => path.endsWith('.webp')).map(([, sha256]) => sha256)
    const bare = variants('bare')
    expect(bare).toHaveLength(4)
    expect(variants('cache')).toEqual(expect.arrayContaining(bare))
    await writeFiles(store, {[`${HOST}/page.jpg`]: '<!DOCTYPE html>'})
    expect(await programme('ours', 'cache')).toMatchObject({code: 1, stderr: expect.stringContaining('is missing')})
  })

  it('give the share of busy cores, and the wall time relative to bare sharp', () => {
    const made = (wallMs: number, cpuMs: number): Made => ({
      wallMs,
      cpuMs,
      peakBytes: 1,
      processes: 1,
      files: 2,
      bytes: 3,
    })
    const round = (wallMs: number) => ({
      'bare sharp': made(wallMs, wallMs * 2),
      ours: made(wallMs * 1.5, wallMs * 2.4),
      'ours again': made(10, 10),
    })
    const {ways, ratio} = imagesResult([round(100), round(300), round(110)], 2)
    expect(ratio).toBeCloseTo(1.5)
    expect(ways.map(({busy}) => busy.median)).toEqual([1, expect.closeTo(0.8), 0.5])
    expect(ways.map(({way}) => way)).toEqual(['bare sharp', 'ours', 'ours again'])
  })
})

describe('the dead pictures of bench dead', () => {
  it('have one record each: permanently gone at all their addresses', () => {
    const [first, other] = ['https://a.example/1-300x200.jpg', 'https://a.example/1.jpg']
    const records = deadRecords([
      figure(first, {key: 'b'}),
      figure('https://a.example/0.jpg', {key: 'a'}),
      figure(other, {key: 'b'}),
    ])
    expect(records.map(({key}) => key)).toEqual(['a', 'b'])
    expect(records[1]).toMatchObject({status: 'failed', reason: 'gone', permanent: true, addresses: [first, other]})
    expect(records[1]?.attempts.map(({url}) => url)).toEqual([first, other])
  })

  it('are compared with builds without a ledger by medians', () => {
    const one = (wallMs: number): Measured => {
      return {wallMs, cpuMs: wallMs, peakBytes: 1, processes: 1, files: 1, bytes: 1, published: 1}
    }
    const pairs = [1, 9, 2].map((times) => ({without: one(100 * times), dead: one(105 * times)}))
    expect(ratioOf(pairs)).toBeCloseTo(1.05)
  })

  it('are timed by the command', async () => {
    const seeds = temporaryFolder()
    await writeFiles(seeds, {'1.txt': seed({body: '<p>岸上有雾。</p><img src="https://lake.example/1.jpg">'})})
    const main = join(projectRoot, 'lib/scripts/bench/main.js')
    const ran = await runNode([main, 'dead', '--seeds', seeds, '--sizes', '1', '--runs', '1', '--json'])
    expect(ran.code).toBe(0)
    const {results} = JSON.parse(ran.stdout) as {readonly results: readonly unknown[]}
    expect(results).toMatchObject([{seeds: 1, references: 1, ratio: expect.any(Number)}])
  })
})
