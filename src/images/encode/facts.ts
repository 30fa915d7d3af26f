import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import type {PictureNote, Unfit} from '../../model/picture.ts'
import type {MediaType} from '../media/record.ts'
import type {Look} from './look.ts'
import {writeWhole} from './partial.ts'

/**
 * What is known of an original, and holds whatever the settings are: what follows from limits and widths is worked out
 * from it anew each time, so that another width or limit makes nothing else stale.
 */
export interface OriginalFacts {
  readonly version: typeof VERSION
  /** Of the original. */
  readonly type: MediaType
  /** That of what was decoded: of an SVG, of its drawing. Null where there was nothing to look into. */
  readonly look: Look | null
  /** `unjudged`: refused by its limits, before it was decoded. */
  readonly outcome:
    | {
        readonly kind: 'decoded'
        readonly note: Extract<PictureNote, 'truncated'> | null
        readonly preview: string | null
      }
    | {readonly kind: 'unjudged'}
    | {readonly kind: 'unfit'; readonly reason: Unfit}
}

/** Raised when the same bytes would now give other facts. */
export const VERSION = 1

const placeOf = (sha256: string): string => join('facts', sha256.slice(0, 2), `${sha256}.json`)

/** What the cache knows of an original; null where it knows nothing. */
export async function readFacts(sha256: string, cache: string): Promise<OriginalFacts | null> {
  try {
    const facts: unknown = JSON.parse(await readFile(join(cache, placeOf(sha256)), 'utf8'))
    return isOurs(facts) ? facts : null
  } catch {
    // None, or one that a disk spoiled: made again.
    return null
  }
}

/** We alone write these files, whole; another version is another shape. */
const isOurs = (facts: unknown): facts is OriginalFacts =>
  typeof facts === 'object' && facts !== null && 'version' in facts && facts.version === VERSION && 'outcome' in facts

export const writeFacts = (sha256: string, cache: string, facts: Omit<OriginalFacts, 'version'>): Promise<void> =>
  writeWhole(cache, placeOf(sha256), JSON.stringify({version: VERSION, ...facts}))
