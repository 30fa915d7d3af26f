import {chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {beforeAll, describe, expect, it} from 'vitest'
import {backfile, type Ran, seed, temporaryFolder, writeFiles} from '../support/command.ts'
import {backfileAsEverybody, backfileWithFileLimit, mountSmallDisk} from '../support/limits.ts'
import {treeOf} from '../support/tree.ts'

const base = temporaryFolder()
let folders = 0

/** Creates a project folder with two valid seeds and the given ones in `seeds/`. */
async function newProject(seeds: Readonly<Record<string, string>> = {}): Promise<string> {
  const folder = join(base, String(++folders))
  await writeFiles(join(folder, 'seeds'), {
    'lake/1.md': seed({title: '湖上的船', url: 'https://lake.example/a-1'}),
    'lake/2.md': seed({title: '桥修好了', url: 'https://lake.example/a-2', at: 1700000600000}),
    ...seeds,
  })
  return folder
}

const reportOf = (folder: string, site = 'dist') => JSON.parse(readFileSync(join(folder, site, 'report.json'), 'utf8'))

/** Paths of the partial sites below a folder; a build must leave none. */
const partialFiles = (folder: string): readonly string[] =>
  readdirSync(folder, {recursive: true, encoding: 'utf8'}).filter((path) => path.includes('backfile-partial'))

function expectUsageError(ran: Ran, words: RegExp): void {
  expect(ran.stderr).toMatch(words)
  expect(ran.stderr).not.toMatch(/\n\s+at /)
  expect(ran.stdout).toBe('')
  expect(ran.code).toBe(2)
}

describe('a seeds folder that is not usable', () => {
  it('is missing: the message names it and the option --seeds', async () => {
    const folder = await newProject()
    const ran = await backfile(['build', '--seeds', 'nowhere'], {cwd: folder})
    expectUsageError(ran, /seeds folder .*nowhere: there is no such folder\. .*--seeds/)
    expect(existsSync(join(folder, 'dist'))).toBe(false)
  })

  it('is a file', async () => {
    const folder = await newProject()
    const ran = await backfile(['build', '--seeds', 'seeds/lake/1.md'], {cwd: folder})
    expectUsageError(ran, /seeds folder .*1\.md: it is a file\. .*--seeds/)
  })

  it('has no read permission', async () => {
    const folder = await newProject()
    chmodSync(join(folder, 'seeds'), 0o000)
    const ran = await backfileAsEverybody(['build'], {cwd: folder})
    chmodSync(join(folder, 'seeds'), 0o755)
    expectUsageError(ran, /seeds folder .*seeds: it cannot be read \(EACCES\)\./)
  })

  it('is empty: the message explains what a seed is, and the exit code is 1', async () => {
    const folder = await newProject()
    rmSync(join(folder, 'seeds'), {recursive: true})
    mkdirSync(join(folder, 'seeds/_media'), {recursive: true})
    const ran = await backfile(['build'], {cwd: folder})
    expect(ran.stderr).toMatch(/seeds holds no seeds\. A seed is a \.txt, \.md or \.html file/)
    expect(ran.code).toBe(1)
    expect(existsSync(join(folder, 'dist'))).toBe(false)
  })

  it('holds only refused files: the messages name each of them, and the exit code is 1', async () => {
    const folder = await newProject()
    await writeFiles(join(folder, 'other'), {'a.md': '# 备忘\n', 'b.txt': 'nothing here\n'})
    const ran = await backfile(['build', '--seeds', 'other'], {cwd: folder})
    expect(ran.stderr).toMatch(/refused a\.md:1: found .*; expected /)
    expect(ran.stderr).toMatch(/refused b\.txt:1: found .*; expected /)
    expect(ran.stderr).toMatch(/None of the 2 seeds in .*other could be published/)
    expect(ran.code).toBe(1)
    expect(existsSync(join(folder, 'dist'))).toBe(false)
  })
})

describe('seeds that cannot be read', () => {
  it('are refused, like folders without permission, and the other seeds are published', async () => {
    const folder = await newProject({'locked/3.md': seed(), '4.md': seed()})
    chmodSync(join(folder, 'seeds/locked'), 0o000)
    chmodSync(join(folder, 'seeds/4.md'), 0o000)
    const ran = await backfileAsEverybody(['build'], {cwd: folder})
    chmodSync(join(folder, 'seeds/locked'), 0o755)
    expect(ran.code).toBe(0)
    expect(ran.stderr).toMatch(/refused 4\.md: found a file that cannot be read \(EACCES\)/)
    expect(ran.stderr).toMatch(/refused locked: found a folder that cannot be read \(EACCES\)/)
    expect(reportOf(folder).seeds).toMatchObject({in: 4, published: 2, refused: 2})
  })

  it('are refused if they are links out of the folder, and nothing of the target is published', async () => {
    const folder = await newProject()
    await writeFiles(join(folder, 'private'), {
      'diary.md': seed({title: '不该出现的日记', url: 'https://lake.example/a-9'}),
    })
    symlinkSync(join(folder, 'private/diary.md'), join(folder, 'seeds/diary.md'))
    symlinkSync('../private', join(folder, 'seeds/shelf'))
    const ran = await backfile(['build'], {cwd: folder})
    expect(ran.code).toBe(0)
    const {seeds, refusals} = reportOf(folder)
    expect(seeds).toMatchObject({in: 4, published: 2, refused: 2})
    expect(refusals).toMatchObject([
      {file: 'diary.md', line: 0, found: 'a symbolic link that leaves the folder'},
      {file: 'shelf', line: 0, found: 'a symbolic link that leaves the folder'},
    ])
    expect(readFileSync(join(folder, 'dist/index.html'), 'utf8')).not.toContain('日记')
  })

  it('are refused if they are links to themselves or to missing files', async () => {
    const folder = await newProject()
    symlinkSync('circle.md', join(folder, 'seeds/circle.md'))
    symlinkSync('gone.md', join(folder, 'seeds/lost.md'))
    const ran = await backfile(['build'], {cwd: folder})
    expect(ran.code).toBe(0)
    expect(ran.stderr).toMatch(/refused circle\.md: found a symbolic link that leads nowhere, or to itself/)
    expect(ran.stderr).toMatch(/refused lost\.md: found a symbolic link that leads nowhere, or to itself/)
    expect(reportOf(folder).seeds).toMatchObject({in: 4, published: 2, refused: 2})
  })

  it('cause a warning if they are links inside the folder, and no article is published twice', async () => {
    const folder = await newProject()
    symlinkSync('..', join(folder, 'seeds/lake/again'))
    symlinkSync('1.md', join(folder, 'seeds/lake/same.md'))
    const ran = await backfile(['build'], {cwd: folder})
    expect(ran.code).toBe(0)
    const {seeds, warnings} = reportOf(folder)
    expect(seeds).toMatchObject({in: 2, published: 2, merged: 0, refused: 0})
    expect(warnings).toMatchObject([
      {file: 'lake/again', found: 'a symbolic link inside the folder'},
      {file: 'lake/same.md', found: 'a symbolic link inside the folder'},
    ])
  })
})

describe('refusals', () => {
  it('name the file, the line, the found and the expected text, and give exit code 3 with --strict', async () => {
    const folder = await newProject({'odd.md': '<!--1700000000000-->\n没有地址的一行\n------\n\n<p>正文</p>\n'})
    const lenient = await backfile(['build'], {cwd: folder})
    expect(lenient.stderr).toMatch(/refused odd\.md:2: found .*没有地址的一行.*; expected .+\. .+/)
    expect(lenient.code).toBe(0)
    expect(reportOf(folder).refusals).toMatchObject([{file: 'odd.md', line: 2}])
    const strict = await backfile(['build', '--strict'], {cwd: folder})
    expect(strict.code).toBe(3)
    expect(reportOf(folder).seeds).toMatchObject({in: 3, published: 2, refused: 1})
  })

  it('are the only cause of exit code 3: without any, --strict gives 0', async () => {
    const folder = await newProject()
    expect((await backfile(['build', '--strict'], {cwd: folder})).code).toBe(0)
  })
})

describe('seeds with dates that no article can have', () => {
  const front = (date: string) =>
    `---\ntitle: "湖上的船"\ndate: ${date}\nfrom: https://lake.example/${date}\n---\n\n<p>雾。</p>\n`
  const dateLine = (date: string, n: number) =>
    `[湖上的船](https://lake.example/line-${n})\n------\n日期：${date}\n\n<p>雾。</p>\n`

  it('are published and reported, and stop nothing', async () => {
    const folder = await newProject({
      'front-9999.md': front('9999-12-31'),
      'front-0001.md': front('0001-01-01'),
      'front-1066.md': front('1066-10-14T09:00:00Z'),
      'front-0000.md': front('0000-00-00'),
      'front-negative.md': front('-000044-03-15'),
      'line-9999.md': dateLine('Fri, 31 Dec 9999 23:59:59 +0000', 1),
      'line-0001.md': dateLine('Mon, 1 Jan 0001 00:00:00 +0000', 2),
      'stamp-9999.md': '<!--253402300799000-->\n[船](https://lake.example/s-1)\n------\n\n<p>雾。</p>\n',
      'stamp-1900.md': '<!---2208988800000-->\n[船](https://lake.example/s-2)\n------\n\n<p>雾。</p>\n',
    })
    await writeFiles(folder, {'backfile.config.json': '{"siteUrl": "https://x.example/", "timeZone": "Asia/Shanghai"}'})
    const ran = await backfile(['build'], {cwd: folder})
    expect(ran.code, ran.stderr).toBe(0)
    const {seeds, warnings, unprinted} = reportOf(folder)
    expect(seeds).toMatchObject({in: 11, published: 11, refused: 0})
    expect(unprinted).toEqual([])
    const files = (rule: string) =>
      warnings.filter((one: {rule: string}) => one.rule === rule).map((one: {file: string}) => one.file)
    expect(files('doubtful-date')).toEqual([
      'front-0001.md',
      'front-1066.md',
      'front-9999.md',
      'line-0001.md',
      'line-9999.md',
      'stamp-9999.md',
    ])
    expect(files('feed-time')).toEqual(['front-0000.md', 'front-negative.md'])
    for (const day of ['9999/12/31', '0001/01/01', '1066/10/14', '1900/01/01']) {
      expect(existsSync(join(folder, `dist/${day}.html`)), day).toBe(true)
    }
    expect(readFileSync(join(folder, 'dist/feed.xml'), 'utf8')).toMatch(/<updated>2023-11-14/)
  })
})

describe('a disk that refuses to write', () => {
  const text = `<p>${'水面很平，没有一点风。'.repeat(14_000)}</p>`
  const tooLarge = Object.fromEntries(
    Array.from({length: 12}, (_, at) => [
      `long/${at}.md`,
      seed({title: `长文之${at}`, url: `https://long.example/${at}`, body: text}),
    ]),
  )
  const disk = join(base, 'disk')
  const mounted = mountSmallDisk(disk, '5m')
  const rootDisk = join(base, 'own-disk')
  const rootMounted = mountSmallDisk(rootDisk, '5m')

  /** Builds with seeds that exceed the disk, or, if the disk could not be mounted, the limit on the size of a file. */
  async function buildTooLarge(folder: string, site: string, isFull: boolean): Promise<Ran> {
    const args = ['build', '--out', site]
    return isFull ? await backfile(args, {cwd: folder}) : await backfileWithFileLimit(64, args, {cwd: folder})
  }

  it.each([
    {name: 'full', site: join(disk, 'site'), isFull: mounted},
    {name: 'full, and the site is its root folder', site: rootDisk, isFull: rootMounted},
    {name: 'limited to small files', site: join(base, 'limited/site'), isFull: false},
  ])('$name: the old site is unchanged, no partial files are left, and the message says so', async ({site, isFull}) => {
    const folder = await newProject()
    expect((await backfile(['build', '--out', site], {cwd: folder})).code).toBe(0)
    const before = treeOf(site)
    await writeFiles(join(folder, 'seeds'), tooLarge)
    const ran = await buildTooLarge(folder, site, isFull)
    expect(ran.stderr).toMatch(
      isFull ? /The disk is full\. Make room and build again\./ : /larger than the system allows/,
    )
    expect(ran.stderr).toMatch(/The previous site in .* is unchanged/)
    expect(ran.stderr).not.toMatch(/\n\s+at /)
    expect(ran.code).toBe(1)
    expect(treeOf(site)).toEqual(before)
    expect(partialFiles(dirname(site))).toEqual([])

    // With room on the disk, the same command succeeds.
    rmSync(join(folder, 'seeds/long'), {recursive: true})
    await writeFiles(join(folder, 'seeds'), {'lake/3.md': seed({url: 'https://lake.example/a-3'})})
    expect((await backfile(['build', '--out', site], {cwd: folder})).code).toBe(0)
    expect(reportOf(site, '').seeds).toMatchObject({in: 3, published: 3})
  })

  it('leaves no output folder if there was no site before', async () => {
    const folder = await newProject(tooLarge)
    const ran = await backfileWithFileLimit(64, ['build'], {cwd: folder})
    expect(ran.code).toBe(1)
    expect(ran.stderr).not.toMatch(/unharmed/)
    expect(readdirSync(folder).filter((name) => name !== '.backfile')).toEqual(['seeds'])
  })

  it('has no write permission: the message names the folder, and the exit code is 1', async () => {
    const folder = await newProject()
    mkdirSync(join(folder, 'shut'))
    chmodSync(join(folder, 'shut'), 0o555)
    const ran = await backfileAsEverybody(['build', '--quiet', '--out', 'shut/site'], {cwd: folder})
    expect(ran.stderr).toMatch(/no right to write there\. \(.*shut.*: EACCES\)/)
    expect(ran.code).toBe(1)
    expect(readdirSync(join(folder, 'shut'))).toEqual([])
  })

  it('has write permission only in the output folder: the build prepares the site inside it', async () => {
    const folder = await newProject()
    mkdirSync(join(folder, 'shut/site'), {recursive: true})
    chmodSync(join(folder, 'shut'), 0o555)
    const ran = await backfileAsEverybody(['build', '--quiet', '--out', 'shut/site'], {cwd: folder})
    expect(ran).toMatchObject({code: 0, stderr: ''})
    expect(existsSync(join(folder, 'shut/site/index.html'))).toBe(true)
    expect(partialFiles(join(folder, 'shut'))).toEqual([])
  })
})

describe('an output folder with files that Backfile did not write', () => {
  it('is refused without --force, and the message names the files', async () => {
    const folder = await newProject()
    await writeFiles(join(folder, 'dist'), {'notes.txt': 'mine', 'photos/cat.jpg': 'mine too'})
    const before = treeOf(join(folder, 'dist'))
    const ran = await backfile(['build'], {cwd: folder})
    expectUsageError(ran, /dist holds files that Backfile did not write \(notes\.txt, photos\/cat\.jpg\).*--force/)
    expect(treeOf(join(folder, 'dist'))).toEqual(before)
  })

  it('is refused even if another site of the archive has files with these names', async () => {
    const folder = await newProject()
    expect((await backfile(['build'], {cwd: folder})).code).toBe(0)
    await writeFiles(join(folder, 'other'), {'index.html': 'mine'})
    const ran = await backfile(['build', '--out', 'other'], {cwd: folder})
    expectUsageError(ran, /other holds files that Backfile did not write \(index\.html\)/)
    expect(readFileSync(join(folder, 'other/index.html'), 'utf8')).toBe('mine')
    expect((await backfile(['build'], {cwd: folder})).code).toBe(0)
  })

  it('is accepted with --force, and this build and later ones leave the files alone', async () => {
    const folder = await newProject()
    await writeFiles(join(folder, 'dist'), {'notes.txt': 'mine', 'lake/notes.txt': 'mine too'})
    expect((await backfile(['build', '--force'], {cwd: folder})).code).toBe(0)
    expect(reportOf(folder).seeds.published).toBe(2)
    rmSync(join(folder, 'seeds/lake/2.md'))
    expect((await backfile(['build'], {cwd: folder})).code).toBe(2)
    expect((await backfile(['build', '--force'], {cwd: folder})).code).toBe(0)
    expect(readFileSync(join(folder, 'dist/notes.txt'), 'utf8')).toBe('mine')
    expect(readFileSync(join(folder, 'dist/lake/notes.txt'), 'utf8')).toBe('mine too')
  })

  it('is accepted if they are only changed pages and files of the operating system', async () => {
    const folder = await newProject()
    expect((await backfile(['build'], {cwd: folder})).code).toBe(0)
    writeFileSync(join(folder, 'dist/.DS_Store'), 'x')
    writeFileSync(join(folder, 'dist/index.html'), 'changed by hand')
    expect((await backfile(['build'], {cwd: folder})).code).toBe(0)
    expect(readFileSync(join(folder, 'dist/index.html'), 'utf8')).toContain('<!doctype html>')
  })

  it('is refused if it is a file', async () => {
    const folder = await newProject()
    writeFileSync(join(folder, 'dist'), 'a file')
    expectUsageError(await backfile(['build', '--force'], {cwd: folder}), /dist is a file; name a folder with --out/)
    expect(readFileSync(join(folder, 'dist'), 'utf8')).toBe('a file')
  })
})

describe('an output folder that contains the seeds or lies in them', () => {
  let folder: string
  beforeAll(async () => {
    folder = await newProject()
    symlinkSync('seeds/lake', join(folder, 'link'))
  })

  it.each([
    {name: 'the same folder', out: 'seeds'},
    {name: 'out below the seeds', out: 'seeds/site'},
    {name: 'seeds below out', out: '.'},
    {name: 'out below the seeds through a link', out: 'link/site'},
    {name: 'out below the originals of pictures', out: 'media/site'},
  ])('is refused even with --force: $name', async ({out}) => {
    const before = treeOf(folder)
    const ran = await backfile(['build', '--out', out, '--force'], {cwd: folder})
    expectUsageError(ran, /overlap; name another folder with --out/)
    expect(treeOf(folder)).toEqual(before)
  })

  it('is not assumed if only the names of two folders begin alike', async () => {
    const ran = await backfile(['build', '--out', 'seeds-site'], {cwd: folder})
    expect(ran).toMatchObject({code: 0})
  })
})

describe('a config with a mistake', () => {
  it.each([
    {name: 'an unknown key', config: {tilte: 'x'}, words: /tilte: no such setting\. Did you mean "title"\?/},
    {
      name: 'an unknown nested key',
      config: {images: {qualty: 80}},
      words: /images\.qualty: no such setting\. Did you mean "quality"\?/,
    },
    {
      name: 'a wrong zone',
      config: {timeZone: 'Europe/Berln'},
      words: /timeZone: found "Europe\/Berln"; expected .*\. Did you mean "Europe\/Berlin"\?/,
    },
    {
      name: 'a wrong value',
      config: {language: 'zh-Hanz'},
      words: /language: found "zh-Hanz"\. Did you mean "zh-Hans"\?/,
    },
    {name: 'a number out of range', config: {images: {quality: 101}}, words: /images\.quality: found 101;/},
    {
      name: 'an address without a slash at its end',
      config: {siteUrl: 'https://lake.example/x'},
      words: /siteUrl: .*ends with "\/"/,
    },
  ])('is named, with the most likely value, and nothing is built: $name', async ({config, words}) => {
    const folder = await newProject({})
    await writeFiles(folder, {'backfile.config.json': JSON.stringify(config)})
    expectUsageError(await backfile(['build'], {cwd: folder}), words)
    expect(existsSync(join(folder, 'dist'))).toBe(false)
  })

  it('is named with the error that it throws', async () => {
    const folder = await newProject()
    await writeFiles(folder, {'backfile.config.ts': "throw new Error('the lake froze')\nexport default {}\n"})
    expectUsageError(await backfile(['build'], {cwd: folder}), /backfile\.config\.ts: .*the lake froze/)
  })

  it('is named if --config names a missing file', async () => {
    const folder = await newProject()
    expectUsageError(
      await backfile(['build', '--config', 'no.ts'], {cwd: folder}),
      /no\.ts: there is no such config file/,
    )
  })
})

describe('a command with a mistake', () => {
  it.each([
    {
      name: 'an unknown option',
      args: ['build', '--seed', 'x'],
      words: /unknown option '--seed'\s+\(Did you mean --seeds\?/,
    },
    {name: 'an unknown command', args: ['bild'], words: /too many arguments|unknown command/},
    {name: 'a limit in words', args: ['build', '--limit', 'few'], words: /--limit.*'few' is invalid.*whole number/},
    {
      name: 'a date in words',
      args: ['build', '--since', 'spring'],
      words: /--since.*'spring' is invalid.*2023-04-19/,
    },
    {name: 'an option without its value', args: ['build', '--out'], words: /--out <folder>' argument missing/},
  ])('is reported, with exit code 2: $name', async ({args, words}) => {
    const folder = await newProject()
    expectUsageError(await backfile(args, {cwd: folder}), words)
    expect(existsSync(join(folder, 'dist'))).toBe(false)
  })
})
