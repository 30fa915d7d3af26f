import {readFile} from 'node:fs/promises'
import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'
import {extname, join} from 'node:path'
import {afterAll} from 'vitest'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.json': 'application/json',
  '.xml': 'application/xml',
}

/** A static file server on loopback, without index files and rewriting; it answers a missing file with `404.html`. */
export interface Host {
  /** Address of the served folder, with a final slash. */
  readonly url: string
  /** Serves this folder from now on. */
  serve(folder: string): void
}

/** Starts a server for files under the path `base`, as in `/some/path/`. It stops after the tests of the file. */
export async function startHost(base: string): Promise<Host> {
  let folder = ''
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent((request.url ?? '/').replace(/[?#].*$/s, ''))
    const file = path.startsWith(base) && !path.includes('..') ? path.slice(base.length) : 'outside'
    try {
      const bytes = await readFile(join(folder, file))
      response.writeHead(200, {'content-type': TYPES[extname(file)] ?? 'application/octet-stream'}).end(bytes)
    } catch {
      // ENOENT, EISDIR: no such file.
      const page = await readFile(join(folder, '404.html'))
      response.writeHead(404, {'content-type': 'text/html; charset=utf-8'}).end(page)
    }
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })
  const {port} = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}${base}`,
    serve: (served) => {
      folder = served
    },
  }
}
