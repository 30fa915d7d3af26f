import type {ServerResponse} from 'node:http'
import {send} from '../answers.ts'
import * as hostile from '../hostile.ts'
import {either, failed, forGood, type Kind, stored} from '../kind.ts'
import {claiming} from '../png.ts'

const jpegOf =
  (change: (jpeg: Buffer, n: number) => Buffer): Kind['answer'] =>
  (call) =>
    send(call, change(call.pool.still('jpeg', call.n), call.n))

/** Sends `start` and then endless bytes, as fast as the client reads. */
async function endless(response: ServerResponse, start: Buffer): Promise<void> {
  response.writeHead(200, {'content-type': 'image/jpeg'}).write(start)
  const more = Buffer.alloc(64 * 1024, 0x5a)
  const closed = new Promise((done) => response.once('close', done))
  while (!response.destroyed) {
    if (response.write(more)) continue
    await Promise.race([closed, new Promise((done) => response.once('drain', done))])
  }
}

/** Malicious and damaged files. */
export const hostileKinds: readonly Kind[] = [
  {
    name: 'gzip-bomb',
    end: 'jpg',
    share: 2,
    outcome: failed('too-many-bytes', 'not-a-picture'),
    prepare: hostile.gzipBomb,
    answer: (call) => send(call, hostile.gzipBomb(), 'image/jpeg', {'content-encoding': 'gzip'}),
  },
  {
    name: 'endless',
    end: 'jpg',
    share: 4,
    outcome: failed('too-many-bytes'),
    answer: ({response, pool, n}) => endless(response, pool.still('jpeg', n)),
  },
  {
    name: 'announced',
    end: 'jpg',
    share: 4,
    outcome: failed('too-many-bytes'),
    answer: ({response, pool, n}) => {
      response.writeHead(200, {'content-type': 'image/jpeg', 'content-length': 10 ** 12}).write(pool.still('jpeg', n))
    },
  },
  {
    name: 'area',
    end: 'png',
    share: 4,
    outcome: forGood('too-large'),
    prepare: hostile.hugeArea,
    answer: async (call) => send(call, await hostile.hugeArea(), 'image/png'),
  },
  {
    name: 'claim',
    end: 'png',
    share: 10,
    outcome: forGood('too-large'),
    answer: (call) => send(call, claiming(786_464, 32 + (call.n % 100)), 'image/png'),
  },
  {
    name: 'no-size',
    end: 'png',
    share: 4,
    outcome: failed('damaged', 'not-a-picture', 'empty'),
    answer: (call) => send(call, claiming(0, call.n % 100), 'image/png'),
  },
  {
    name: 'clipped',
    end: 'jpg',
    share: 15,
    outcome: stored('image/jpeg'),
    answer: jpegOf((jpeg) => jpeg.subarray(0, Math.floor(jpeg.length * 0.95))),
  },
  {
    name: 'cut-short',
    end: 'jpg',
    share: 10,
    outcome: failed('truncated'),
    answer: jpegOf((jpeg) => jpeg.subarray(0, Math.floor(jpeg.length * 0.2))),
  },
  {
    name: 'counter',
    end: 'gif',
    share: 20,
    outcome: {status: 'dropped'},
    answer: async (call) => send(call, await hostile.onePixel(), 'image/gif'),
  },
  {
    name: 'drawing',
    end: 'svg',
    share: 4,
    outcome: stored('image/svg+xml'),
    answer: (call) => send(call, hostile.drawing(call.n), 'image/svg+xml'),
  },
  {
    name: 'bitmap',
    end: 'bmp',
    share: 5,
    outcome: stored('image/bmp'),
    answer: (call) => send(call, hostile.bitmap(), 'image/bmp'),
  },
  {
    name: 'heic',
    end: 'heic',
    share: 5,
    outcome: forGood('undecodable'),
    answer: (call) => send(call, hostile.heic(), 'image/heic'),
  },
  {
    name: 'scarred',
    end: 'jpg',
    share: 10,
    outcome: either('damaged', 'truncated'),
    answer: jpegOf(hostile.scarred),
  },
  {
    name: 'no-tables',
    end: 'jpg',
    share: 5,
    outcome: failed('damaged'),
    answer: jpegOf(hostile.withoutTables),
  },
]
