import {describe, expect, it} from 'vitest'
import {parseBench} from '../../scripts/bench/options.ts'
import {growthOf, sizeResult} from '../../scripts/bench/result.ts'
import {chooseSeeds, repeated} from '../../scripts/bench/seeds.ts'
import {spreadOf} from '../../scripts/bench/statistics.ts'
import type {Measured} from '../../scripts/bench/trial.ts'
import {writtenBetween} from '../../scripts/bench/written.ts'
import {seed} from '../support/command.ts'

const usual = {seeds: null, sizes: [1000, 5000], runs: 3, json: false}

describe('the command line of the bench', () => {
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
    {args: ['--sizes', '0'], says: '--sizes 0'},
    {args: ['--sizes', '10,'], says: '--sizes 10,'},
    {args: ['--runs', '1.5'], says: '--runs 1.5'},
    {args: ['--seeds'], says: '--seeds'},
    {args: ['--speed'], says: '--speed'},
    {args: ['fast'], says: 'fast'},
  ])('refuses $args', ({args, says}) => {
    expect(parseBench(args)).toEqual({kind: 'wrong', line: expect.stringContaining(says)})
  })
})

describe('the numbers of the bench', () => {
  it.each([
    {numbers: [3], spread: {median: 3, min: 3, max: 3}},
    {numbers: [10, 9, 100], spread: {median: 10, min: 9, max: 100}},
    {numbers: [4, 1, 3, 2], spread: {median: 2.5, min: 1, max: 4}},
  ])('have the median of $numbers', ({numbers, spread}) => {
    expect(spreadOf(numbers)).toEqual(spread)
  })

  it('set builds beside the copy, and large beside small', () => {
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

  it('count files that are new or were written again', () => {
    const before = new Map([
      ['same', {mark: '1 10', bytes: 5}],
      ['again', {mark: '2 10', bytes: 5}],
    ])
    const after = new Map([...before, ['again', {mark: '7 12', bytes: 6}], ['new', {mark: '8 12', bytes: 30}]])
    expect(writtenBetween(before, after)).toEqual({files: 2, bytes: 36})
  })
})

describe('the seeds of the bench', () => {
  it('are a choice that holds every smaller one, in whatever order the disk gives them', () => {
    const files = ['dw/1.md', 'dw/2.md', 'rfi/3.md', 'cna/4.md'].map((file) => ({path: `/seeds/${file}`, file}))
    const two = chooseSeeds(files, 2)
    expect(two).toHaveLength(2)
    expect(chooseSeeds([...files].reverse(), 3).slice(0, 2)).toEqual(two)
  })

  it('are further articles of the same outlet where the sample is repeated', () => {
    const later = repeated(seed({at: 1700000000000, url: 'https://lake.example/a-1'}), 2)
    expect(later).toMatch(/^<!--1700050400000-->\n\[湖上的船\]\(https:\/\/lake\.example\/a-1-2\)\n------\n/)
  })
})
