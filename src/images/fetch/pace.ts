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

interface HostPace {
  readonly limit: LimitFunction
  /** Earliest start of the next request, in milliseconds since 1970 UTC. */
  next: number
}

/** Schedules requests, so that no host gets too many. */
export class Pace {
  readonly #rules: PaceRules
  readonly #all: LimitFunction
  readonly #hosts = new Map<string, HostPace>()

  constructor(rules: PaceRules) {
    this.#rules = rules
    this.#all = pLimit(rules.concurrency)
  }

  /** Runs a request once its host's limits allow it. A waiting request takes up no slot of `concurrency`. */
  async run<T>(host: string, request: () => Promise<T>): Promise<T> {
    const pace = this.#of(host)
    return await pace.limit(async () => {
      for (let wait = pace.next - Date.now(); wait > 0; wait = pace.next - Date.now()) await sleep(wait)
      pace.next = Date.now() + this.#rules.pauseMs
      return await this.#all(request)
    })
  }

  /** Starts no further request to a host for `ms` milliseconds. */
  hold(host: string, ms: number): void {
    const pace = this.#of(host)
    pace.next = Math.max(pace.next, Date.now() + ms)
  }

  #of(host: string): HostPace {
    const pace = this.#hosts.get(host) ?? {limit: pLimit(this.#rules.perHost), next: 0}
    this.#hosts.set(host, pace)
    return pace
  }
}
