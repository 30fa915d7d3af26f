import {setTimeout as wait} from 'node:timers/promises'
import {begin, good} from '../answers.ts'
import {forNow, type Kind, stored} from '../kind.ts'

/** Slow answers. There are few of each kind, since they cost the client time, up to one of its limits. */
export const dawdlingKinds: readonly Kind[] = [
  {
    name: 'late',
    end: 'jpg',
    share: 10,
    outcome: stored('image/jpeg'),
    answer: async (call) => {
      await wait(300)
      good(call)
    },
  },
  {
    name: 'in-pieces',
    end: 'jpg',
    share: 4,
    outcome: stored('image/jpeg'),
    answer: async ({response, pool, n}) => {
      const bytes = pool.still('jpeg', n)
      response.writeHead(200, {'content-type': 'image/jpeg', 'content-length': bytes.length})
      for (let at = 0; at < 5; at++) {
        response.write(bytes.subarray(Math.floor((bytes.length * at) / 5), Math.floor((bytes.length * (at + 1)) / 5)))
        await wait(100)
      }
      response.end()
    },
  },
  // Never sends a byte, so the client must give up.
  {name: 'silent', end: 'jpg', share: 4, outcome: forNow('timeout'), answer: () => undefined},
  {name: 'stalled', end: 'jpg', share: 4, outcome: forNow('timeout'), answer: (call) => begin(call, 0.5)},
  // Never ends, but is not idle long enough for the limit between two bytes.
  {
    name: 'dripping',
    end: 'jpg',
    share: 2,
    outcome: forNow('timeout'),
    answer: (call) => {
      begin(call, 0.1)
      const timer = setInterval(() => call.response.write('.'), 300)
      call.response.once('close', () => clearInterval(timer))
    },
  },
]
