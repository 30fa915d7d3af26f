import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import sharp from 'sharp'
import {describe, expect, it} from 'vitest'
import {hundredMore, type Known, oneFewer, oneMore} from '../../scripts/bench/scale/additions.ts'
import {linearAxis, logAxis} from '../../scripts/bench/scale/axis.ts'
import {growthChart, memoryChart, stagesChart} from '../../scripts/bench/scale/charts.ts'
import {hugoVersion} from '../../scripts/bench/scale/hugo/run.ts'
import {parseScale} from '../../scripts/bench/scale/options.ts'
import {type ScaleSize, scaleGrowth, scaleSize} from '../../scripts/bench/scale/result.ts'
import {type Round, STEPS} from '../../scripts/bench/scale/round.ts'
import type {Measured} from '../../scripts/bench/trial.ts'
import {parseSeed} from '../../src/seed/parse.ts'
import {projectRoot, runNode, temporaryFolder} from '../support/command.ts'

const invented = (corpus: string) => ({kind: 'invented', corpus}) as const
const usual = {
  source: invented('1'),
  sizes: [1000, 5000, 20000, 64000],
  runs: 3,
  json: false,
  chart: null,
  heap: false,
}

describe('the command line of bench scale', () => {
  it.each([
    {args: [], options: usual},
    {args: ['--sizes', '80,40', '--runs', '1'], options: {...usual, sizes: [40, 80], runs: 1}},
    {args: ['--seeds-of', 'x', '--json', '--heap'], options: {...usual, source: invented('x'), json: true, heap: true}},
    {args: ['--seeds', 'news'], options: {...usual, source: {kind: 'folder', seeds: 'news'}, sizes: 'all'}},
    {
      args: ['--seeds', 'news', '--sizes', '9'],
      options: {...usual, source: {kind: 'folder', seeds: 'news'}, sizes: [9]},
    },
    {args: ['--chart', 'a.svg'], options: {...usual, chart: 'a.svg'}},
    {args: ['--chart'], options: {...usual, chart: 'bench-scale.svg'}},
    {args: ['--chart', '--heap'], options: {...usual, chart: 'bench-scale.svg', heap: true}},
  ])('reads $args', ({args, options}) => {
    expect(parseScale(args)).toEqual({kind: 'options', options})
  })

  it.each([
    {args: ['--sizes', '0'], message: '--sizes 0'},
    {args: ['--runs', 'x'], message: '--runs x'},
    {args: ['--chart', 'a.png'], message: '--chart a.png'},
    {args: ['--seeds', 'news', '--seeds-of', 'x'], message: '--seeds and --seeds-of'},
  ])('refuses $args', ({args, message}) => {
    expect(parseScale(args)).toEqual({kind: 'wrong', line: expect.stringContaining(message)})
  })
})

describe('the changes of bench scale', () => {
  const known = (file: string, outlet: string, at: string, host = `www.${outlet}.com`): Known => {
    const url = new URL(`https://${host}/${file}`)
    return {file, outlet, address: `${outlet}/${file}.html`, url, feedMs: Date.parse(at)}
  }
  const seeds = [
    known('a', 'dw', '2023-04-18T05:00:00Z'),
    known('b', 'dw', '2023-04-19T05:00:00Z'),
    known('c', 'rfi', '2023-04-19T09:00:00Z', 'www.rfi.fr'),
    known('d', 'dw', '2023-04-19T11:00:00Z'),
    known('e', 'rfi', '2023-04-20T01:00:00Z', 'www.rfi.fr'),
    {...known('f', 'dw', '2023-04-01T00:00:00Z'), feedMs: null},
  ]
  const read = (text: string) => {
    const parsed = parseSeed('added.md', Buffer.from(text))
    if (!parsed.ok) throw new Error(parsed.problem.found)
    return {host: parsed.value.seed.url.host, at: new Date(parsed.value.seed.feedTime ?? 0).toISOString()}
  }

  it('add an article that is the newest of the fullest day', () => {
    expect(oneMore(seeds).map(({text}) => read(text))).toEqual([{host: 'www.dw.com', at: '2023-04-19T11:00:01.000Z'}])
  })

  it('add a hundred articles, spread over all outlets and the last days', () => {
    const added = hundredMore(seeds)
    expect(new Set(added.map(({file}) => file)).size).toBe(100)
    const all = added.map(({text}) => read(text))
    expect(new Set(all.map(({host}) => host))).toEqual(new Set(['www.dw.com', 'www.rfi.fr']))
    expect(new Set(all.map(({at}) => at.slice(0, 10)))).toEqual(new Set(['2023-04-18', '2023-04-19', '2023-04-20']))
  })

  it('remove a seed that is the only one of its article', () => {
    expect(oneFewer(seeds)).toBe('c')
    expect(oneFewer([...seeds, {...known('z', 'rfi', '2023-04-20T00:00:00Z'), address: 'rfi/c.html'}])).toBe('d')
  })
})

const measured = (wallMs: number, published: number | null): Measured => {
  return {wallMs, cpuMs: wallMs, peakBytes: 1, processes: 1, files: 1, bytes: 1, published}
}
const built = (wallMs: number, published: number): Measured => {
  return {...measured(wallMs, published), stages: {seeds: wallMs / 2, pages: wallMs / 3}}
}
const sizeOf = (seeds: number, ms: number, memory: Round['memory'] = []): ScaleSize => {
  const steps = {copy: measured(ms, null), Hugo: measured(ms * 2, seeds), 'cold build': built(ms * 6, seeds)}
  return scaleSize(seeds, [{steps, memory}])
}

