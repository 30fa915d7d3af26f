import {mkdir, readFile, rm, symlink, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {type ImportIndex, readImport} from '../../../src/images/import/import.ts'
import type {SafeUrl} from '../../../src/model/brand.ts'
import {temporaryFolder, writeFiles} from '../../support/command.ts'
import {sha256} from '../media/records.ts'

const base = temporaryFolder()
let made = 0

async function folderOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = join(base, `${++made}`, 'brought')
  await mkdir(folder, {recursive: true})
  await writeFiles(folder, files)
  return folder
}

async function read(path: string): Promise<ImportIndex> {
  const result = await readImport(path)
  if (!result.ok) throw new Error(result.problem.found)
  return result.value
}

const indexOf = async (files: Readonly<Record<string, string | Uint8Array>>): Promise<ImportIndex> =>
  read(await folderOf(files))

/** The text of the picture found for any of the addresses; null if there is none, or the reason if it is unreadable. */
async function textOf(index: ImportIndex, ...addresses: readonly string[]): Promise<string | null> {
  const found = index.find(addresses as readonly string[] as SafeUrl[])
  if (!found) return null
  const into = join(base, `${++made}.part`)
  const copied = await found.item.copy(into, 10_000_000)
  if (!copied.ok) return copied.reason
  const text = await readFile(into, 'utf8')
  expect(copied).toEqual({ok: true, bytes: Buffer.byteLength(text), sha256: sha256(text)})
  return text
}

const lines = ({problems}: ImportIndex): readonly string[] =>
  problems.map(({file, line, found}) => `${file}:${line}: ${found}`)

const b64 = (text: string): string => Buffer.from(text).toString('base64')
interface Response {
  readonly status?: number
  readonly redirectURL?: string
  readonly mimeType?: string
  readonly text?: string
  readonly encoding?: string
}
const entry = (url: string, {status = 200, redirectURL = '', mimeType = 'image/png', ...body}: Response): object => ({
  request: {method: 'GET', url, headers: []},
  response: {status, redirectURL, content: {size: 1, mimeType, ...body}},
})
const har = (...entries: readonly unknown[]): string => JSON.stringify({log: {version: '1.2', entries}})

describe('an imported mirror', () => {
  it.each([
    {name: 'by host and path', url: 'http://img.example/a.jpg', file: 'img.example/a.jpg'},
    {name: 'with its query', url: 'https://img.example/r?i=7&w=9', file: 'img.example/r?i=7&w=9'},
    {name: 'with its query, as on Windows', url: 'https://img.example/r?i=7', file: 'img.example/r@i=7'},
    {name: 'as wget on Windows escapes it', url: 'https://img.example/a:b|c.jpg', file: 'img.example/a%3Ab%7Cc.jpg'},
    {name: 'decoded', url: 'https://img.example/%E6%B9%96.jpg', file: 'img.example/湖.jpg'},
    {name: 'with an end that was added', url: 'https://img.example/photo?i=7', file: 'img.example/photo?i=7.jpg'},
    {name: 'at a size of a picture', url: 'https://img.example/a.jpg?w=9', file: 'img.example/a.jpg'},
    {
      name: 'of a proxy whose address articles have',
      url: 'https://images.weserv.nl/?url=img.example/a.jpg',
      file: 'images.weserv.nl/index.html?url=img.example%2Fa.jpg',
    },
    {
      name: 'of the origin behind a proxy',
      url: 'https://images.weserv.nl/?url=img.example/a.jpg',
      file: 'img.example/a.jpg',
    },
  ])('has the file of an address $name', async ({url, file}) => {
    expect(await textOf(await indexOf({[file]: 'here'}), url)).toBe('here')
  })

  it.skipIf(process.platform !== 'linux')('has files with names by wget that are not valid UTF-8', async () => {
    const folder = await folderOf({'img.example/b.jpg': 'other'})
    // 湖 is E6 B9 96 in UTF-8, and wget encodes 96 as a control character.
    const name = Buffer.concat([
      Buffer.from(`${folder}/img.example/`),
      Buffer.from([0xe6, 0xb9]),
      Buffer.from('%96.jpg'),
    ])
    await writeFile(name, 'lake')
    expect(await textOf(await read(folder), 'https://img.example/%E6%B9%96.jpg')).toBe('lake')
  })

  it.each([
    {name: 'of another host', url: 'https://other.example/a.jpg'},
    {name: 'outside of its host', url: 'https://img.example/..%2fpier.example%2fb.jpg'},
    {name: 'with another query, which may name another picture', url: 'https://img.example/r?i=8'},
    {name: 'with an added end where two can be meant', url: 'https://img.example/two'},
  ])('has no file $name', async ({url}) => {
    const files = [
      'img.example/a.jpg',
      'pier.example/b.jpg',
      'img.example/r',
      'img.example/two.png',
      'img.example/two.jpg',
    ]
    expect(await textOf(await indexOf(Object.fromEntries(files.map((file) => [file, 'x']))), url)).toBeNull()
  })

  it('reports links that leave the folder, and follows the others', async () => {
    const folder = await folderOf({'img.example/a.jpg': 'here', '../secret.jpg': 'outside'})
    await symlink('../../secret.jpg', join(folder, 'img.example/b.jpg'))
    await symlink('a.jpg', join(folder, 'img.example/c.jpg'))
    await symlink('nowhere', join(folder, 'img.example/d.jpg'))
    const index = await read(folder)
    expect(lines(index)).toEqual(['img.example/b.jpg:0: a symbolic link that leaves the folder'])
    expect(await textOf(index, 'https://img.example/b.jpg')).toBeNull()
    expect(await textOf(index, 'https://img.example/c.jpg')).toBe('here')
  })
})

