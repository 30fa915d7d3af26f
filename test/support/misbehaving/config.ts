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

/** Time limits that no machine exceeds, for runs whose host does not dawdle. */
const patience = {connect: 60, firstByte: 60, idle: 60, total: 120}

/** The settings of runs, with limits that a busy machine does not exceed: no outcome depends on time. */
export const patientConfig = (config: typeof misbehavingConfig): UserConfig => ({
  images: {
    ...config.images,
    steps: [...config.images.steps],
    widths: [...config.images.widths],
    allowPrivate: [...config.images.allowPrivate],
    limits: {...config.images.limits, seconds: 60},
    fetch: {...config.images.fetch, timeouts: patience},
  },
})

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
