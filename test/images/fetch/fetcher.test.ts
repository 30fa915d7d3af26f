import {createHash} from 'node:crypto'
import {existsSync} from 'node:fs'
import {readFile} from 'node:fs/promises'
import type {ServerResponse} from 'node:http'
import {join} from 'node:path'
import {gzipSync} from 'node:zlib'
import {describe, expect, it} from 'vitest'
import type {Fetcher} from '../../../src/images/fetch/fetcher.ts'
import type {Resolver} from '../../../src/images/fetch/guard.ts'
import {temporaryFolder} from '../../support/command.ts'
import {fetcherWith, hostThat} from './hosts.ts'

const folder = temporaryFolder()
const bytes = Buffer.from('the bytes of a picture, as good as any')
let files = 0
const get = async (fetcher: Fetcher, url: string, referer: string | null = null) => {
  const into = join(folder, `${++files}.part`)
  return {into, answer: await fetcher.get(url, {into, referer})}
}

describe('a fetched file', () => {
  it('is at the given path; the answer has its length and SHA-256', async () => {
    const host = await hostThat((_, response) => void response.end(bytes))
    const {into, answer} = await get(fetcherWith(), `${host.url}/boat.jpg`)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    expect(answer).toEqual({ok: true, url: `${host.url}/boat.jpg`, code: 200, bytes: bytes.length, sha256})
    expect(await readFile(into)).toEqual(bytes)
  })

  it('is requested with Backfile’s User-Agent, without cookies, content codings or newer formats', async () => {
    const host = await hostThat((_, response) => void response.writeHead(200, {'set-cookie': 'a=b'}).end(bytes))
    const fetcher = fetcherWith({contact: 'https://archive.example/about'})
    await get(fetcher, `${host.url}/1`)
    await get(fetcher, `http://name:word@${host.url.slice(7)}/2`)
    for (const {headers} of host.asked) {
      expect(headers['user-agent']).toBe('Backfile/1.2.3 (archive of news; https://archive.example/about)')
      expect(headers['accept-encoding']).toBe('identity')
      expect(headers.accept).not.toMatch(/webp|avif/)
      expect(headers).not.toHaveProperty('cookie')
      expect(headers).not.toHaveProperty('authorization')
      expect(headers).not.toHaveProperty('referer')
    }
    expect(host.asked.length).toBe(2)
  })

  it('is decoded if the host compresses it without being asked', async () => {
    const host = await hostThat(
      (_, response) => void response.setHeader('content-encoding', 'gzip').end(gzipSync(bytes)),
    )
    const {into} = await get(fetcherWith(), host.url)
    expect(await readFile(into)).toEqual(bytes)
  })
})

describe('a failed fetch', () => {
  it.each([
    [404, 'gone', 1],
    [410, 'gone', 1],
    [400, 'forbidden', 1],
    [403, 'forbidden', 1],
    [451, 'forbidden', 1],
    [429, 'busy', 3],
    [408, 'timeout', 3],
    [500, 'server-error', 3],
    [503, 'server-error', 3],
  ])('with status %i is %s, after %i requests', async (status, reason, requests) => {
    const host = await hostThat((_, response) => void response.writeHead(status).end('no'))
    const {into, answer} = await get(fetcherWith(), host.url)
    expect(answer).toMatchObject({ok: false, reason, code: status})
    expect(host.asked.length).toBe(requests)
    expect(existsSync(into)).toBe(false)
  })

  it.each([
    ['says nothing', 'timeout', () => undefined],
    [
      'stops in the middle',
      'timeout',
      (_: unknown, response: {write: (text: string) => void}) => response.write('the'),
    ],
  ] as const)('from a host that %s is a %s', async (_, reason, manner) => {
    const host = await hostThat(manner)
    const {into, answer} = await get(fetcherWith(), host.url)
    expect(answer).toMatchObject({ok: false, reason})
    expect(host.asked.length).toBe(1)
    expect(existsSync(into)).toBe(false)
  })

  it('because of a body sent byte by byte ends at the total time limit', async () => {
    const host = await hostThat((_, response) => {
      const timer = setInterval(() => response.write('.'), 50)
      response.on('close', () => clearInterval(timer))
    })
    const fetcher = fetcherWith({timeouts: {connect: 2, firstByte: 1, idle: 1, total: 0.6}})
    expect((await get(fetcher, host.url)).answer).toMatchObject({ok: false, reason: 'timeout', code: 200})
  })

  it.each([
    [
      'a body shorter than its Content-Length',
      (_: unknown, response: ServerResponse): void => {
        response.writeHead(200, {'content-length': '1000'}).write('short')
        setTimeout(() => response.destroy(), 20)
      },
    ],
    [
      'a closed connection',
      (_: unknown, response: ServerResponse): void => {
        response.destroy()
      },
    ],
  ] as const)('because of %s is retried, and the reason is broken-off', async (_, manner) => {
    const host = await hostThat(manner)
    const {into, answer} = await get(fetcherWith(), host.url)
    expect(answer).toMatchObject({ok: false, reason: 'broken-off'})
    expect(host.asked.length).toBe(3)
    expect(existsSync(into)).toBe(false)
  })

  it('because of an endless body ends at the size limit', async () => {
    const block = Buffer.alloc(64 * 1024)
    const host = await hostThat((_, response) => {
      const more = () => {
        while (!response.destroyed && response.write(block));
      }
      response.on('drain', more)
      more()
    })
    const {into, answer} = await get(fetcherWith(), host.url)
    expect(answer).toMatchObject({ok: false, reason: 'too-many-bytes'})
    expect(existsSync(into)).toBe(false)
  })

  it('because of a large Content-Length reads no body', async () => {
    const host = await hostThat(
      (_, response) => void response.writeHead(200, {'content-length': '5000000'}).flushHeaders(),
    )
    expect((await get(fetcherWith(), host.url)).answer).toMatchObject({ok: false, reason: 'too-many-bytes', code: 200})
  })

  it('because of a body that inflates beyond the limit needs little memory', async () => {
    const bomb = gzipSync(Buffer.alloc(200_000_000))
    const host = await hostThat((_, response) => void response.setHeader('content-encoding', 'gzip').end(bomb))
    const before = process.memoryUsage().rss
    const {answer} = await get(fetcherWith(), host.url)
    expect(answer).toMatchObject({ok: false, reason: 'too-many-bytes'})
    expect(process.memoryUsage().rss - before).toBeLessThan(60_000_000)
  })
})

