import {gzipSync} from 'node:zlib'
import {good, hangUp, mapInOrder, picture, refuse, send} from '../answers.ts'
import {type Kind, stored} from '../kind.ts'

const JPEG = stored('image/jpeg')

/** Pictures that can be fetched, some only after retries. The first kind takes the rest of all references. */
export const goodKinds: readonly Kind[] = [
  {name: 'jpeg', end: 'jpg', share: 0, outcome: JPEG, answer: good},
  {name: 'png', end: 'png', share: 110, outcome: stored('image/png'), answer: picture('png')},
  {name: 'gif', end: 'gif', share: 50, outcome: stored('image/gif'), answer: picture('gif')},
  {name: 'webp', end: 'webp', share: 90, outcome: stored('image/webp'), answer: picture('webp')},
  {
    name: 'moving',
    end: 'gif',
    share: 10,
    outcome: stored('image/gif'),
    answer: (call) => send(call, call.pool.animated(call.n), 'image/gif'),
  },
  // The same bytes at many addresses.
  {
    name: 'copy',
    end: 'jpg',
    share: 50,
    outcome: JPEG,
    answer: (call) => send(call, call.pool.still('jpeg', 1_000_000 + (call.n % 5))),
  },
  {
    name: 'at-hand',
    end: 'jpg',
    share: 10,
    outcome: {status: 'stored', type: 'image/jpeg', step: 'store'},
    answer: refuse(404),
    atHand: (pool, n) => pool.still('jpeg', 2_000_000 + n),
  },
  {
    name: 'two-addresses',
    end: 'jpg',
    share: 10,
    outcome: JPEG,
    addresses: (origin, n) => [`${origin}/two-addresses/${n}-300x200.jpg`, `${origin}/two-addresses/${n}.jpg`],
    answer: (call) => (call.path.includes('x200') ? refuse(404)(call) : good(call)),
  },
  {
    name: 'for-readers',
    end: 'jpg',
    share: 10,
    outcome: JPEG,
    answer: (call) => (call.request.headers.referer === undefined ? refuse(403)(call) : good(call)),
  },
  {
    name: 'named-text',
    end: 'jpg',
    share: 10,
    outcome: JPEG,
    answer: (call) => send(call, call.pool.still('jpeg', call.n), 'text/plain; charset=utf-8'),
  },
  {
    name: 'packed',
    end: 'jpg',
    share: 5,
    outcome: JPEG,
    answer: (call) => {
      const asked = /\bgzip\b/.test(String(call.request.headers['accept-encoding'] ?? ''))
      if (asked) send(call, gzipSync(call.pool.still('jpeg', call.n)), 'image/jpeg', {'content-encoding': 'gzip'})
      else good(call)
    },
  },
  {
    name: 'busy-once',
    end: 'jpg',
    share: 4,
    outcome: JPEG,
    answer: mapInOrder(refuse(429, {'retry-after': '1'}), good),
  },
  {
    name: 'busy-until',
    end: 'jpg',
    share: 2,
    outcome: JPEG,
    answer: mapInOrder((call) => {
      refuse(503, {'retry-after': new Date(Date.now() + 1000).toUTCString()})(call)
    }, good),
  },
  {name: 'error-twice', end: 'jpg', share: 10, outcome: JPEG, answer: mapInOrder(refuse(500), refuse(500), good)},
  {name: 'hang-up-once', end: 'jpg', share: 5, outcome: JPEG, answer: mapInOrder(hangUp, good)},
]
