import type {OutgoingHttpHeaders} from 'node:http'
import type {Call, Kind} from './kind.ts'
import type {Format} from './vary.ts'

type Answer = Kind['answer']

/** Bytes, whole, under the type that a good server would name, or under another. */
export const send = (
  {response}: Call,
  bytes: Uint8Array | string,
  type = 'image/jpeg',
  headers: OutgoingHttpHeaders = {},
): void => {
  response.writeHead(200, {'content-type': type, 'content-length': Buffer.byteLength(bytes), ...headers}).end(bytes)
}

/** The good picture of this number. */
export const picture =
  (format: Format = 'jpeg'): Answer =>
  (call) =>
    send(call, call.pool.still(format, call.n), `image/${format}`)

export const good = picture()

/** A status and a line of HTML, as servers have for people. */
export const refuse =
  (code: number, headers: OutgoingHttpHeaders = {}): Answer =>
  ({response}) => {
    response.writeHead(code, {'content-type': 'text/html', ...headers}).end(`<!DOCTYPE html><title>${code}</title>`)
  }

/** The first answer to the first request for an address, the next to the next; the last to all further ones. */
export const mapInOrder =
  (...answers: readonly [Answer, ...Answer[]]): Answer =>
  (call) =>
    (answers[Math.min(call.before, answers.length - 1)] ?? answers[0])(call)

export const hangUp: Answer = ({request}) => {
  request.socket.destroy()
}

/** Begins a picture, and sends this share of it; what then becomes of the connection is the caller's. */
export function begin({response, pool, n}: Call, share: number, withLength = true): void {
  const bytes = pool.still('jpeg', n)
  response.writeHead(200, {'content-type': 'image/jpeg', ...(withLength && {'content-length': bytes.length})})
  response.write(bytes.subarray(0, Math.floor(bytes.length * share)))
}

export const redirect = ({response}: Call, location: string, code = 302): void => {
  response.writeHead(code, {location, 'content-length': 0}).end()
}
