import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'
import sirv from 'sirv'

/** An HTTP server for one folder on the loopback interface. */
export interface Loopback {
  /** Base address with a final slash, such as `http://127.0.0.1:40123/`. */
  readonly origin: string
  close(): void
}

/**
 * Serves the files of a folder on a free port; every other address gets status 404.
 *
 * There is no index page for a folder and no added `.html`, because neither exists over file://.
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
