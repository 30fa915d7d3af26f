import type {Address} from '../model/brand.ts'
import type {KnownSite} from '../output/known-site.ts'
import type {Archive} from '../pages/archive.ts'
import type {Page} from '../pages/page.ts'
import type {PageInput} from '../pages/page-input.ts'
import {pageInputOf} from '../pages/page-input.ts'
import {type UnprintedPage, unprintedPage} from '../render/unprinted.ts'
import {fingerprintIn} from '../store/rows.ts'
import {differingParts, type FingerprintPart, type Fingerprints} from './fingerprint.ts'

/** Why a page must be printed. */
export type Reason =
  /** The last build had no such page. */
  | {readonly kind: 'new'}
  /** Its file is missing or was changed since the last build. */
  | {readonly kind: 'touched'}
  /** Its fingerprint changed, in these parts. */
  | {readonly kind: 'changed'; readonly parts: readonly FingerprintPart[]}

/** A page that must be printed. */
export interface StalePage {
  readonly input: PageInput
  readonly fingerprint: string
  readonly reason: Reason
}

/** A page whose file in the site is still right. */
export interface FreshPage {
  readonly address: Address
  readonly reason: null
}

/** A page whose input cannot be made. */
export interface BrokenPage {
  readonly broken: UnprintedPage
  readonly reason: null
}

/**
 * Decides for each page of an archive, in the order of the plan, whether it must be printed. A page for which
 * `isUnchanged` is true, and whose file is as written, is fresh without a fingerprint.
 */
export function* stalePages(
  archive: Archive,
  fingerprints: Fingerprints,
  known: KnownSite,
  isUnchanged: (page: Page) => boolean,
): Generator<StalePage | FreshPage | BrokenPage> {
  for (const page of archive.pages) {
    const {address} = page
    if (isUnchanged(page) && known.isAsWritten(address)) {
      yield {address, reason: null}
      continue
    }
    yield judged(page, archive, fingerprints, known)
  }
}

function judged(
  page: Page,
  archive: Archive,
  fingerprints: Fingerprints,
  known: KnownSite,
): StalePage | FreshPage | BrokenPage {
  const {address} = page
  try {
    const input = pageInputOf(page, archive)
    const fingerprint = fingerprints.of(input)
    const reason = reasonFor(address, fingerprint, known)
    return reason === null ? {address, reason} : {input, fingerprint, reason}
  } catch (error) {
    // One page must not stop the others.
    return {broken: unprintedPage(address, error), reason: null}
  }
}

// Shared objects, since there may be one for each page.
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
