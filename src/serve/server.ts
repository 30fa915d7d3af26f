import {readFile} from 'node:fs/promises'
import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http'
import {join, resolve, sep} from 'node:path'
import sirv from 'sirv'

/** A running preview server. */
export interface Preview {
  /** The address of the site, with the port. */
  readonly url: string
  /** Makes all open pages reload. */
  reload(): void
  /** Ends all connections and the server. */
  close(): Promise<void>
}

const EVENTS = '/backfile-events'
const SCRIPT = '/backfile-reload.js'
const CLIENT = `new EventSource('${EVENTS}').onmessage = () => location.reload()\n`

/**
 * Adds the script that reloads a page, and allows it in the page's Content Security Policy. Only the response changes,
 * not the file.
 */
function withReload(page: string): string {
  return page
    .replace(
      /(<meta http-equiv="Content-Security-Policy" content=")([^"]*)/,
      (_, before: string, policy: string) =>
        `${before}${policy}${policy.includes('script-src') ? '' : "; script-src 'self'; connect-src 'self'"}`,
    )
    .replace('</body>', `<script src="${SCRIPT}"></script></body>`)
}

/**
 * Serves a folder on 127.0.0.1, at the given port or, with null, at the first free one from 8080. Rejects with the
 * error of the system if the port cannot be used (EADDRINUSE, EACCES).
 */
export async function preview(folder: string, port: number | null): Promise<Preview> {
  const open = new Set<ServerResponse>()
  const files = sirv(folder, {dev: true, etag: true})
  const server = createServer((request, response) => {
    void answer(request, response)
  })

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const pathname = (request.url ?? '/').replace(/[?#].*$/s, '')
    if (pathname === EVENTS) {
      response.writeHead(200, {'content-type': 'text/event-stream', 'cache-control': 'no-store'}).write('\n')
      open.add(response)
      request.on('close', () => open.delete(response))
      return
    }
    if (pathname === SCRIPT) {
      response.writeHead(200, {'content-type': 'text/javascript'}).end(CLIENT)
      return
    }
    const page = await readPage(folder, pathname)
    if (page !== null) {
      response
        .writeHead(200, {'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store'})
        .end(withReload(page))
      return
    }
    files(request, response, () => void notFound(folder, response))
  }

  const bound = await listen(server, port)
  return {
    url: `http://localhost:${bound}/`,
    reload: () => {
      for (const response of open) response.write('data: built\n\n')
    },
    close: () =>
      new Promise((done) => {
        for (const response of open) response.end()
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

/** The HTML of the page at a path, or null if the folder has no such page. */
async function readPage(folder: string, pathname: string): Promise<string | null> {
  const named = pathname.endsWith('/') ? `${pathname}index.html` : pathname
  if (!named.endsWith('.html')) return null
  try {
    const path = resolve(join(folder, decodeURIComponent(named)))
    return path.startsWith(resolve(folder) + sep) ? await readFile(path, 'utf8') : null
  } catch {
    // ENOENT, or an address that is not percent-encoded UTF-8: no such page.
    return null
  }
}

async function notFound(folder: string, response: ServerResponse): Promise<void> {
  const page = await readPage(folder, '/404.html')
  response
    .writeHead(404, {'content-type': 'text/html; charset=utf-8'})
    .end(page === null ? 'Not found' : withReload(page))
}

/** Listens at a port, or with null at the first free one of twenty from 8080. Returns the port. */
async function listen(server: Server, port: number | null): Promise<number> {
  const candidates = port === null ? Array.from({length: 20}, (_, at) => 8080 + at) : [port]
  for (const candidate of candidates) {
    const outcome = await new Promise<number | Error>((settle) => {
      server.once('error', settle)
      server.listen(candidate, '127.0.0.1', () => settle(candidate))
    })
    server.removeAllListeners('error')
    if (typeof outcome === 'number') return outcome
    if (!('code' in outcome) || outcome.code !== 'EADDRINUSE' || candidate === candidates.at(-1)) throw outcome
  }
  throw new Error('No port was tried.')
}
