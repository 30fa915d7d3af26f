import {chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {beforeAll, describe, expect, it} from 'vitest'
import {backfile, type Ran, seed, temporaryFolder, writeFiles} from '../support/command.ts'
import {backfileAsEverybody, backfileWithFileLimit, mountSmallDisk} from '../support/limits.ts'
import {treeOf} from '../support/tree.ts'

const context = temporaryFolder()
let folders = 0

/** A new working folder with two good seeds in `seeds/`. */
async function place(seeds: Readonly<Record<string, string>> = {}): Promise<string> {
  const folder = join(context, String(++folders))
  await writeFiles(join(folder, 'seeds'), {
    'lake/1.md': seed({title: '湖上的船', url: 'https://lake.example/a-1'}),
    'lake/2.md': seed({title: '桥修好了', url: 'https://lake.example/a-2', at: 1700000600000}),
    ...seeds,
  })
  return folder
}

const accountsOf = (folder: string, site = 'dist') =>
  JSON.parse(readFileSync(join(folder, site, 'report.json'), 'utf8'))

/** What a build leaves beside a site while it works. */
const halfMade = (folder: string): readonly string[] =>
  readdirSync(folder, {recursive: true, encoding: 'utf8'}).filter((path) => path.includes('backfile-partial'))

function expectUsageError(ran: Ran, words: RegExp): void {
  expect(ran.stderr).toMatch(words)
  expect(ran.stderr).not.toMatch(/\n\s+at /)
  expect(ran.stdout).toBe('')
  expect(ran.code).toBe(2)
}

describe('a seeds folder that is none', () => {
  it('is missing: it is named, with what to do', async () => {
    const folder = await place()
    const ran = await backfile(['build', '--seeds', 'nowhere'], {cwd: folder})
    expectUsageError(ran, /seeds folder .*nowhere: there is no such folder\. .*--seeds/)
    expect(existsSync(join(folder, 'dist'))).toBe(false)
  })

  it('is a file', async () => {
    const folder = await place()
    const ran = await backfile(['build', '--seeds', 'seeds/lake/1.md'], {cwd: folder})
    expectUsageError(ran, /seeds folder .*1\.md: it is a file\. .*--seeds/)
  })

  it('may not be read', async () => {
    const folder = await place()
    chmodSync(join(folder, 'seeds'), 0o000)
    const ran = await backfileAsEverybody(['build'], {cwd: folder})
    chmodSync(join(folder, 'seeds'), 0o755)
    expectUsageError(ran, /seeds folder .*seeds: it cannot be read \(EACCES\)\./)
  })

  it('is empty: it says what a seed is, and ends with 1', async () => {
    const folder = await place()
    rmSync(join(folder, 'seeds'), {recursive: true})
    mkdirSync(join(folder, 'seeds/_media'), {recursive: true})
    const ran = await backfile(['build'], {cwd: folder})
    expect(ran.stderr).toMatch(/seeds holds no seeds\. A seed is a \.txt, \.md or \.html file/)
    expect(ran.code).toBe(1)
    expect(existsSync(join(folder, 'dist'))).toBe(false)
  })

  it('holds nothing usable: every file is named and the build ends with 1', async () => {
    const folder = await place()
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
  it('a file and a folder without permission are refused, and the rest is published', async () => {
    const folder = await place({'locked/3.md': seed(), '4.md': seed()})
    chmodSync(join(folder, 'seeds/locked'), 0o000)
    chmodSync(join(folder, 'seeds/4.md'), 0o000)
    const ran = await backfileAsEverybody(['build'], {cwd: folder})
    chmodSync(join(folder, 'seeds/locked'), 0o755)
    expect(ran.code).toBe(0)
    expect(ran.stderr).toMatch(/refused 4\.md: found a file that cannot be read \(EACCES\)/)
    expect(ran.stderr).toMatch(/refused locked: found a folder that cannot be read \(EACCES\)/)
    expect(accountsOf(folder).seeds).toMatchObject({in: 4, published: 2, refused: 2})
  })

  it('a link that leaves the folder is refused, and nothing of its target is published', async () => {
    const folder = await place()
    await writeFiles(join(folder, 'private'), {
      'diary.md': seed({title: '不该出现的日记', url: 'https://lake.example/a-9'}),
    })
    symlinkSync(join(folder, 'private/diary.md'), join(folder, 'seeds/diary.md'))
    symlinkSync('../private', join(folder, 'seeds/shelf'))
    const ran = await backfile(['build'], {cwd: folder})
    expect(ran.code).toBe(0)
    const {seeds, refusals} = accountsOf(folder)
    expect(seeds).toMatchObject({in: 4, published: 2, refused: 2})
    expect(refusals).toMatchObject([
      {file: 'diary.md', line: 0, found: 'a symbolic link that leaves the folder'},
      {file: 'shelf', line: 0, found: 'a symbolic link that leaves the folder'},
    ])
    expect(readFileSync(join(folder, 'dist/index.html'), 'utf8')).not.toContain('日记')
  })

  it('a link that leads to itself or nowhere is refused', async () => {
    const folder = await place()
    symlinkSync('circle.md', join(folder, 'seeds/circle.md'))
    symlinkSync('gone.md', join(folder, 'seeds/lost.md'))
    const ran = await backfile(['build'], {cwd: folder})
    expect(ran.code).toBe(0)
    expect(ran.stderr).toMatch(/refused circle\.md: found a symbolic link that leads nowhere, or to itself/)
    expect(ran.stderr).toMatch(/refused lost\.md: found a symbolic link that leads nowhere, or to itself/)
    expect(accountsOf(folder).seeds).toMatchObject({in: 4, published: 2, refused: 2})
  })

  it('a link to a folder above it or to a seed beside it is warned of, and no article comes twice', async () => {
    const folder = await place()
    symlinkSync('..', join(folder, 'seeds/lake/again'))
    symlinkSync('1.md', join(folder, 'seeds/lake/same.md'))
    const ran = await backfile(['build'], {cwd: folder})
    expect(ran.code).toBe(0)
    const {seeds, warnings} = accountsOf(folder)
    expect(seeds).toMatchObject({in: 2, published: 2, merged: 0, refused: 0})
    expect(warnings).toMatchObject([
      {file: 'lake/again', found: 'a symbolic link inside the folder'},
      {file: 'lake/same.md', found: 'a symbolic link inside the folder'},
    ])
  })
})

describe('refusals', () => {
  it('name file, line, what was found and what was expected, and end with 3 under --strict', async () => {
    const folder = await place({'odd.md': '<!--1700000000000-->\n没有地址的一行\n------\n\n<p>正文</p>\n'})
    const lenient = await backfile(['build'], {cwd: folder})
    expect(lenient.stderr).toMatch(/refused odd\.md:2: found .*没有地址的一行.*; expected .+\. .+/)
    expect(lenient.code).toBe(0)
    expect(accountsOf(folder).refusals).toMatchObject([{file: 'odd.md', line: 2}])
    const strict = await backfile(['build', '--strict'], {cwd: folder})
    expect(strict.code).toBe(3)
    expect(accountsOf(folder).seeds).toMatchObject({in: 3, published: 2, refused: 1})
  })

  it('do not end a build without any with 3', async () => {
    const folder = await place()
    expect((await backfile(['build', '--strict'], {cwd: folder})).code).toBe(0)
  })
})

describe('a disk that refuses', () => {
  const text = `<p>${'水面很平，没有一点风。'.repeat(14_000)}</p>`
  const many = Object.fromEntries(
    Array.from({length: 12}, (_, at) => [
      `long/${at}.md`,
      seed({title: `长文之${at}`, url: `https://long.example/${at}`, body: text}),
    ]),
  )
  const disk = join(context, 'disk')
  const mounted = mountSmallDisk(disk, '5m')
  const own = join(context, 'own-disk')
  const ownMounted = mountSmallDisk(own, '5m')

  async function fill(folder: string, site: string, isFull: boolean): Promise<Ran> {
    const args = ['build', '--out', site]
    return isFull ? await backfile(args, {cwd: folder}) : await backfileWithFileLimit(64, args, {cwd: folder})
  }

  it.each([
    {name: 'full', site: join(disk, 'site'), isFull: mounted},
    {name: 'full, and the site is the whole of it', site: own, isFull: ownMounted},
    {name: 'closed to large files', site: join(context, 'limited/site'), isFull: false},
  ])('$name: the old site is unharmed, nothing half made is left, and it says so', async ({site, isFull}) => {
    const folder = await place()
    expect((await backfile(['build', '--out', site], {cwd: folder})).code).toBe(0)
    const before = treeOf(site)
    await writeFiles(join(folder, 'seeds'), many)
    const ran = await fill(folder, site, isFull)
    expect(ran.stderr).toMatch(
      isFull ? /The disk is full\. Make room and build again\./ : /larger than the system allows/,
    )
    expect(ran.stderr).toMatch(/The previous site in .* is unchanged/)
    expect(ran.stderr).not.toMatch(/\n\s+at /)
    expect(ran.code).toBe(1)
    expect(treeOf(site)).toEqual(before)
    expect(halfMade(dirname(site))).toEqual([])

    // Once there is room the same command does it.
    rmSync(join(folder, 'seeds/long'), {recursive: true})
    await writeFiles(join(folder, 'seeds'), {'lake/3.md': seed({url: 'https://lake.example/a-3'})})
    expect((await backfile(['build', '--out', site], {cwd: folder})).code).toBe(0)
    expect(accountsOf(site, '').seeds).toMatchObject({in: 3, published: 3})
  })

  it('leaves no folder where no site stood before', async () => {
    const folder = await place(many)
    const ran = await backfileWithFileLimit(64, ['build'], {cwd: folder})
    expect(ran.code).toBe(1)
    expect(ran.stderr).not.toMatch(/unharmed/)
    expect(readdirSync(folder).filter((name) => name !== '.backfile')).toEqual(['seeds'])
  })

  it('may not be written to: it names the place and ends with 1', async () => {
    const folder = await place()
    mkdirSync(join(folder, 'shut'))
    chmodSync(join(folder, 'shut'), 0o555)
    const ran = await backfileAsEverybody(['build', '--quiet', '--out', 'shut/site'], {cwd: folder})
    expect(ran.stderr).toMatch(/no right to write there\. \(.*shut.*: EACCES\)/)
    expect(ran.code).toBe(1)
    expect(readdirSync(join(folder, 'shut'))).toEqual([])
  })

  it('may be written to in the site alone, not beside it: the site is made inside', async () => {
    const folder = await place()
    mkdirSync(join(folder, 'shut/site'), {recursive: true})
    chmodSync(join(folder, 'shut'), 0o555)
    const ran = await backfileAsEverybody(['build', '--quiet', '--out', 'shut/site'], {cwd: folder})
    expect(ran).toMatchObject({code: 0, stderr: ''})
    expect(existsSync(join(folder, 'shut/site/index.html'))).toBe(true)
    expect(halfMade(join(folder, 'shut'))).toEqual([])
  })
})

describe('an output folder with strangers in it', () => {
  it('is refused, naming them, without --force', async () => {
    const folder = await place()
    await writeFiles(join(folder, 'dist'), {'notes.txt': 'mine', 'photos/cat.jpg': 'mine too'})
    const before = treeOf(join(folder, 'dist'))
    const ran = await backfile(['build'], {cwd: folder})
    expectUsageError(ran, /dist holds files that Backfile did not write \(notes\.txt, photos\/cat\.jpg\).*--force/)
    expect(treeOf(join(folder, 'dist'))).toEqual(before)
  })

  it('is refused where they are called like files of another site of the same archive', async () => {
    const folder = await place()
    expect((await backfile(['build'], {cwd: folder})).code).toBe(0)
    await writeFiles(join(folder, 'other'), {'index.html': 'mine'})
    const ran = await backfile(['build', '--out', 'other'], {cwd: folder})
    expectUsageError(ran, /other holds files that Backfile did not write \(index\.html\)/)
    expect(readFileSync(join(folder, 'other/index.html'), 'utf8')).toBe('mine')
    expect((await backfile(['build'], {cwd: folder})).code).toBe(0)
  })

  it('is built into with --force, and they are left alone, also by the builds that follow', async () => {
    const folder = await place()
    await writeFiles(join(folder, 'dist'), {'notes.txt': 'mine', 'lake/notes.txt': 'mine too'})
    expect((await backfile(['build', '--force'], {cwd: folder})).code).toBe(0)
    expect(accountsOf(folder).seeds.published).toBe(2)
    rmSync(join(folder, 'seeds/lake/2.md'))
    expect((await backfile(['build'], {cwd: folder})).code).toBe(2)
    expect((await backfile(['build', '--force'], {cwd: folder})).code).toBe(0)
    expect(readFileSync(join(folder, 'dist/notes.txt'), 'utf8')).toBe('mine')
    expect(readFileSync(join(folder, 'dist/lake/notes.txt'), 'utf8')).toBe('mine too')
  })

  it('is no stranger to what Backfile wrote, nor to what systems leave in folders', async () => {
    const folder = await place()
    expect((await backfile(['build'], {cwd: folder})).code).toBe(0)
    writeFileSync(join(folder, 'dist/.DS_Store'), 'x')
    writeFileSync(join(folder, 'dist/index.html'), 'changed by hand')
    expect((await backfile(['build'], {cwd: folder})).code).toBe(0)
    expect(readFileSync(join(folder, 'dist/index.html'), 'utf8')).toContain('<!doctype html>')
  })

  it('is a file', async () => {
    const folder = await place()
    writeFileSync(join(folder, 'dist'), 'a file')
    expectUsageError(await backfile(['build', '--force'], {cwd: folder}), /dist is a file; name a folder with --out/)
    expect(readFileSync(join(folder, 'dist'), 'utf8')).toBe('a file')
  })
})

describe('an output folder and a seeds folder in one another', () => {
  let folder: string
  beforeAll(async () => {
    folder = await place()
    symlinkSync('seeds/lake', join(folder, 'link'))
  })

  it.each([
    {name: 'the same', out: 'seeds'},
    {name: 'out below the seeds', out: 'seeds/site'},
    {name: 'seeds below out', out: '.'},
    {name: 'out below the seeds behind a link', out: 'link/site'},
    {name: 'out below the originals of pictures', out: 'media/site'},
  ])('$name: refused, also with --force', async ({out}) => {
    const before = treeOf(folder)
    const ran = await backfile(['build', '--out', out, '--force'], {cwd: folder})
    expectUsageError(ran, /overlap; name another folder with --out/)
    expect(treeOf(folder)).toEqual(before)
  })

  it('is not what two folders are whose names begin alike', async () => {
    const ran = await backfile(['build', '--out', 'seeds-site'], {cwd: folder})
    expect(ran).toMatchObject({code: 0})
  })
})

describe('a config with a mistake', () => {
  it.each([
    {name: 'an unknown key', config: {tilte: 'x'}, words: /tilte: no such setting\. Did you mean "title"\?/},
    {
      name: 'an unknown key further in',
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
      name: 'an address without its slash',
      config: {siteUrl: 'https://lake.example/x'},
      words: /siteUrl: .*ends with "\/"/,
    },
  ])('$name: named, with what was most likely meant, and nothing is built', async ({config, words}) => {
    const folder = await place({})
    await writeFiles(folder, {'backfile.config.json': JSON.stringify(config)})
    expectUsageError(await backfile(['build'], {cwd: folder}), words)
    expect(existsSync(join(folder, 'dist'))).toBe(false)
  })

  it('that is no config at all is named with its own error', async () => {
    const folder = await place()
    await writeFiles(folder, {'backfile.config.ts': "throw new Error('the lake froze')\nexport default {}\n"})
    expectUsageError(await backfile(['build'], {cwd: folder}), /backfile\.config\.ts: .*the lake froze/)
  })

  it('that was named and is not there', async () => {
    const folder = await place()
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
    {name: 'a limit that is none', args: ['build', '--limit', 'few'], words: /--limit.*'few' is invalid.*whole number/},
    {
      name: 'a date that is none',
      args: ['build', '--since', 'spring'],
      words: /--since.*'spring' is invalid.*2023-04-19/,
    },
    {name: 'an option without its value', args: ['build', '--out'], words: /--out <folder>' argument missing/},
  ])('$name: said, and ended with 2', async ({args, words}) => {
    const folder = await place()
    expectUsageError(await backfile(args, {cwd: folder}), words)
    expect(existsSync(join(folder, 'dist'))).toBe(false)
  })
})
