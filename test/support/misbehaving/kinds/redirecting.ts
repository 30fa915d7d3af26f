import {good, picture, redirect, send} from '../answers.ts'
import {type Call, either, failed, forGood, type Kind, stored} from '../kind.ts'

/**
 * Origins with addresses that are not public, in many spellings: loopback other than the allowed address, private and
 * link-local networks, IPv4 in IPv6, NAT64, decimal and hexadecimal (IANA special-purpose address registries).
 */
const INSIDE: readonly ((port: string) => string)[] = [
  (port) => `http://127.0.0.2:${port}`,
  () => 'http://[::ffff:10.0.0.1]',
  () => 'http://169.254.169.254',
  (port) => `http://2130706434:${port}`,
  (port) => `http://0x7f.0.0.2:${port}`,
  (port) => `http://[::1]:${port}`,
  () => 'http://[64:ff9b::a00:1]',
  () => 'http://192.168.7.7',
  () => 'http://100.64.0.1',
  (port) => `http://0.0.0.0:${port}`,
  () => 'http://[fd00::1]',
  () => 'http://[::ffff:a9fe:a9fe]',
]

function inside(origin: string, n: number): string {
  const host = INSIDE[n % INSIDE.length]
  if (!host) throw new Error('There is no such address.')
  return host(new URL(origin).port)
}

/** Redirects `hops` times, then sends the picture. */
const through = (hops: number) => (call: Call) => {
  const hop = Number(call.query.get('hop') ?? 0)
  if (hop >= hops) good(call)
  else redirect(call, `${call.path}?hop=${hop + 1}`, [301, 302, 303, 307, 308][hop % 5])
}

const SCHEMES = ['ftp://127.0.0.1/a.jpg', 'file:///etc/hostname', 'data:image/gif;base64,R0lGODlhAQABAAAAACw=']

/** Redirects: to a picture, in a loop, to a forbidden host or scheme, and without a target. */
export const redirectingKinds: readonly Kind[] = [
  {name: 'moved', end: 'jpg', share: 20, outcome: stored('image/jpeg'), answer: through(3)},
  {name: 'moved-far', end: 'jpg', share: 4, outcome: failed('redirects'), answer: through(6)},
  {
    name: 'round',
    end: 'jpg',
    share: 5,
    outcome: failed('redirects'),
    answer: (call) => redirect(call, call.path),
  },
  {
    name: 'to-inside',
    end: 'jpg',
    share: 12,
    outcome: failed('private-address'),
    answer: (call) => redirect(call, `${inside(call.origin, call.n)}/inside/${call.n}.jpg`),
  },
  {
    name: 'inside',
    end: 'jpg',
    share: 12,
    outcome: failed('private-address'),
    addresses: (origin, n) => [`${inside(origin, n)}/inside/${n}.jpg`],
    answer: picture(),
  },
  {
    name: 'to-scheme',
    end: 'jpg',
    share: 4,
    outcome: failed('redirects', 'private-address', 'unreachable'),
    answer: (call) => redirect(call, SCHEMES[call.n % SCHEMES.length] ?? ''),
  },
  // A client may follow a redirect with credentials in the address or not, but must not send them.
  {
    name: 'to-login',
    end: 'jpg',
    share: 3,
    outcome: either('redirects', 'private-address', 'unreachable'),
    answer: (call) =>
      call.query.has('in')
        ? good(call)
        : redirect(call, `${call.origin.replace('//', '//reader:secret@')}${call.path}?in=1`),
  },
  {
    name: 'cookie',
    end: 'jpg',
    share: 5,
    outcome: stored('image/jpeg'),
    answer: (call) => send(call, call.pool.still('jpeg', call.n), 'image/jpeg', {'set-cookie': 'reader=1; Path=/'}),
  },
  {
    name: 'no-location',
    end: 'jpg',
    share: 2,
    outcome: forGood('redirects'),
    answer: ({response}) => {
      response.writeHead(302, {'content-length': 0}).end()
    },
  },
]
