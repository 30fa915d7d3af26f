import type {MissingReason} from '../../model/picture.ts'
import type {Attempt, LedgerRecord, Wanted} from './record.ts'

interface Weight {
  /** 0 came nearest to a picture. */
  readonly rank: number
  /** Whether the same place would say the same tomorrow. */
  readonly lasts: boolean
}

/** Which of several reasons is told, and which of them are asked again only after a time. */
const WEIGHTS: Readonly<Record<MissingReason, Weight>> = {
  // Bytes of a picture that we could not or would not show. They will be the same bytes.
  truncated: {rank: 0, lasts: true},
  damaged: {rank: 1, lasts: true},
  // A busy machine may have been the cause.
  'too-slow': {rank: 2, lasts: false},
  'too-large': {rank: 3, lasts: true},
  'too-many-bytes': {rank: 4, lasts: true},
  vector: {rank: 5, lasts: true},
  // It lies here, and whoever owns it can give the right to read it.
  unreadable: {rank: 6, lasts: false},
  'broken-off': {rank: 7, lasts: false},
  // Bytes of something else: hosts that gave up a picture long since answer so, with 200.
  'not-a-picture': {rank: 8, lasts: true},
  html: {rank: 9, lasts: true},
  empty: {rank: 10, lasts: true},
  // No bytes. A host that refuses does so by a rule, and to ask it at every run is no way to make it change its mind.
  forbidden: {rank: 11, lasts: true},
  busy: {rank: 12, lasts: false},
  'server-error': {rank: 13, lasts: false},
  timeout: {rank: 14, lasts: false},
  'private-address': {rank: 15, lasts: true},
  redirects: {rank: 16, lasts: true},
  gone: {rank: 17, lasts: true},
  // A host without an address may be a network without one.
  unreachable: {rank: 18, lasts: false},
  absent: {rank: 19, lasts: false},
}

/** The reason of the attempt that came nearest to a picture; `absent` where there was none. */
export function reasonOf(attempts: readonly Attempt[]): MissingReason {
  let nearest: MissingReason = 'absent'
  for (const {reason} of attempts) if (WEIGHTS[reason].rank < WEIGHTS[nearest].rank) nearest = reason
  return nearest
}

/**
 * Whether every place that was asked would say the same tomorrow. Files at hand say nothing of what the network has; that
 * a host speaks no https says nothing where it has answered over http.
 */
export function isPermanent(attempts: readonly Attempt[]): boolean {
  const asked = attempts.filter(({step, reason}) => step !== 'store' && step !== 'import' && reason !== 'absent')
  const lasting = asked.filter(({reason}) => WEIGHTS[reason].lasts)
  const answered = new Set(lasting.map(({url}) => hostOf(url)))
  const passing = asked.filter((attempt) => !lasting.includes(attempt))
  return lasting.length > 0 && passing.every(({reason, url}) => reason === 'unreachable' && answered.has(hostOf(url)))
}

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : url)

/** What decides whether a picture is looked for again. */
export interface Retry {
  readonly now: number
  /** Days until what is gone for good is looked for again. */
  readonly retryAfterDays: number
  /** Whatever failed is looked for again. */
  readonly retryFailed: boolean
}

const DAY_MS = 86_400_000

/**
 * Whether a new run looks for a picture that an earlier one did not find: always where a place may have changed its mind
 * or an address is new; after a time where every place had said that there is no such picture.
 */
export function isDue(record: LedgerRecord, wanted: Wanted, {now, retryAfterDays, retryFailed}: Retry): boolean {
  if (record.status !== 'failed') return false
  if (retryFailed || !record.permanent || now - record.time >= retryAfterDays * DAY_MS) return true
  const tried = new Set<string>(record.addresses)
  return wanted.addresses.some((address) => !tried.has(address))
}
