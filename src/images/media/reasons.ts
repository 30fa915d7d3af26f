import type {MissingReason} from '../../model/picture.ts'
import type {Attempt, Failed, FoundStep, LedgerRecord, Wanted} from './record.ts'

interface Weight {
  /** Lower is nearer to a usable picture. */
  readonly rank: number
  /** Whether the same place would give the same answer tomorrow. */
  readonly lasts: boolean
}

/** Rank and permanence of each reason: the rank selects one of several, permanence delays the next search. */
const WEIGHTS: Readonly<Record<MissingReason, Weight>> = {
  // A picture came, but cannot be shown. The same address will send the same bytes.
  truncated: {rank: 0, lasts: true},
  damaged: {rank: 1, lasts: true},
  // This machine may have been busy.
  'too-slow': {rank: 2, lasts: false},
  'too-large': {rank: 3, lasts: true},
  'too-many-bytes': {rank: 4, lasts: true},
  vector: {rank: 5, lasts: true},
  undecodable: {rank: 6, lasts: true},
  // A local file; its owner can make it readable.
  unreadable: {rank: 7, lasts: false},
  'broken-off': {rank: 8, lasts: false},
  // Bytes of something else, with status 200: many hosts answer so for a picture that they no longer have.
  'not-a-picture': {rank: 9, lasts: true},
  html: {rank: 10, lasts: true},
  empty: {rank: 11, lasts: true},
  // No bytes. A host refuses by a rule of its own, and asking it at every run would not change the rule.
  forbidden: {rank: 12, lasts: true},
  busy: {rank: 13, lasts: false},
  'server-error': {rank: 14, lasts: false},
  timeout: {rank: 15, lasts: false},
  'private-address': {rank: 16, lasts: true},
  redirects: {rank: 17, lasts: true},
  gone: {rank: 18, lasts: true},
  // A name that does not resolve may mean that the network is down.
  unreachable: {rank: 19, lasts: false},
  absent: {rank: 20, lasts: false},
}

/** The reason of the attempt that came nearest to a usable picture; `absent` if there was no attempt. */
export function reasonOf(attempts: readonly Attempt[]): MissingReason {
  let nearest: MissingReason = 'absent'
  for (const {reason} of attempts) if (WEIGHTS[reason].rank < WEIGHTS[nearest].rank) nearest = reason
  return nearest
}

/** Steps that ask no host. */
const LOCAL: ReadonlySet<FoundStep> = new Set(['store', 'import', 'seed'])

/**
 * Whether every place that was asked would give the same answer tomorrow; false if no place on the network was asked.
 * Attempts at local files do not count, and neither does an unreachable address of a host that gave a lasting answer at
 * another one, as a host without https does over http.
 */
export function isPermanent(attempts: readonly Attempt[]): boolean {
  const asked = attempts.filter(({step, reason}) => !LOCAL.has(step) && reason !== 'absent')
  const lasting = asked.filter(({reason}) => WEIGHTS[reason].lasts)
  const answered = new Set(lasting.map(({url}) => hostOf(url)))
  const passing = asked.filter((attempt) => !lasting.includes(attempt))
  return lasting.length > 0 && passing.every(({reason, url}) => reason === 'unreachable' && answered.has(hostOf(url)))
}

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : url)

/** Settings that decide whether to search for a failed picture again. */
export interface Retry {
  /** Milliseconds since 1970 UTC. */
  readonly now: number
  /** Days until a permanent failure is tried again. */
  readonly retryAfterDays: number
  /** Try every failure again. */
  readonly retryFailed: boolean
}

const DAY_MS = 86_400_000

/**
 * Whether a new run searches for a picture with this record. Never for a stored or dropped one. A failed one is due if
 * its failure may be temporary, if the articles have a new address, or if `retryAfterDays` have passed.
 */
export function isDue(record: LedgerRecord, wanted: Wanted, {now, retryAfterDays, retryFailed}: Retry): boolean {
  if (record.status !== 'failed') return false
  if (retryFailed || !record.permanent || now - record.time >= retryAfterDays * DAY_MS) return true
  return hasNewAddress(record, wanted)
}

/** Whether a picture has an address that was not known when the search for it failed. */
export function hasNewAddress(record: Failed, {addresses, spares = []}: Wanted): boolean {
  const tried = new Set<string>([...record.addresses, ...(record.spares ?? [])])
  return [...addresses, ...spares].some((address) => !tried.has(address))
}
