import type {LedgerRecord} from '../../../src/images/media/record.ts'
import type {Outcome} from './kind.ts'
import type {Reference} from './seeds.ts'

/** Describes how a record differs from the outcome that its reference must have; null if it does not. */
export function difference({kind}: Reference, record: LedgerRecord | undefined): string | null {
  if (record === undefined) return 'not in the ledger'
  const {outcome} = kind
  if (outcome.status === 'either')
    return record.status === 'stored' ? null : wrongFailure(outcome.reasons, null, record)
  if (outcome.status === 'failed') return wrongFailure(outcome.reasons, outcome.permanent, record)
  if (record.status !== outcome.status) return `${record.status}${reasonOf(record)}, not ${outcome.status}`
  return outcome.status === 'stored' ? wrongStored(outcome, record) : null
}

const reasonOf = (record: LedgerRecord): string => (record.status === 'failed' ? ` (${record.reason})` : '')

function wrongStored(outcome: Extract<Outcome, {status: 'stored'}>, record: LedgerRecord): string | null {
  if (record.status !== 'stored') return record.status
  if (record.type !== outcome.type) return `${record.type}, not ${outcome.type}`
  return record.step === outcome.step ? null : `found by ${record.step}, not by ${outcome.step}`
}

function wrongFailure(reasons: readonly string[], permanent: boolean | null, record: LedgerRecord): string | null {
  if (record.status !== 'failed') return `${record.status}, not failed (${reasons.join(', ')})`
  if (!reasons.includes(record.reason)) return `${record.reason}, not ${reasons.join(' or ')}`
  if (permanent === null || record.permanent === permanent) return null
  return record.permanent ? 'given up for good' : 'not given up'
}
