import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'
import sirv from 'sirv'

/** A folder behind HTTP, for this machine alone. */
export interface Loopback {
  /** As in `http://127.0.0.1:40123/`. */
  readonly origin: string
  close(): void
}

/**
 * Serves a folder exactly as it is: an address names a file or gets 404. No index for a folder and no added `.html`,
 * because neither exists where a reader opens the site from a disk.
 */
export async function serveOnLoopback(folder: string): Promise<Loopback> {
  const files = sirv(folder, {extensions: []})
  const server = createServer((request, response) => files(request, response, () => void response.writeHead(404).end()))
  await new Promise<void>((listening, fail) => {
    server.once('error', fail)
    server.listen(0, '127.0.0.1', listening)
  })
  const {port} = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}/`,
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}
