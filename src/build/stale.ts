import type {Address} from '../model/brand.ts'
import type {KnownSite} from '../output/known-site.ts'
import type {Archive} from '../pages/archive.ts'
import type {Page} from '../pages/page.ts'
import type {PageInput} from '../pages/page-input.ts'
import {pageInputOf} from '../pages/page-input.ts'
import {fingerprintIn} from '../store/rows.ts'
import {differingParts, type FingerprintPart, type Fingerprints} from './fingerprint.ts'

/** Why a page is printed. */
export type Reason =
  | {readonly kind: 'new'}
  /** Its file is not as it was written. */
  | {readonly kind: 'touched'}
  | {readonly kind: 'changed'; readonly parts: readonly FingerprintPart[]}

/** A page that must be printed. */
export interface StalePage {
  readonly input: PageInput
  readonly fingerprint: string
  readonly reason: Reason
}

/** A page whose file stays as it is. */
export interface FreshPage {
  readonly address: Address
  readonly reason: null
}

/**
 * Goes through all pages of an archive and tells of each whether it must be printed. Pages of which `isUntouched` knows
 * that they show the same as in the build before need not be told anew, where their files still stand.
 */
export function* stalePages(
  archive: Archive,
  fingerprints: Fingerprints,
  known: KnownSite,
  isUnchanged: (page: Page) => boolean,
): Generator<StalePage | FreshPage> {
  for (const page of archive.pages) {
    const {address} = page
    if (isUnchanged(page) && known.isAsWritten(address)) {
      yield {address, reason: null}
      continue
    }
    const input = pageInputOf(page, archive)
    const fingerprint = fingerprints.of(input)
    const reason = reasonFor(address, fingerprint, known)
    yield reason === null ? {address, reason} : {input, fingerprint, reason}
  }
}

// Of these there may be as many as pages.
const NEW: Reason = {kind: 'new'}
const TOUCHED: Reason = {kind: 'touched'}

function reasonFor(address: Address, fingerprint: string, known: KnownSite): Reason | null {
  const before = known.rows.get(address)
  if (before === undefined) return NEW
  if (!before.endsWith(`\n${fingerprint}`)) {
    return {kind: 'changed', parts: differingParts(fingerprintIn(before), fingerprint)}
  }
  return known.isAsWritten(address) ? null : TOUCHED
}
