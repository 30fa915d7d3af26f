import {describe, expect, it} from 'vitest'
import {compare} from '../../scripts/bench/guard/compare.ts'
import {figuresOf, readKept} from '../../scripts/bench/guard/kept.ts'
import {parseGuard} from '../../scripts/bench/guard/options.ts'
import type {Scale} from '../../scripts/bench/scale/print.ts'
import {scaleSize} from '../../scripts/bench/scale/result.ts'
import type {Measured} from '../../scripts/bench/trial.ts'

const before = {machine: 'm', seeds: 100, toHugo: {'cold build': 2, 'no change': 0.01}, bytes: 1000, files: 20}
const worse = (now: typeof before): readonly string[] =>
  compare(before, now).flatMap(({name, isWorse}) => (isWorse ? [name] : []))

describe('bench guard', () => {
  it.each([
    {name: 'nothing', now: {}, found: []},
    {
      name: 'a tenth more of everything',
      now: {toHugo: {'cold build': 2.2, 'no change': 0.011}, bytes: 1100},
      found: [],
    },
    {name: 'fewer of everything', now: {toHugo: {'cold build': 1, 'no change': 0.001}, bytes: 1, files: 1}, found: []},
    {name: 'a slower step', now: {toHugo: {'cold build': 2.3, 'no change': 0.01}}, found: ['cold build, × Hugo']},
    {name: 'a slower step of few milliseconds', now: {toHugo: {'cold build': 2, 'no change': 0.021}}, found: []},
    {name: 'a step that is slow now', now: {toHugo: {'cold build': 2, 'no change': 0.1}}, found: ['no change, × Hugo']},
    {name: 'a step that is missing', now: {toHugo: {'cold build': 2}}, found: ['no change, × Hugo']},
    {name: 'a step that is new', now: {toHugo: {...before.toHugo, 'one more': 9}}, found: []},
    {name: 'larger pages', now: {bytes: 1101}, found: ['bytes']},
    {name: 'more files', now: {files: 23}, found: ['files']},
  ])('finds $found worse after $name', ({now, found}) => {
    expect(worse({...before, ...now} as typeof before)).toEqual(found)
  })

  it('compares every build with Hugo, and not the copy', () => {
    const measured = (wallMs: number): Measured => {
      return {wallMs, cpuMs: 1, peakBytes: 1, processes: 1, files: 7, bytes: 70, published: 5}
    }
    const steps = {copy: measured(1), Hugo: measured(8), 'cold build': measured(20), 'no change': measured(2)}
    const scale: Scale = {
      machine: {cores: 2, processor: 'P', memoryBytes: 1, node: 'v20', system: 's', load: 0},
      source: {kind: 'invented', corpus: '1'},
      runs: 1,
      hugo: 'v0.1',
      sizes: [scaleSize(9, [{steps, memory: []}])],
      growth: null,
    }
    expect(figuresOf(scale)).toEqual({
      machine: 'P, 2 cores, Node v20, Hugo v0.1',
      seeds: 9,
      toHugo: {'cold build': 2.5, 'no change': 0.25},
      bytes: 70,
      files: 7,
    })
    expect(figuresOf({...scale, hugo: null})).toBeNull()
  })

  it('has figures to compare with', async () => {
    expect(await readKept()).toMatchObject({seeds: 20_000})
  })

  it.each([
    {args: [], parsed: {kind: 'options', options: {runs: 3, keeps: false}}},
    {args: ['--runs', '1', '--keep'], parsed: {kind: 'options', options: {runs: 1, keeps: true}}},
    {args: ['--help'], parsed: {kind: 'help'}},
    {args: ['--runs', '0'], parsed: {kind: 'wrong', line: expect.stringContaining('--runs 0')}},
    {args: ['--sizes', '9'], parsed: {kind: 'wrong', line: expect.stringContaining('--sizes')}},
  ])('reads $args', ({args, parsed}) => {
    expect(parseGuard(args)).toEqual(parsed)
  })
})