describe('the results of bench scale', () => {
  it('compare builds with Hugo, if it was timed', () => {
    const {published, steps} = sizeOf(100, 10)
    expect(published).toBe(100)
    expect(steps.map(({step, toCopy, toHugo}) => [step, toCopy, toHugo])).toEqual([
      ['copy', 1, 0.5],
      ['Hugo', 2, 1],
      ['cold build', 6, 3],
    ])
    const without = scaleSize(1, [{steps: {copy: measured(5, null), 'cold build': measured(9, 1)}, memory: []}])
    expect(without.steps.map(({step, toHugo}) => [step, toHugo])).toEqual([
      ['copy', null],
      ['cold build', null],
    ])
  })

  it('compare the two largest sizes', () => {
    const growth = scaleGrowth([sizeOf(10, 1), sizeOf(100, 10), sizeOf(400, 44)])
    expect(growth).toMatchObject({from: 100, to: 400, size: 4})
    for (const {wall, perSeed} of growth?.steps ?? []) expect([wall, perSeed]).toEqual([4.4, 1.1])
    expect(scaleGrowth([sizeOf(10, 1)])).toBeNull()
  })
})

describe('the charts of bench scale', () => {
  it('have ticks at round values that enclose the data', () => {
    const {ticks, place} = logAxis('s', [0.3, 40], String)
    expect(ticks.map(({value}) => value)).toEqual([0.2, 0.5, 1, 2, 5, 10, 20, 50])
    expect([place(0.2), place(50)]).toEqual([0, 1])
    expect(logAxis('n', [7], String, [7]).place(7)).toBe(0.5)
    expect(linearAxis('MB', 870, String).ticks.map(({value}) => value)).toEqual([0, 200, 400, 600, 800, 1000])
  })

  it('are well-formed SVG with a title, for light and dark', async () => {
    const memory = [
      {ms: 250, bytes: 90_000_000},
      {ms: 500, bytes: 200_000_000},
    ]
    const sizes = [sizeOf(100, 1000, memory), sizeOf(400, 4100, memory)]
    for (const svg of [
      growthChart(sizes),
      memoryChart(sizes) ?? '',
      stagesChart(sizes),
      growthChart(sizes.slice(0, 1)),
    ]) {
      // sharp's librsvg rejects SVG that is not well-formed.
      expect(await sharp(Buffer.from(svg)).metadata()).toMatchObject({format: 'svg', width: 920})
      expect(svg).toContain('prefers-color-scheme:dark')
      expect(svg).toMatch(/<title id="title">[^<]+<\/title>/)
      expect(svg).not.toMatch(/NaN|undefined|Infinity/)
    }
    expect(growthChart(sizes)).toContain('>cold build</text>')
    expect(growthChart(sizes)).not.toContain('1 seed fewer')
    expect(stagesChart(sizes)).toContain('>reading seeds</text>')
    expect(stagesChart(sizes)).not.toContain('>writing files</text>')
    expect(memoryChart([sizeOf(100, 1000)])).toBeNull()
  })
})

describe('bench scale', () => {
  it('times every step at every size and draws charts', {timeout: 300_000}, async () => {
    const chart = join(temporaryFolder(), 'scale.svg')
    const main = join(projectRoot, 'lib/scripts/bench/main.js')
    const ran = await runNode([main, 'scale', '--sizes', '60', '--runs', '1', '--json', '--heap', '--chart', chart])
    expect(ran.code, ran.stderr).toBe(0)
    const {sizes, growth, hugo} = JSON.parse(ran.stdout) as {
      readonly sizes: readonly ScaleSize[]
      readonly growth: ReturnType<typeof scaleGrowth>
      readonly hugo: string | null
    }
    const steps = STEPS.filter((step) => step !== 'Hugo' || hugo !== null)
    expect(hugo).toBe(await hugoVersion())
    for (const size of sizes) {
      expect(size.steps.map(({step}) => step)).toEqual(steps)
      expect(size.memory.length).toBeGreaterThan(0)
      const written = new Map(size.steps.map(({step, files}) => [step, files]))
      expect(written.get('copy')).toBe(size.seeds)
      expect(written.get('no change')).toBe(0)
      // Few files are written, so the previous change was undone.
      expect(written.get('template, one page')).toBeLessThan(5)
      expect(written.get('template, all pages')).toBeGreaterThan(size.published)
      expect(written.get('1 seed fewer')).toBeLessThan((written.get('cold build') ?? 0) / 2)
    }
    expect(sizes.map(({seeds}) => seeds)).toEqual([60])
    expect(growth).toBeNull()
    expect(readFileSync(chart, 'utf8')).toContain('<svg')
    expect(existsSync(chart.replace('.svg', '-memory.svg'))).toBe(true)
  })

  it('refuses a chart in a missing folder before any timing', async () => {
    const main = join(projectRoot, 'lib/scripts/bench/main.js')
    const ran = await runNode([main, 'scale', '--chart', join(temporaryFolder(), 'none', 'a.svg')])
    expect(ran).toMatchObject({code: 2, stderr: expect.stringContaining('there is no folder for it')})
  })
})
