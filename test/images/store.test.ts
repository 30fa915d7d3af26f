import {once} from 'node:events'
import {readFile, symlink} from 'node:fs/promises'
import {createServer} from 'node:net'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {LocalStore} from '../../src/images/store.ts'
import type {SafeUrl} from '../../src/model/brand.ts'
import {figure} from '../support/articles.ts'
import {temporaryFolder, writeFiles} from '../support/command.ts'

const base = temporaryFolder()
let made = 0

async function storeOf(files: Readonly<Record<string, string>>): Promise<{store: LocalStore; folder: string}> {
  const folder = join(base, `${++made}`, 'store')
  await writeFiles(folder, files)
  return {store: new LocalStore(folder), folder}
}

const text = async (store: LocalStore, ...urls: readonly string[]): Promise<string | null> => {
  const original = await store.original(
    figure('https://x.example/', {candidates: urls as readonly string[] as SafeUrl[]}),
  )
  if (original === 'unreadable') return original
  return original ? await readFile(original.path, 'utf8') : null
}

describe('the picture store finds the file of an address', () => {
  it.each([
    {name: 'by host and path', url: 'https://img.example/a/b.jpg', file: 'img.example/a/b.jpg'},
    {name: 'with another scheme', url: 'http://img.example/a/b.jpg', file: 'img.example/a/b.jpg'},
    {name: 'without its fragment', url: 'https://img.example/a/b.jpg#x', file: 'img.example/a/b.jpg'},
    {name: 'with its query in the name', url: 'https://img.example/r?i=7&w=9', file: 'img.example/r?i=7&w=9'},
    {name: 'with its query left away', url: 'https://img.example/a.jpg?w=9', file: 'img.example/a.jpg'},
    {name: 'decoded', url: 'https://img.example/%E6%B9%96%20a.jpg', file: 'img.example/湖 a.jpg'},
    {name: 'encoded', url: 'https://img.example/%E6%B9%96%20a.jpg', file: 'img.example/%E6%B9%96%20a.jpg'},
    {name: 'with a stray percent sign', url: 'https://img.example/100%.jpg', file: 'img.example/100%.jpg'},
    {name: 'at a host with a port', url: 'https://img.example:8443/a.jpg', file: 'img.example:8443/a.jpg'},
    {name: 'at a host in capitals', url: 'https://IMG.example/a.jpg', file: 'img.example/a.jpg'},
    {name: 'at a port, as on Windows', url: 'https://img.example:8443/a.jpg', file: 'img.example+8443/a.jpg'},
    {name: 'with its query, as on Windows', url: 'https://img.example/r?i=7', file: 'img.example/r@i=7'},
    {name: 'as wget on Windows escapes it', url: 'https://img.example/a*b?c=d:e', file: 'img.example/a%2Ab@c=d%3Ae'},
    {
      name: 'with an address in its query, as wget escapes it',
      url: 'https://wsrv.example/?url=https://img.example/a.jpg',
      file: 'wsrv.example/index.html?url=https:%2F%2Fimg.example%2Fa.jpg',
    },
    {
      name: 'with a parent folder in its path, inside the host’s folder',
      url: 'https://img.example/a/..%2fb.jpg',
      file: 'img.example/b.jpg',
    },
  ])('$name', async ({url, file}) => {
    const {store} = await storeOf({[file]: 'here'})
    expect(await text(store, url)).toBe('here')
  })

  it('with its query in preference to the file without', async () => {
    const {store} = await storeOf({'img.example/r?i=7': 'seven', 'img.example/r': 'any'})
    expect(await text(store, 'https://img.example/r?i=7')).toBe('seven')
    expect(await text(store, 'https://img.example/r?i=8')).toBe('any')
  })

  it('by its candidates in their order', async () => {
    const {store} = await storeOf({'b.example/1.jpg': 'b', 'c.example/1.jpg': 'c'})
    expect(await text(store, 'https://a.example/1.jpg', 'https://b.example/1.jpg', 'https://c.example/1.jpg')).toBe('b')
  })
})

describe('the picture store has no file', () => {
  it.each([
    {name: 'for another host', url: 'https://other.example/a.jpg'},
    {name: 'for another path', url: 'https://img.example/b.jpg'},
    {name: 'if a folder has that name', url: 'https://img.example/folder'},
    {name: 'for a host alone', url: 'https://img.example/'},
    {name: 'below a file', url: 'https://img.example/a.jpg/b.jpg'},
    {name: 'for a name that is too long', url: `https://img.example/${'a'.repeat(5000)}.jpg`},
    {name: 'for a name with a zero byte', url: 'https://img.example/a.jpg%00.png'},
  ])('$name', async ({url}) => {
    const {store} = await storeOf({'img.example/a.jpg': 'here', 'img.example/folder/c.jpg': 'here'})
    expect(await text(store, url)).toBeNull()
    expect(await text(store, 'https://img.example/a.jpg')).toBe('here')
  })

  it('if a link leads to itself', async () => {
    const {store, folder} = await storeOf({'img.example/a.jpg': 'here'})
    await symlink('ring.jpg', join(folder, 'img.example/ring.jpg'))
    expect(await text(store, 'https://img.example/ring.jpg')).toBeNull()
  })

  it('if its folder does not exist', async () => {
    expect(await text(new LocalStore(join(base, 'nowhere')), 'https://img.example/a.jpg')).toBeNull()
  })
})

describe('no address leads out of its host’s folder', () => {
  it.each([
    'https://img.example/..%2f..%2fsecret.txt',
    'https://img.example/%2e%2e%2f%2e%2e%2fsecret.txt',
    'https://img.example/a/..%2f..%2f..%2fsecret.txt',
    'https://img.example/..%2f..%2f..%2f..%2f..%2f..%2fetc%2fhostname',
    'https://img.example//etc/hostname',
    'https://img.example/%2fetc%2fhostname',
    'https://img.example/..%2fother.example%2fa.jpg',
    'https://img.example/..%2fimg.example.evil%2fa.jpg',
    'https://img.example/x?/../../../secret.txt',
    'https://../secret.txt',
    'https://./other.example/a.jpg',
    'https://%2e%2e/secret.txt',
  ])('%s', async (url) => {
    const {store, folder} = await storeOf({
      'img.example/a/b.jpg': 'here',
      'other.example/a.jpg': 'another host’s',
      'img.example.evil/a.jpg': 'another host’s',
    })
    await writeFiles(join(folder, '..'), {'secret.txt': 'outside'})
    expect(await text(store, url)).toBeNull()
  })
})

describe.skipIf(process.platform === 'win32')('a file of the store that cannot be read', () => {
  it('is unreadable and does not throw', async () => {
    const {store, folder} = await storeOf({'img.example/b.jpg': 'here'})
    // A socket is listed like a file, but no user, not even root, can read it as one.
    const server = createServer().listen(join(folder, 'img.example/a.jpg'))
    await once(server, 'listening')
    expect(await text(store, 'https://img.example/a.jpg')).toBe('unreadable')
    expect(await text(store, 'https://img.example/a.jpg', 'https://img.example/b.jpg')).toBe('here')
    server.close()
  })
})
