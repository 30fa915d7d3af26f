import type {OutgoingHttpHeaders} from 'node:http'
import type {Call, Kind} from './kind.ts'
import type {Format} from './vary.ts'

type Answer = Kind['answer']

/** Sends all bytes with status 200, their length and the given media type. */
export const send = (
  {response}: Call,
  bytes: Uint8Array | string,
  type = 'image/jpeg',
  headers: OutgoingHttpHeaders = {},
): void => {
  response.writeHead(200, {'content-type': type, 'content-length': Buffer.byteLength(bytes), ...headers}).end(bytes)
}

/** Answers with the intact picture of the request's number. */
export const picture =
  (format: Format = 'jpeg'): Answer =>
  (call) =>
    send(call, call.pool.still(format, call.n), `image/${format}`)

export const good = picture()

/** Answers with an error status and a line of HTML. */
export const refuse =
  (code: number, headers: OutgoingHttpHeaders = {}): Answer =>
  ({response}) => {
    response.writeHead(code, {'content-type': 'text/html', ...headers}).end(`<!DOCTYPE html><title>${code}</title>`)
  }

/** Uses one answer after the other for repeated requests to an address, then the last one for all further requests. */
export const mapInOrder =
  (...answers: readonly [Answer, ...Answer[]]): Answer =>
  (call) =>
    (answers[Math.min(call.before, answers.length - 1)] ?? answers[0])(call)

/** Closes the connection without an answer. */
export const hangUp: Answer = ({request}) => {
  request.socket.destroy()
}

/** Sends the headers and the first `share` (0 to 1) of a picture, and leaves the connection open. */
export function begin({response, pool, n}: Call, share: number, withLength = true): void {
  const bytes = pool.still('jpeg', n)
  response.writeHead(200, {'content-type': 'image/jpeg', ...(withLength && {'content-length': bytes.length})})
  response.write(bytes.subarray(0, Math.floor(bytes.length * share)))
}

/** Redirects to `location`. */
export const redirect = ({response}: Call, location: string, code = 302): void => {
  response.writeHead(code, {location, 'content-length': 0}).end()
}
