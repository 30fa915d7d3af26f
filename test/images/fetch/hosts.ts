import {createServer, type IncomingMessage, type RequestListener, type ServerResponse} from 'node:http'
import type {AddressInfo} from 'node:net'
import {afterAll} from 'vitest'
import {Fetcher, type FetchRules} from '../../../src/images/fetch/fetcher.ts'

/** A host's handling of one request. */
export type Manner = (request: IncomingMessage, response: ServerResponse) => void

/** A running test host. */
export interface TestHost {
  readonly url: string
  readonly port: number
  /** All requests in order; `at` in milliseconds of `performance.now()`. */
  readonly asked: readonly {readonly path: string; readonly at: number; readonly headers: IncomingMessage['headers']}[]
  /** Largest number of requests that were open at the same time. */
  readonly most: () => number
}

/** Starts a host on loopback that answers with `answer`; it stops after the tests of the file. */
export async function hostThat(answer: Manner, address = '127.0.0.1'): Promise<TestHost> {
  const asked: {path: string; at: number; headers: IncomingMessage['headers']}[] = []
  let [now, most] = [0, 0]
  const listener: RequestListener = (request, response) => {
    asked.push({path: request.url ?? '', at: performance.now(), headers: request.headers})
    most = Math.max(most, ++now)
    response.on('close', () => now--)
    answer(request, response)
  }
  const server = createServer(listener)
  await new Promise<void>((done) => server.listen(0, address, done))
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })
  const {port} = server.address() as AddressInfo
  return {url: `http://${address.includes(':') ? `[${address}]` : address}:${port}`, port, asked, most: () => most}
}

const patient = {connect: 2, firstByte: 0.5, idle: 0.5, total: 4}

/** Makes a fetcher with short timeouts that may use loopback; it is closed after the tests of the file. */
export function fetcherWith(
  settings: Partial<FetchRules['fetch']> = {},
  rules: Partial<Omit<FetchRules, 'fetch'>> = {},
): Fetcher {
  const fetcher = new Fetcher({
    fetch: {
      contact: null,
      concurrency: 8,
      perHost: 4,
      pause: 0,
      retries: 2,
      backOff: 0.02,
      timeouts: patient,
      retryAfterDays: 90,
      ...settings,
    },
    maxBytes: 1_000_000,
    allowPrivate: ['127.0.0.1'],
    env: {},
    version: '1.2.3',
    ...rules,
  })
  afterAll(() => fetcher.close())
  return fetcher
}
