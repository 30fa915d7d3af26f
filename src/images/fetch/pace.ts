import {setTimeout as sleep} from 'node:timers/promises'
import pLimit, {type LimitFunction} from 'p-limit'

/** How hard hosts are asked. Times in milliseconds. */
export interface PaceRules {
  /** Requests at the same time, in all and to one host. */
  readonly concurrency: number
  readonly perHost: number
  /** Between the starts of two requests to one host. */
  readonly pauseMs: number
}

interface HostPace {
  readonly limit: LimitFunction
  /** When the next request may start. */
  next: number
}

/** Keeps us from asking anybody too much. */
export class Pace {
  readonly #rules: PaceRules
  readonly #all: LimitFunction
  readonly #hosts = new Map<string, HostPace>()

  constructor(rules: PaceRules) {
    this.#rules = rules
    this.#all = pLimit(rules.concurrency)
  }

  /** Runs a request when its host's turn has come. Waiting for a host takes no place from requests to others. */
  async run<T>(host: string, request: () => Promise<T>): Promise<T> {
    const pace = this.#of(host)
    return await pace.limit(async () => {
      for (let wait = pace.next - Date.now(); wait > 0; wait = pace.next - Date.now()) await sleep(wait)
      pace.next = Date.now() + this.#rules.pauseMs
      return await this.#all(request)
    })
  }

  /** A host has asked to be left alone for a while. */
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
