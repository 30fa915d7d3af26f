import {rm} from 'node:fs/promises'
import {setTimeout as sleep} from 'node:timers/promises'
import type {ImagesConfig} from '../../config/images.ts'
import {type Connections, connectionsOf, type Environment} from './dispatcher.ts'
import type {Fetched} from './fetched.ts'
import {type FollowRules, follow} from './follow.ts'
import {AddressGuard, type Resolver} from './guard.ts'
import {Pace} from './pace.ts'

/** Settings of a fetcher. */
export interface FetchRules {
  readonly fetch: ImagesConfig['fetch']
  readonly maxBytes: number
  readonly allowPrivate: readonly string[]
  /** Read for proxy settings. */
  readonly env: Environment
  /** Version of Backfile, for the User-Agent. */
  readonly version: string
  /** Name resolution; the system's by default. */
  readonly resolve?: Resolver
}

/** A longer `Retry-After` counts as a refusal. */
const LONGEST_HOLD_MS = 120_000
/** After this many failed connections without a successful one, an origin counts as down for the rest of the run. */
const DOWN_AFTER = 3

/** Fetches files from the public internet with pauses, retries and limits per host. One per run. */
export class Fetcher {
  readonly #rules: FetchRules
  readonly #pace: Pace
  readonly #connections: Connections
  readonly #follow: FollowRules
  /** Hosts that refuse requests without a referrer. */
  readonly #wantReferer = new Set<string>()
  /**
   * Failed connections by origin, not by host, since a host may serve http and not https. Minus infinity after the
   * first success: the origin never counts as down again.
   */
  readonly #unconnected = new Map<string, number>()

  constructor(rules: FetchRules) {
    const {fetch, maxBytes, version} = rules
    this.#rules = rules
    this.#pace = new Pace({concurrency: fetch.concurrency, perHost: fetch.perHost, pauseMs: fetch.pause * 1000})
    const guard = new AddressGuard(rules.allowPrivate, rules.resolve)
    this.#connections = connectionsOf(guard, rules.env, fetch.timeouts.connect * 1000)
    this.#follow = {
      ...this.#connections,
      guard,
      maxBytes,
      userAgent: `Backfile/${version} (archive of news; ${fetch.contact ?? 'no contact given'})`,
      firstByteMs: fetch.timeouts.firstByte * 1000,
      idleMs: fetch.timeouts.idle * 1000,
      totalMs: fetch.timeouts.total * 1000,
    }
  }

  /**
   * Fetches `url` into the file `into`, retrying temporary failures. `referer` is sent only to hosts that refuse
   * requests without one. After a failure the file does not exist. Throws DiskError if the file cannot be written.
   */
  async get(url: string, {into, referer}: {readonly into: string; readonly referer: string | null}): Promise<Fetched> {
    const host = new URL(url).host
    const {retries, backOff} = this.#rules.fetch
    for (let tries = 0; ; tries++) {
      const answer = await this.#once(url, host, into, referer)
      if (answer.ok) return answer
      await rm(into, {force: true})
      const holdMs = answer.holdMs ?? 0
      if (!answer.again || tries >= retries || holdMs > LONGEST_HOLD_MS) return answer
      if (holdMs > 0) this.#pace.hold(host, holdMs)
      // Random waits, so that requests that failed together are not repeated together.
      else await sleep(backOff * 1000 * 2 ** tries * (0.5 + Math.random()))
    }
  }

  /** Closes all connections. */
  async close(): Promise<void> {
    await this.#connections.dispatcher.destroy()
  }

  async #once(url: string, host: string, into: string, referer: string | null): Promise<Fetched> {
    const ask = (shown: string | null): Promise<Fetched> =>
      this.#pace.run(host, async () => {
        if (this.#isDown(origin)) return down(url)
        const answer = await follow(url, into, shown, this.#follow)
        this.#noteConnection(origin, answer)
        return answer
      })
    const {origin} = new URL(url)
    if (this.#isDown(origin)) return down(url)
    const first = await ask(this.#wantReferer.has(host) ? referer : null)
    const isRefused = !first.ok && (first.code === 401 || first.code === 403)
    if (!isRefused || referer === null || this.#wantReferer.has(host)) return first
    const second = await ask(referer)
    if (second.ok) this.#wantReferer.add(host)
    return second
  }

  #isDown(origin: string): boolean {
    return (this.#unconnected.get(origin) ?? 0) >= DOWN_AFTER
  }

  #noteConnection(origin: string, answer: Fetched): void {
    // If another origin could not be reached, this one did answer: with a redirect to it.
    const isDead = !answer.ok && answer.unconnected && new URL(answer.url).origin === origin
    const before = this.#unconnected.get(origin) ?? 0
    this.#unconnected.set(origin, isDead ? before + 1 : Number.NEGATIVE_INFINITY)
  }
}

const down = (url: string): Fetched => ({
  ok: false,
  url,
  reason: 'unreachable',
  code: null,
  again: false,
  holdMs: null,
  unconnected: true,
})