describe('an imported CSV list', () => {
  it.each([
    {name: 'with a header in any order', csv: '\ufeffnote,File,URL\nx,pics/a.jpg,https://img.example/1.jpg\n'},
    {name: 'without a header', csv: 'https://img.example/1.jpg,pics/a.jpg\r\n'},
    {name: 'with quoted fields', csv: '"https://img.example/1.jpg","pics/a.jpg","a ""note"",\nand more"\n'},
    {name: 'with backslashes', csv: 'url,file\nhttps://img.example/1.jpg,pics\\a.jpg\n'},
  ])('$name maps addresses to files', async ({csv}) => {
    const index = await indexOf({'list.csv': csv, 'pics/a.jpg': 'here'})
    expect(lines(index)).toEqual([])
    expect(await textOf(index, 'http://img.example/1.jpg')).toBe('here')
    expect(index.unused()).toEqual([])
  })

  it('reports each unusable row with its line, and uses the others', async () => {
    const folder = await folderOf({
      'a.jpg': 'here',
      '../secret.jpg': 'outside',
      'list.csv': [
        'url,file',
        'ftp://img.example/1.jpg,a.jpg',
        'https://img.example/2.jpg,gone.jpg',
        'https://img.example/3.jpg,../secret.jpg',
        'https://img.example/4.jpg,link.jpg',
        'https://img.example/5.jpg',
        '"https://img.example/6.jpg","a.jpg"',
        'https://img.example/6.jpg,a.jpg',
      ].join('\n'),
    })
    await symlink('../secret.jpg', join(folder, 'link.jpg'))
    const index = await read(folder)
    expect(lines(index).filter((line) => line.startsWith('list'))).toEqual([
      'list.csv:2: the address "ftp://img.example/1.jpg"',
      'list.csv:3: "gone.jpg", which is not there',
      'list.csv:4: "../secret.jpg", which lies outside of it',
      'list.csv:5: "link.jpg", which lies outside of it',
      'list.csv:6: no file',
      'list.csv:8: "https://img.example/6.jpg" a second time',
    ])
    expect(await textOf(index, 'https://img.example/6.jpg')).toBe('here')
    expect(await textOf(index, 'https://img.example/3.jpg')).toBeNull()
  })

  it.each([
    {name: 'that is not UTF-8', csv: Buffer.from([0xba, 0xfe]), line: 0},
    {name: 'with an unclosed quotation mark', csv: 'url,file\n"https://img.example/1.jpg,a.jpg\n', line: 2},
  ])('$name is reported', async ({csv, line}) => {
    expect((await indexOf({'list.csv': csv})).problems).toMatchObject([{file: 'list.csv', line, rule: 'import-csv'}])
  })
})

