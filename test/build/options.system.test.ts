import {existsSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {beforeAll, describe, expect, it} from 'vitest'
import {backfile, type Ran, seed, temporaryFolder, writeFiles} from '../support/command.ts'
import {pathsBelow, treeOf} from '../support/tree.ts'

const base = temporaryFolder()
const day = (text: string): number => Date.parse(`${text}T12:00:00Z`)

/** Seven seeds of two outlets from 2021 to 2023, one of them an older copy, and one file that is refused. */
const seeds: Readonly<Record<string, string>> = {
  'lake/1.md': seed({title: '结冰', url: 'https://lake.example/a-1', at: day('2021-01-05')}),
  'lake/2.txt': seed({title: '解冻', url: 'https://lake.example/a-2', at: day('2022-03-05')}),
  'lake/3.html': seed({title: '开船', url: 'https://lake.example/a-3', at: day('2022-04-05')}),
  'lake/4': seed({title: '修桥', url: 'https://lake.example/a-4', at: day('2023-05-05')}),
  'hill/2023/5.md': seed({title: '看花', url: 'https://hill.example/b-5', at: day('2023-04-01')}),
  'hill/2023/6.md': seed({title: '采茶', url: 'https://hill.example/b-6', at: day('2023-04-02')}),
  // An older copy of hill/2023/6.md.
  'hill/copy.md': seed({title: '采茶', url: 'https://hill.example/b-6', at: day('2023-04-02') - 60_000}),
  'odd.md': '# 目录\n',
}

/** The numbers of seeds in report.json. `in` is the sum of the others. */
interface SeedCounts {
  readonly in: number
  readonly published: number
  readonly merged: number
  readonly withdrawn: number
  readonly refused: number
  readonly leftOut: number
}

const reportOf = (site: string) => JSON.parse(readFileSync(join(base, site, 'report.json'), 'utf8'))
const countsOf = (site: string): SeedCounts => reportOf(site).seeds
const build = (site: string, ...args: string[]): Promise<Ran> =>
  backfile(['build', '--out', site, ...args], {cwd: base})

let whole: Ran
beforeAll(async () => {
  await writeFiles(join(base, 'seeds'), seeds)
  whole = await build('whole')
  expect(whole.code).toBe(0)
})

describe('the options that select seeds', () => {
  it.each([
    {name: 'no option leaves out nothing', args: [], counts: {in: 8, published: 6, merged: 1, refused: 1, leftOut: 0}},
    {
      name: '--limit takes the first seeds by path',
      args: ['--limit', '3'],
      counts: {in: 8, published: 2, merged: 1, refused: 0, leftOut: 5},
    },
    {
      name: '--since leaves out older articles',
      args: ['--since', '2022-04-05'],
      counts: {in: 8, published: 4, merged: 1, refused: 1, leftOut: 2},
    },
    {
      name: '--outlet takes one outlet',
      args: ['--outlet', 'lake-example'],
      counts: {in: 8, published: 4, merged: 0, refused: 1, leftOut: 3},
    },
    {
      name: '--outlet may be given twice',
      args: ['--outlet', 'lake-example', '--outlet', 'hill-example'],
      counts: {in: 8, published: 6, merged: 1, refused: 1, leftOut: 0},
    },
    {
      name: 'all three apply together',
      args: ['--outlet', 'lake-example', '--since', '2022-01-01', '--limit', '7'],
      counts: {in: 8, published: 3, merged: 0, refused: 0, leftOut: 5},
    },
  ])('$name, and the counts add up', async ({args, counts}) => {
    const ran = await build('chosen', ...args)
    expect(ran.code).toBe(0)
    expect(countsOf('chosen')).toEqual({...counts, withdrawn: 0})
    const {in: all, ...out} = countsOf('chosen')
    expect(Object.values(out).reduce((a, b) => a + b, 0)).toBe(all)
    expect(ran.stdout.includes('left out by your options')).toBe(counts.leftOut > 0)
  })

  it('suggest the nearest slug for an outlet without a table', async () => {
    const ran = await build('none', '--outlet', 'zaobo')
    expect(ran.stderr).toMatch(/No outlet is called "zaobo"; did you mean "zaobao"\?/)
    expect(ran.code).toBe(1)
  })

  it('write no site if the outlet has no articles', async () => {
    const ran = await build('none', '--outlet', 'sea-example')
    expect(ran.stderr).toMatch(/None of the 8 seeds in .* could be published: .*left out by your options/)
    expect(ran.code).toBe(1)
    expect(existsSync(join(base, 'none'))).toBe(false)
  })
})

describe('the seeds folders', () => {
  it('give .txt, .md, .html and files without extension at any depth, but no hidden and no other files', async () => {
    await writeFiles(join(base, 'mixed'), {
      'deep/er/still/1.md': seed({url: 'https://lake.example/a-1'}),
      '2.txt': seed({url: 'https://lake.example/a-2'}),
      '3.html': seed({url: 'https://lake.example/a-3'}),
      '4': seed({url: 'https://lake.example/a-4'}),
      '.5.md': seed({url: 'https://lake.example/a-5'}),
      '_notes/6.md': seed({url: 'https://lake.example/a-6'}),
      '7.jpg': new Uint8Array([0xff, 0xd8, 0xff]),
      '8.json': '{}',
    })
    expect((await build('from-mixed', '--seeds', 'mixed')).code).toBe(0)
    expect(countsOf('from-mixed')).toMatchObject({in: 4, published: 4, refused: 0})
  })

  it('form one archive, and the report names each file with its folder', async () => {
    await writeFiles(join(base, 'more'), {
      '9.md': seed({title: '收网', url: 'https://lake.example/a-9'}),
      'bad.md': 'nothing\n',
    })
    await writeFiles(join(base, 'third/more'), {'bad.md': 'nothing\n'})
    const ran = await build('several', '--seeds', 'seeds', '--seeds', 'more', '--seeds', 'third/more')
    expect(ran.code).toBe(0)
    expect(countsOf('several')).toMatchObject({in: 11, published: 7, merged: 1, refused: 3})
    const files = reportOf('several').refusals.map(({file}: {readonly file: string}) => file)
    expect(files).toEqual(['more-2/bad.md', 'more/bad.md', 'seeds/odd.md'])
  })
})

describe('the output of a build', () => {
  it('is a summary with every count, the time of every stage and the memory', () => {
    const rows = whole.stdout.trimEnd().split('\n')
    const rowOf = (name: string): string => rows.find((row) => row.trim().startsWith(name)) ?? `no row ${name}`
    const expected: readonly (readonly [string, RegExp])[] = [
      ['Seeds in', / 8$/],
      ['published', / 6$/],
      ['merged', / 1$/],
      ['withdrawn', / 0$/],
      ['refused', / 1$/],
      ['Pictures referred to', / 0$/],
      ['found', / 0$/],
      ['missing', / 0$/],
      ['Pages', new RegExp(` ${reportOf('whole').pages}$`)],
      ['Time', / \d+\.\d s$/],
      ['reading seeds', / \d+\.\d s$/],
      ['printing pages', / \d+\.\d s$/],
      ['writing files', / \d+\.\d s$/],
      ['Peak memory', / \d+ MB$/],
      ['Site', /whole$/],
    ]
    for (const [name, value] of expected) expect(rowOf(name)).toMatch(value)
    expect(whole.stderr.trimEnd().split('\n')).toEqual([expect.stringMatching(/^refused odd\.md:1: /)])
  })

  it('is empty with --quiet if there is no error', async () => {
    expect(await build('quiet', '--quiet', '--seeds', 'seeds/lake')).toEqual({code: 0, stdout: '', stderr: ''})
    expect(countsOf('quiet').published).toBe(4)
  })

  it('is one JSON document with --json: the report, and the values that differ between runs', async () => {
    const ran = await build('json', '--json')
    expect(ran.code).toBe(0)
    const said = JSON.parse(ran.stdout)
    expect(said).toMatchObject(reportOf('json'))
    expect(said).toMatchObject({
      seeds: {in: 8, published: 6},
      out: join(base, 'json'),
      files: {files: pathsBelow(join(base, 'json')).length - 1, removed: 0},
      milliseconds: {seeds: expect.any(Number), pages: expect.any(Number), files: expect.any(Number)},
      peakBytes: expect.any(Number),
    })
  })

  it('gives with --explain the reason for every printed page, or for the page at one address', async () => {
    await build('explained')
    const spoiled = 'hill-example/index.html'
    writeFileSync(join(base, 'explained', spoiled), 'spoiled')
    const line = `  ${spoiled}: printed: its file was missing, or was changed by something other than a build`
    const {stdout} = await build('explained', '--explain')
    expect(stdout).toMatch(
      new RegExp(`^1 × outlet \\(.*\\):\n${line}\n\\d+ pages were not printed: nothing .* since they were written\n$`),
    )
    expect((await build('explained', '--explain', 'index.html')).stdout).toBe(
      'index.html: not printed: nothing that it shows or that prints it changed since it was written\n',
    )
    expect((await build('explained', '--explain', 'none.html')).stdout).toBe(
      'none.html: no page of the site has this address\n',
    )
    expect((await build('explained', '--explain', 'index.html', '--limit', '3')).stdout).toMatch(
      /^index\.html: printed: .*(?:counts|article)/,
    )
  })

  it('shows with --help a seed, every option, the exit codes and examples', async () => {
    const {code, stdout} = await backfile(['build', '--help'], {cwd: base})
    expect(code).toBe(0)
    for (const option of 'seeds out config limit since outlet quiet json force strict'.split(' '))
      expect(stdout).toMatch(new RegExp(`^ +--${option}\\b.* {2,}\\S`, 'm'))
    expect(stdout).toContain('[Title](https://')
    expect(stdout).toMatch(/Exit codes: 0 .*1 .*2 [\s\S]*3 /)
    const first = await backfile(['--help'], {cwd: base})
    expect(first.code).toBe(0)
    expect(first.stdout).toMatch(/build[\s\S]*serve[\s\S]*build --help/)
  })
})

describe('report.json', () => {
  it('has the shape that programs rely on, and neither paths nor the time of the build', () => {
    const report = reportOf('whole')
    expect(report.seeds).toEqual({in: 8, published: 6, merged: 1, withdrawn: 0, refused: 1, leftOut: 0})
    expect(report.refusals).toEqual([
      expect.objectContaining({
        file: 'odd.md',
        line: 1,
        found: expect.stringContaining('目录'),
        expected: expect.stringMatching(/header/),
      }),
    ])
    expect(report.images).toMatchObject({references: 0, localized: 0, missing: 0})
    const isPage = (path: string): boolean =>
      /\.html$|feed\.(?:xml|json)$|sitemap|(?:^|\/)(?:\d\d|undated)\.(?:bib|ris|json)$/.test(path)
    expect(report.pages).toBe(pathsBelow(join(base, 'whole')).filter(isPage).length)
    const text = readFileSync(join(base, 'whole/report.json'), 'utf8')
    expect(text).not.toContain(base)
    expect(text).not.toContain(String(new Date().getFullYear()))
  })

  it('is linked from report.html, which names the refused files', () => {
    const page = readFileSync(join(base, 'whole/report.html'), 'utf8')
    expect(page).toContain('odd.md')
    expect(page).toContain('href="report.json"')
  })
})

describe('a second build into the same folder', () => {
  it('does not write files that did not change', async () => {
    const site = join(base, 'whole')
    const longAgo = new Date('2020-02-02T00:00:00Z')
    const paths = pathsBelow(site).filter((path) => path !== 'manifest-sha256.txt')
    for (const path of paths) utimesSync(join(site, path), longAgo, longAgo)
    const before = treeOf(site)
    const ran = await build('whole')
    expect(ran.stdout).toMatch(/\(0 written, 0 removed\)/)
    expect(treeOf(site)).toEqual(before)
    expect(paths.filter((path) => statSync(join(site, path)).mtimeMs !== longAgo.getTime())).toEqual([])
  })

  it('changes only the pages that one new article affects', async () => {
    await writeFiles(join(base, 'growing'), seeds)
    const site = join(base, 'grown')
    expect((await build('grown', '--seeds', 'growing')).code).toBe(0)
    const before = treeOf(site)
    const added = seed({title: '放灯', url: 'https://lake.example/a-7', at: day('2023-06-01')})
    await writeFiles(join(base, 'growing'), {'lake/7.md': added})
    expect((await build('grown', '--seeds', 'growing')).code).toBe(0)
    const after = treeOf(site)
    const changed = [...after].filter(([path, hash]) => before.get(path) !== hash).map(([path]) => path)
    expect(changed).toEqual(expect.arrayContaining(['index.html', '2023/06/01.html', 'lake-example/2023-06.html']))
    // The pages of another outlet, and of other days, months and years, do not change.
    expect(changed.filter((path) => /^hill-example|^202[12]\/|^2023\/04/.test(path))).toEqual([])
    expect(after.has('2023/06/01.html')).toBe(true)
    expect(before.has('2023/06/01.html')).toBe(false)
  })

  it('removes the pages of a removed seed, and folders that become empty', async () => {
    const site = join(base, 'shrunk')
    await writeFiles(join(base, 'shrinking'), seeds)
    expect((await build('shrunk', '--seeds', 'shrinking')).code).toBe(0)
    const before = treeOf(site)
    expect(before.has('2021/01/05.html')).toBe(true)
    rmSync(join(base, 'shrinking/lake/1.md'))
    const ran = await build('shrunk', '--seeds', 'shrinking')
    expect(ran.stdout).toMatch(/[1-9]\d* removed\)/)
    expect(existsSync(join(site, '2021'))).toBe(false)
    expect((await build('fresh', '--seeds', 'shrinking')).code).toBe(0)
    expect(treeOf(site)).toEqual(treeOf(join(base, 'fresh')))
  })
})
