import {createServer, request} from 'node:http'
import {type AddressInfo, connect} from 'node:net'
import {join} from 'node:path'
import {afterAll, describe, expect, it} from 'vitest'
import type {Resolver} from '../../../src/images/fetch/guard.ts'
import {temporaryFolder} from '../../support/command.ts'
import {fetcherWith, hostThat} from './hosts.ts'

const into = join(temporaryFolder(), 'into.part')

/** Starts a proxy on loopback for plain requests and CONNECT; it sends every request to the host at `port`. */
async function proxyTo(port: number): Promise<{readonly url: string; readonly asked: readonly string[]}> {
  const asked: string[] = []
  const server = createServer((question, answer) => {
    asked.push(question.url ?? '')
    const onward = request({host: '127.0.0.1', port, path: new URL(question.url ?? '').pathname}, (reply) => {
      answer.writeHead(reply.statusCode ?? 502)
      reply.pipe(answer)
    })
    onward.end()
  })
  server.on('connect', (question, socket) => {
    asked.push(question.url ?? '')
    const onward = connect(port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n')
      onward.pipe(socket).pipe(onward)
    })
    onward.on('error', () => socket.destroy())
    socket.on('error', () => onward.destroy())
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })
  return {url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked}
}

const host = await hostThat((_, response) => void response.end('bytes'))
const unknown: Resolver = (name, _, done) => done(Object.assign(new Error(`no ${name}`), {code: 'ENOTFOUND'}), [])

describe('a proxy from the environment', () => {
  it.each(['http_proxy', 'HTTP_PROXY'])('in %s is used, even for names that do not resolve here', async (name) => {
    const proxy = await proxyTo(host.port)
    const fetcher = fetcherWith({}, {env: {[name]: proxy.url}, resolve: unknown, allowPrivate: []})
    const answer = await fetcher.get('http://lake.example/boat.jpg', {into, referer: null})
    expect(answer).toMatchObject({ok: true, bytes: 5})
    expect(proxy.asked.length).toBe(1)
  })

  it('is not used for hosts in NO_PROXY', async () => {
    const proxy = await proxyTo(host.port)
    const env = {HTTP_PROXY: proxy.url, NO_PROXY: '127.0.0.1'}
    const answer = await fetcherWith({}, {env}).get(`${host.url}/boat.jpg`, {into, referer: null})
    expect(answer).toMatchObject({ok: true})
    expect(proxy.asked).toEqual([])
  })

  it('gets no request for an address that is not public', async () => {
    const proxy = await proxyTo(host.port)
    const fetcher = fetcherWith({}, {env: {http_proxy: proxy.url}, allowPrivate: []})
    const answer = await fetcher.get('http://10.0.0.1/', {into, referer: null})
    expect(answer).toMatchObject({reason: 'private-address'})
    const resolve: Resolver = (_, __, done) => done(null, [{address: '192.168.1.1', family: 4}])
    const named = fetcherWith({}, {env: {http_proxy: proxy.url}, allowPrivate: [], resolve})
    expect(await named.get('http://router.example/', {into, referer: null})).toMatchObject({reason: 'private-address'})
    expect(proxy.asked).toEqual([])
  })
})
