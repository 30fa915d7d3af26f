import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import type {PictureNote, Unfit} from '../../model/picture.ts'
import type {MediaType} from '../media/record.ts'
import type {Look} from './look.ts'
import {writeWhole} from './partial.ts'

/**
 * The cached properties of an original. They do not depend on limits and widths, so changing those settings does not
 * invalidate them: whether and how to show the picture is computed from them each time.
 */
export interface OriginalFacts {
  readonly version: typeof VERSION
  /** Media type of the original. */
  readonly type: MediaType
  /** Header of the decoded file; for an SVG, of its rendered PNG. Null if no header could be read. */
  readonly look: Look | null
  /** `unjudged`: not decoded, since a limit refused it. */
  readonly outcome:
    | {
        readonly kind: 'decoded'
        readonly note: Extract<PictureNote, 'truncated'> | null
        readonly preview: string | null
      }
    | {readonly kind: 'unjudged'}
    | {readonly kind: 'unfit'; readonly reason: Unfit}
}

/** Format version; raise it when the same original would give other properties. */
export const VERSION = 2

const factsPath = (sha256: string): string => join('facts', sha256.slice(0, 2), `${sha256}.json`)

/** Reads the cached properties of an original; null if there are none. */
export async function readFacts(sha256: string, cache: string): Promise<OriginalFacts | null> {
  try {
    const facts: unknown = JSON.parse(await readFile(join(cache, factsPath(sha256)), 'utf8'))
    return isOurs(facts) ? facts : null
  } catch {
    // No file, or a damaged one: the original is encoded again.
    return null
  }
}

/** Checks the version only: Backfile alone writes these files, and always whole. */
const isOurs = (facts: unknown): facts is OriginalFacts =>
  typeof facts === 'object' && facts !== null && 'version' in facts && facts.version === VERSION && 'outcome' in facts

/** Stores the properties of an original in the cache. Throws if they cannot be written. */
export const writeFacts = (sha256: string, cache: string, facts: Omit<OriginalFacts, 'version'>): Promise<void> =>
  writeWhole(cache, factsPath(sha256), JSON.stringify({version: VERSION, ...facts}))
