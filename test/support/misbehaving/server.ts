import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http'
import type {AddressInfo} from 'node:net'
import {kindNamed} from './kinds.ts'
import {type Pool, poolOfPictures} from './pool.ts'

/** One received request. */
export interface Asked {
  /** Path and query. */
  readonly url: string
  readonly time: number
  readonly host: string
  readonly agent: string
  readonly referer: string | null
  /** Whether it had an Authorization or Cookie header. */
  readonly credentials: boolean
}

/** A running host that serves pictures with all the faults of real hosts. */
export interface Misbehaving {
  /** As in `http://127.0.0.1:40123`. */
  readonly origin: string
  /** All requests in order of arrival. */
  readonly asked: readonly Asked[]
  /** Paths of requests to 127.0.0.2, which the settings do not allow. */
  readonly trespasses: readonly string[]
  /** Number of connections that sent something other than HTTP, such as a TLS handshake. */
  readonly strangers: () => number
  /** Resets all lists and counters. */
  readonly forget: () => void
  readonly close: () => void
}

/**
 * Starts the host on a free port of 127.0.0.1. The kind named by a request's path (see `kinds.ts`) answers it. Requests
 * are counted per address, so an answer does not depend on the client or on requests for other addresses.
 */
export async function startMisbehaving(): Promise<Misbehaving> {
  const pool = await poolOfPictures()
  const asked: Asked[] = []
  const trespasses: string[] = []
  const times = new Map<string, number>()
  let strangers = 0
  let origin = ''
  const server = createServer((request, response) => {
    asked.push(noted(request))
    const url = request.url ?? '/'
    const before = times.get(url) ?? 0
    times.set(url, before + 1)
    void answer(request, response, {origin, before, pool}).catch((error) => response.destroy(error))
  })
  server.on('clientError', (_, socket) => {
    strangers++
    if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n')
  })
  const port = await listen(server, '127.0.0.1', 0)
  origin = `http://127.0.0.1:${port}`
  const inside = createServer((request, response) => {
    trespasses.push(request.url ?? '/')
    response.end('secret')
  })
  await listen(inside, '127.0.0.2', port)
  return {
    origin,
    asked,
    trespasses,
    strangers: () => strangers,
    forget: () => {
      asked.length = 0
      trespasses.length = 0
      times.clear()
      strangers = 0
    },
    close: () => {
      for (const one of [server, inside]) {
        one.close()
        one.closeAllConnections()
      }
    },
  }
}

function listen(server: Server, host: string, port: number): Promise<number> {
  return new Promise((done, fail) => {
    server.once('error', fail)
    server.listen(port, host, () => done((server.address() as AddressInfo).port))
  })
}

const noted = ({url = '/', headers}: IncomingMessage): Asked => ({
  url,
  time: Date.now(),
  host: headers.host ?? '',
  agent: headers['user-agent'] ?? '',
  referer: headers.referer ?? null,
  credentials: headers.authorization !== undefined || headers.cookie !== undefined,
})

interface Surroundings {
  readonly origin: string
  readonly before: number
  readonly pool: Pool
}

async function answer(request: IncomingMessage, response: ServerResponse, around: Surroundings): Promise<void> {
  const url = new URL(request.url ?? '/', around.origin)
  const [, name = '', number = ''] = /^\/([a-z-]+)\/(\d+)[^/]*$/.exec(url.pathname) ?? []
  const kind = kindNamed(name)
  if (!kind) response.writeHead(404).end()
  else await kind.answer({request, response, ...around, n: Number(number), path: url.pathname, query: url.searchParams})
}
