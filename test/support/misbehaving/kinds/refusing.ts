import {begin, hangUp, refuse, send} from '../answers.ts'
import {failed, forGood, forNow, type Kind} from '../kind.ts'

/** Delay before breaking off, so that even a busy client has read the status and headers. */
const HEAD_READ_MS = 300

const text = '没有图片。'
const page = '<!DOCTYPE html><html lang="zh"><title>找不到</title><p>这里没有图片。</html>'

/** Pictures that cannot be fetched: the server refuses, breaks off, or sends something else. */
export const refusingKinds: readonly Kind[] = [
  {name: 'gone', end: 'jpg', share: 60, outcome: forGood('gone'), answer: refuse(404)},
  {name: 'removed', end: 'jpg', share: 10, outcome: forGood('gone'), answer: refuse(410)},
  {name: 'forbidden', end: 'jpg', share: 10, outcome: failed('forbidden'), answer: refuse(403)},
  {
    name: 'busy-always',
    end: 'jpg',
    share: 4,
    outcome: forNow('busy'),
    answer: refuse(429, {'retry-after': '0'}),
  },
  // A wait of a day, which the client must not make.
  {
    name: 'busy-all-day',
    end: 'jpg',
    share: 2,
    outcome: forNow('busy'),
    answer: refuse(429, {'retry-after': '86400'}),
  },
  {name: 'error-always', end: 'jpg', share: 5, outcome: forNow('server-error'), answer: refuse(500)},
  {name: 'hang-up', end: 'jpg', share: 5, outcome: forNow('broken-off'), answer: hangUp},
  {
    name: 'nonsense',
    end: 'jpg',
    share: 4,
    outcome: forNow('broken-off', 'unreachable', 'server-error'),
    answer: ({request}) => {
      request.socket.end('220 this is no HTTP\r\n\r\n')
    },
  },
  {
    name: 'cut-off',
    end: 'jpg',
    share: 5,
    outcome: forNow('broken-off'),
    answer: (call) => {
      begin(call, 0.6)
      setTimeout(() => call.request.socket.end(), HEAD_READ_MS)
    },
  },
  {
    name: 'cut-chunks',
    end: 'jpg',
    share: 5,
    outcome: forNow('broken-off'),
    answer: (call) => {
      begin(call, 0.6, false)
      setTimeout(() => call.request.socket.destroy(), HEAD_READ_MS)
    },
  },
  {name: 'text', end: 'jpg', share: 10, outcome: forGood('not-a-picture'), answer: (call) => send(call, text)},
  {name: 'page', end: 'jpg', share: 20, outcome: forGood('html'), answer: (call) => send(call, page)},
  {name: 'empty', end: 'jpg', share: 10, outcome: failed('empty'), answer: (call) => send(call, '')},
  {
    name: 'closed-port',
    end: 'jpg',
    share: 5,
    outcome: forNow('unreachable'),
    addresses: (_, n) => [`http://127.0.0.1:1/closed-port/${n}.jpg`],
    answer: refuse(404),
  },
]
