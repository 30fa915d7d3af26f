import type {UserConfig} from '../../../src/config/index.ts'

/** Shorter time limits than in a real run, since the host is slow on purpose. */
const fetch = {
  contact: 'https://archive.example/contact',
  pause: 0,
  perHost: 8,
  concurrency: 8,
  retries: 3,
  backOff: 0.05,
  timeouts: {connect: 2, firstByte: 1.5, idle: 1.5, total: 8},
}

/** Settings of runs against the misbehaving host. Their steps send no request beyond this machine. */
export const misbehavingConfig = {
  images: {
    allowPrivate: ['127.0.0.1'],
    steps: ['store', 'origin', 'proxy'],
    widths: [160, 320],
    limits: {bytes: 3_000_000, seconds: 5},
    fetch,
  },
} as const satisfies UserConfig
