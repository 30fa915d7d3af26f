import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {existsSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import type {ServerResponse} from 'node:http'
import {join} from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'
import {parse} from 'csv-parse/sync'
import {beforeEach, describe, expect, it} from 'vitest'
import {words} from '../../src/words/index.ts'
import {plain} from '../images/encode/invented.ts'
import {hostThat} from '../images/fetch/hosts.ts'
import {backfile, command, type Ran, seed, temporaryFolder, writeFiles} from '../support/command.ts'
import {removeProxies} from '../support/misbehaving/project.ts'
import {parsePage} from '../support/page.ts'
import {pathsBelow, treeOf} from '../support/tree.ts'

const photo = await plain(900, 600).jpeg().toBuffer()
const other = await plain(300, 200, {r: 20, g: 90, b: 60}).png().toBuffer()

/** Open requests below `/later/`; the test answers them. */
let held: ServerResponse[] = []
/** Whether the host answers 404 to everything. */
let isEmpty = false
const {url: origin, asked: all} = await hostThat(({url: path = '/'}, response) => {
  if (path.startsWith('/later/')) held.push(response)
  else if (isEmpty || path.startsWith('/gone/')) response.writeHead(404).end()
  else if (path.endsWith('.png')) response.end(other)
  else response.end(photo)
})
let ignored = 0
/** Paths that the host was asked for since the test began or since the last `forget`. */
const asked = (): readonly string[] => all.slice(ignored).map(({path}) => path)
const forget = (): void => {
  ignored = all.length
}

removeProxies()
const context = temporaryFolder()
let folder = ''
let made = 0

const config = {
  images: {
    allowPrivate: ['127.0.0.1'],
    steps: ['store', 'origin'],
    widths: [160],
    fetch: {pause: 0, backOff: 0.01, contact: 'https://archive.example/'},
  },
}

/** A folder with one seed that shows these pictures. */
async function archiveOf(...paths: readonly string[]): Promise<void> {
  folder = join(context, `${++made}`)
  const figures = paths.map((path) => `<figure><img src="${origin}${path}"></figure>`)
  await writeFiles(folder, {
    'backfile.config.json': JSON.stringify(config),
    'seeds/a.md': seed({body: `<p>清晨有雾。</p>${figures.join('<p>船晚了一刻钟。</p>')}`}),
  })
}

const images = (...args: readonly string[]): Promise<Ran> => backfile(['images', ...args], {cwd: folder})
const build = (...args: readonly string[]): Promise<Ran> => backfile(['build', '--quiet', ...args], {cwd: folder})

beforeEach(() => {
  forget()
  held = []
  isEmpty = false
})

describe('the pictures of an archive', () => {
  it('are fetched once, and counted', async () => {
    await archiveOf('/a.jpg', '/b.png', '/gone/c.jpg')
    const first = await images()
    expect(first).toMatchObject({code: 0, stderr: ''})
    expect(first.stdout.trim().split('\n')).toEqual([
      expect.stringMatching(/^Pictures referred to +3$/),
      expect.stringMatching(/^ {2}known before this run +0$/),
      expect.stringMatching(/^ {2}looked for +3$/),
      expect.stringMatching(/^Stored +2$/),
      expect.stringMatching(/^Missing +1$/),
    ])
    expect([...asked()].sort()).toEqual(['/a.jpg', '/b.png', '/gone/c.jpg'])
    const second = await images('--json')
    expect(JSON.parse(second.stdout)).toEqual({done: 3, total: 3, known: 3, stored: 2, failed: 1, dropped: 0})
    expect(asked()).toHaveLength(3)
    expect(JSON.parse((await images('--retry-failed', '--json')).stdout)).toMatchObject({known: 2, failed: 1})
    expect(asked().slice(3)).toEqual(['/gone/c.jpg'])
  })

  it('are counted by host and reason with --status', async () => {
    await archiveOf('/a.jpg', '/gone/c.jpg')
    const {host} = new URL(origin)
    const before = await images('--status')
    expect(before.stdout).toMatch(new RegExp(`^${host} +2 +0 +0\\.0 +0 +2 +0$`, 'm'))
    await images('--quiet')
    const after = await images('--status')
    expect(after).toMatchObject({code: 0, stderr: ''})
    expect(after.stdout).toMatch(new RegExp(`^${host} +2 +1 +0\\.0 +0 +0 +1: gone 1$`, 'm'))
    expect(JSON.parse((await images('--status', '--json')).stdout).total).toEqual({
      host: '',
      wanted: 2,
      stored: 1,
      dropped: 0,
      notTried: 0,
      failed: {gone: 1},
      bytes: photo.length,
    })
    expect(asked()).toHaveLength(2)
  })

  it('are exported as JSON Lines and as CSV', async () => {
    await archiveOf('/a.jpg', '/gone/c.jpg')
    await images('--quiet')
    expect(await images('--export', 'out.csv')).toMatchObject({code: 0, stdout: '', stderr: ''})
    expect(parse(readFileSync(join(folder, 'out.csv'), 'utf8'), {columns: true})).toMatchObject([
      {status: 'stored', width: '900', height: '600', type: 'image/jpeg', step: 'origin', url: `${origin}/a.jpg`},
      {status: 'failed', reason: 'gone', permanent: 'true', tries: '1', sha256: ''},
    ])
    const lines = (await images('--export', '-')).stdout.trim().split('\n')
    expect(lines.map((line) => JSON.parse(line).status)).toEqual(['stored', 'failed'])
    await images('--export', 'out.jsonl')
    expect(readFileSync(join(folder, 'out.jsonl'), 'utf8').trim().split('\n')).toEqual(lines)
    expect(await images('--export', 'out.xml')).toMatchObject({code: 2, stderr: expect.stringContaining('.csv')})
  })

  it('are imported from a list of files without any request', async () => {
    await archiveOf('/a.jpg', '/b.png')
    await writeFiles(folder, {
      'hand/list.csv': `url,file\n${origin}/a.jpg,scans/a.jpg\n${origin}/lost.jpg,scans/lost.jpg\n`,
      'hand/scans/a.jpg': photo,
      'hand/scans/unwanted.jpg': photo,
    })
    const taken = await images('--import', 'hand')
    expect(taken.code).toBe(0)
    expect(taken.stdout).toMatch(/^Stored +1$/m)
    expect(taken.stdout).toMatch(/^ {2}of them never looked for +1$/m)
    expect(taken.stderr).toContain('list.csv:3: found "scans/lost.jpg", which is not there')
    expect(taken.stderr).toContain('scans/unwanted.jpg')
    expect(asked()).toEqual([])
    expect(JSON.parse(await images('--export', '-').then(({stdout}) => stdout))).toMatchObject({step: 'import'})
    expect(await images('--import', 'nowhere')).toMatchObject({code: 2, stderr: expect.stringContaining('nowhere')})
  })

  it('are fetched again if their files are missing or damaged', async () => {
    await archiveOf('/a.jpg', '/b.png')
    await images('--quiet')
    const [first = '', second = ''] = pathsBelow(join(folder, 'media')).filter((path) => /\.(?:jpg|png)$/.test(path))
    const before = treeOf(join(folder, 'media'))
    rmSync(join(folder, 'media', first))
    writeFileSync(join(folder, 'media', second), 'half')
    forget()
    expect(JSON.parse((await images('--json')).stdout)).toMatchObject({known: 0, stored: 2})
    expect([...asked()].sort()).toEqual(['/a.jpg', '/b.png'])
    const originals = (tree: ReadonlyMap<string, string>) => [...tree].filter(([path]) => !path.startsWith('ledger'))
    expect(originals(treeOf(join(folder, 'media')))).toEqual(originals(before))
  })

  it('count as failed if their files are missing and no host has them; damaged files are kept', async () => {
    await archiveOf('/a.jpg', '/b.png')
    await images('--quiet')
    const paths = pathsBelow(join(folder, 'media'))
    rmSync(join(folder, 'media', paths.find((path) => path.endsWith('.jpg')) ?? ''))
    writeFileSync(join(folder, 'media', paths.find((path) => path.endsWith('.png')) ?? ''), 'half')
    isEmpty = true
    expect(JSON.parse((await images('--json')).stdout)).toMatchObject({known: 0, stored: 1, failed: 1})
    const records = (await images('--export', '-')).stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(records).toMatchObject([
      {key: expect.stringContaining('a.jpg'), status: 'failed', reason: 'gone'},
      {key: expect.stringContaining('b.png'), status: 'stored', type: 'image/png'},
    ])
  })

  it('cannot be fetched and listed by one command', async () => {
    await archiveOf('/a.jpg')
    for (const both of [
      ['--status', '--export', 'x.csv'],
      ['--import', '.', '--retry-failed'],
      ['--import', '.', '--status'],
    ])
      expect(await images(...both)).toMatchObject({
        code: 2,
        stdout: '',
        stderr: expect.stringContaining('cannot be used'),
      })
    expect(asked()).toEqual([])
  })
})

describe('a build', () => {
  it('makes no request without --fetch-images', async () => {
    await archiveOf('/a.jpg')
    expect(await build()).toMatchObject({code: 0})
    expect(asked()).toEqual([])
    const page = () => readFileSync(join(folder, 'dist/report.json'), 'utf8')
    expect(JSON.parse(page()).images).toMatchObject({localized: 0, missing: 1, reasons: {absent: 1}})
    expect(await build('--fetch-images')).toMatchObject({code: 0})
    expect(asked()).toEqual(['/a.jpg'])
    expect(JSON.parse(page()).images).toMatchObject({localized: 1, missing: 0})
    expect(await build('--fetch-images')).toMatchObject({code: 0})
    expect(asked()).toEqual(['/a.jpg'])
  })

  it('lists missing pictures by month and reason in report.html', async () => {
    await archiveOf('/a.jpg', '/gone/c.jpg')
    await build('--fetch-images')
    const report = parsePage(readFileSync(join(folder, 'dist/report.html'), 'utf8'))
    const chinese = words['zh-Hans']
    const [details] = report.find('section').filter(({text}) => text.includes(chinese.missingByMonth))
    expect(details?.find('summary').map(({text}) => text)).toEqual(['lake.example 1'])
    expect(details?.find('th').map(({text}) => text)).toEqual([
      chinese.monthName,
      chinese.references,
      chinese.missing,
      chinese.pictureReason.gone,
      chinese.month(2023, 11),
    ])
    expect(details?.find('td').map(({text}) => text)).toEqual(['2', '1', '1'])
  })

  it('never overwrites the originals', async () => {
    await archiveOf('/a.jpg')
    await images('--quiet')
    const refused = await build('--out', 'media', '--force')
    expect(refused).toMatchObject({code: 2})
    expect(refused.stderr).toContain('media')
    expect(existsSync(join(folder, 'media/ledger.jsonl'))).toBe(true)
  })
})

describe('a run that waits for an answer', () => {
  /** Starts a run, waits until it waits for an answer, and returns it with its exit code and messages. */
  async function startWaiting() {
    const child = spawn(process.execPath, [command, 'images'], {cwd: folder})
    let said = ''
    child.stderr.on('data', (bytes) => {
      said += bytes
    })
    const closed = once(child, 'close')
    const until = Date.now() + 20_000
    while (held.length === 0 && Date.now() < until) await wait(10)
    expect(held).toHaveLength(1)
    return {child, end: closed.then(([code]) => ({code, said}))}
  }

  it('reports its progress when interrupted, and the next run continues', async () => {
    await archiveOf('/a.jpg', '/later/b.jpg')
    const {child, end} = await startWaiting()
    while (!existsSync(join(folder, 'media/journal.jsonl'))) await wait(10)
    while (readFileSync(join(folder, 'media/journal.jsonl'), 'utf8').split('\n').length < 2) await wait(10)
    child.kill('SIGINT')
    const {code, said} = await end
    expect(code).toBe(130)
    expect(said).toContain('Interrupted after 1 of 2; run it again to continue.')
    expect(existsSync(join(folder, 'media/lock'))).toBe(false)

    forget()
    held.length = 0
    const again = images()
    while (held.length === 0) await wait(10)
    held[0]?.end(photo)
    const {stdout, stderr, code: exitCode} = await again
    expect(exitCode).toBe(0)
    expect(stderr).toContain('An earlier run was interrupted; this one continues it.')
    expect(stdout).toMatch(/^Stored +2$/m)
    expect(asked()).toEqual(['/later/b.jpg'])
  })

  it('refuses another run', async () => {
    await archiveOf('/later/b.jpg')
    const {child, end} = await startWaiting()
    const second = await images()
    expect(second.code).toBe(2)
    expect(second.stderr).toContain(String(child.pid))
    expect(asked()).toHaveLength(1)
    held[0]?.end(photo)
    expect(await end).toMatchObject({code: 0})
  })
})