describe('retries', () => {
  it('succeed after temporary failures', async () => {
    let asked = 0
    const host = await hostThat((_, response) => void response.writeHead(++asked < 3 ? 500 : 200).end(bytes))
    expect((await get(fetcherWith(), host.url)).answer).toMatchObject({ok: true, bytes: bytes.length})
    expect(host.asked.length).toBe(3)
  })

  it('wait as long as Retry-After says', async () => {
    let asked = 0
    const host = await hostThat((_, response) => {
      if (++asked === 1) response.writeHead(429, {'retry-after': '1'}).end()
      else response.end(bytes)
    })
    expect((await get(fetcherWith(), host.url)).answer).toMatchObject({ok: true})
    const [first, second] = host.asked
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThan(950)
  })

  it('are not made if Retry-After is an hour', async () => {
    const host = await hostThat((_, response) => void response.writeHead(429, {'retry-after': '3600'}).end())
    expect((await get(fetcherWith(), host.url)).answer).toMatchObject({ok: false, reason: 'busy'})
    expect(host.asked.length).toBe(1)
  })

  it('send a referrer to a host that demands one, and later requests send it at once', async () => {
    const host = await hostThat(
      (request, response) => void response.writeHead(request.headers.referer ? 200 : 403).end(bytes),
    )
    const fetcher = fetcherWith()
    const home = 'https://lake.example/'
    expect((await get(fetcher, `${host.url}/1`, home)).answer).toMatchObject({ok: true})
    expect((await get(fetcher, `${host.url}/2`, home)).answer).toMatchObject({ok: true})
    expect(host.asked.map(({path, headers}) => [path, headers.referer])).toEqual([
      ['/1', undefined],
      ['/1', home],
      ['/2', home],
    ])
  })

  it('stop for a host that is down', async () => {
    let asked = 0
    const resolve: Resolver = (name, _, done) => {
      asked++
      done(Object.assign(new Error(`no ${name}`), {code: 'ENOTFOUND'}), [])
    }
    const fetcher = fetcherWith({perHost: 1}, {resolve})
    const urls = Array.from({length: 500}, (_, n) => `http://gone.example/${n}`)
    const answers = await Promise.all(urls.map(async (url) => (await get(fetcher, url)).answer))
    expect(answers.every((answer) => !answer.ok && answer.reason === 'unreachable')).toBe(true)
    expect(asked).toBe(3)
  })

  it('over http work although the host has no https', async () => {
    const host = await hostThat((_, response) => void response.end(bytes))
    const fetcher = fetcherWith({backOff: 0})
    for (let n = 0; n < 6; n++) {
      const secure = await get(fetcher, `${host.url.replace('http:', 'https:')}/${n}`)
      expect(secure.answer).toMatchObject({ok: false, reason: 'unreachable'})
    }
    expect((await get(fetcher, `${host.url}/boat.jpg`)).answer).toMatchObject({ok: true})
  })
})

describe('the pace', () => {
  it('never exceeds the number of requests at the same time to one host', async () => {
    const host = await hostThat((_, response) => void setTimeout(() => response.end(bytes), 30))
    const fetcher = fetcherWith({perHost: 2})
    const answers = await Promise.all(Array.from({length: 12}, (_, n) => get(fetcher, `${host.url}/${n}`)))
    expect(answers.every(({answer}) => answer.ok)).toBe(true)
    expect(host.most()).toBe(2)
  })
})
