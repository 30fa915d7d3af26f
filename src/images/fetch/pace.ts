import {setTimeout as sleep} from 'node:timers/promises'
import pLimit, {type LimitFunction} from 'p-limit'

/** Limits on the number and frequency of requests. */
export interface PaceRules {
  /** Most requests at the same time in all. */
  readonly concurrency: number
  /** Most requests at the same time to one host. */
  readonly perHost: number
  /** Milliseconds between the starts of two requests to one host. */
  readonly pauseMs: number
}

/** The time of requests, in milliseconds. */
export interface Clock {
  now(): number
  sleep(ms: number): Promise<void>
}

const systemClock: Clock = {
  now: () => Date.now(),
  sleep: async (ms) => {
    await sleep(ms)
  },
}

interface HostPace {
  readonly limit: LimitFunction
  /** Earliest start of the next request, by the clock. */
  next: number
}

/** Schedules requests, so that no host gets too many. */
export class Pace {
  readonly #rules: PaceRules
  readonly #clock: Clock
  readonly #all: LimitFunction
  readonly #hosts = new Map<string, HostPace>()

  constructor(rules: PaceRules, clock: Clock = systemClock) {
    this.#rules = rules
    this.#clock = clock
    this.#all = pLimit(rules.concurrency)
  }

  /** Runs a request once its host's limits allow it. A waiting request takes up no slot of `concurrency`. */
  async run<T>(host: string, request: () => Promise<T>): Promise<T> {
    const pace = this.#of(host)
    return await pace.limit(async () => {
      const {now, sleep} = this.#clock
      for (let wait = pace.next - now(); wait > 0; wait = pace.next - now()) await sleep(wait)
      pace.next = now() + this.#rules.pauseMs
      return await this.#all(request)
    })
  }

  /** Starts no further request to a host for `ms` milliseconds. */
  hold(host: string, ms: number): void {
    const pace = this.#of(host)
    pace.next = Math.max(pace.next, this.#clock.now() + ms)
  }

  #of(host: string): HostPace {
    const pace = this.#hosts.get(host) ?? {limit: pLimit(this.#rules.perHost), next: 0}
    this.#hosts.set(host, pace)
    return pace
  }
}