describe('an imported HAR file', () => {
  const big = 'a picture/of some size?'.repeat(5000)

  it('gives complete pictures, short and long, in Base64 and as text', async () => {
    const index = await indexOf({
      'a.har': har(
        entry('https://img.example/1.png', {text: b64('one'), encoding: 'base64'}),
        entry('https://img.example/2.png', {text: b64(big), encoding: 'base64'}),
        entry('https://img.example/3.svg', {text: `<svg>\n"${big}"\\</svg>`, mimeType: 'image/svg+xml'}),
        entry('https://img.example/4.bin', {
          text: b64('four'),
          encoding: 'base64',
          mimeType: 'application/octet-stream',
        }),
        entry('https://img.example/page', {text: big, mimeType: 'text/html'}),
        entry('https://img.example/gone.png', {status: 404, text: b64('no'), encoding: 'base64'}),
        entry('https://img.example/empty.png', {}),
        {not: 'an entry'},
      ),
    })
    expect(lines(index)).toEqual([])
    const found = async (name: string): Promise<string | null> => textOf(index, `http://img.example/${name}`)
    expect(await found('1.png')).toBe('one')
    expect(await found('2.png')).toBe(big)
    expect(await found('3.svg')).toBe(`<svg>\n"${big}"\\</svg>`)
    expect(await found('4.bin')).toBe('four')
    for (const name of ['page', 'gone.png', 'empty.png']) expect(await found(name)).toBeNull()
  })

  it('may have escaped slashes and equal signs, and a byte order mark', async () => {
    const text = har(entry('https://img.example/1.png', {text: b64(`${big}?>`), encoding: 'base64'}))
    const index = await indexOf({'a.har': `\ufeff${text.replaceAll('/', '\\/').replaceAll('=', '\\u003d')}`})
    expect(await textOf(index, 'https://img.example/1.png')).toBe(`${big}?>`)
  })

  it('may have strings that span the chunks in which it is read', async () => {
    const entries = Array.from({length: 300}, (_, n) =>
      entry(`https://img.example/${n}.png?"\\${'\\"'.repeat(n)}`, {text: `"\\${`${n}\\"`.repeat(3000)}`}),
    )
    const index = await indexOf({'a.har': har(...entries)})
    for (const n of [0, 1, 86, 150, 299])
      expect(await textOf(index, `https://img.example/${n}.png?"\\${'\\"'.repeat(n)}`)).toBe(
        `"\\${`${n}\\"`.repeat(3000)}`,
      )
  })

  it('resolves redirects, and stops in a loop', async () => {
    const index = await indexOf({
      'a.har': har(
        entry('https://img.example/old', {status: 301, redirectURL: '/new.png'}),
        entry('https://img.example/new.png', {text: b64('new'), encoding: 'base64'}),
        entry('https://img.example/ring', {status: 302, redirectURL: 'https://img.example/ring'}),
        entry('https://img.example/file', {status: 302, redirectURL: 'file:///etc/hostname'}),
      ),
    })
    expect(await textOf(index, 'https://img.example/old')).toBe('new')
    for (const name of ['ring', 'file']) expect(await textOf(index, `https://img.example/${name}`)).toBeNull()
  })

  it('can be imported without a folder', async () => {
    const folder = await folderOf({'a.HAR': har(entry('https://img.example/1.png', {text: 'one'})), 'b.png': 'b'})
    const index = await read(join(folder, 'a.HAR'))
    expect(await textOf(index, 'https://img.example/1.png')).toBe('one')
  })

  it.each(['{"log":{"entries":[{"request', '{}', '', 'no JSON'])('is reported if invalid: %j', async (text) => {
    expect((await indexOf({'a.har': text})).problems).toMatchObject([{file: 'a.har', line: 0, rule: 'import-har'}])
  })
})

describe('an import', () => {
  it('gives the picture of the first address, from lists before HAR files before the mirror', async () => {
    const all = {
      'a.har': har(
        entry('https://img.example/1.png', {text: 'har'}),
        entry('https://img.example/2.png', {text: 'har'}),
      ),
      'a.csv': 'https://img.example/1.png,a.png\n',
      'a.png': 'list',
      'img.example/1.png': 'mirror',
      'img.example/2.png': 'mirror',
      'img.example/3.png': 'mirror',
    }
    const index = await indexOf(all)
    const of = (...names: readonly string[]): Promise<string | null> =>
      textOf(index, ...names.map((name) => `https://img.example/${name}.png`))
    expect(await of('1')).toBe('list')
    expect(await of('2', '1')).toBe('har')
    expect(await of('9', '3', '2')).toBe('mirror')
    expect(index.unused()).toEqual(['a.har: https://img.example/1.png', 'img.example/1.png', 'img.example/2.png'])
  })

  it('returns the address for which the picture was found', async () => {
    const address = 'https://img.example/1.png' as SafeUrl
    const index = await indexOf({'img.example/1.png': 'x'})
    expect(index.find(['https://img.example/0.png' as SafeUrl, address])).toMatchObject({
      address,
      item: {from: 'img.example/1.png'},
    })
  })

  it('refuses a picture that is too large', async () => {
    const long = 'x'.repeat(30_000)
    const index = await indexOf({
      'img.example/1.png': long,
      'a.har': har(
        entry('https://img.example/2.png', {text: long}),
        entry('https://img.example/3.png', {text: b64(long), encoding: 'base64'}),
      ),
    })
    for (const n of [1, 2, 3]) {
      const found = index.find([`https://img.example/${n}.png` as SafeUrl])
      expect(await found?.item.copy(join(base, 'x.part'), 29_999)).toEqual({ok: false, reason: 'too-many-bytes'})
      expect(await found?.item.copy(join(base, 'x.part'), 30_000)).toMatchObject({ok: true, bytes: 30_000})
    }
  })

  it('returns unreadable for a file removed meanwhile, but throws if the target cannot be written', async () => {
    const folder = await folderOf({'img.example/1.png': 'x', 'img.example/2.png': 'x'})
    const index = await read(folder)
    const found = index.find(['https://img.example/1.png' as SafeUrl])
    await expect(found?.item.copy(join(base, 'no/such/folder'), 10)).rejects.toThrow('ENOENT')
    await rm(join(folder, 'img.example/1.png'))
    expect(await found?.item.copy(join(base, 'x.part'), 10)).toEqual({ok: false, reason: 'unreadable'})
  })

  it.each([{name: 'nowhere'}, {name: 'a.txt'}])('refuses the path $name', async ({name}) => {
    const folder = await folderOf({'a.txt': 'x'})
    expect(await readImport(join(folder, name))).toMatchObject({ok: false, problem: {rule: 'import-folder'}})
  })
})
