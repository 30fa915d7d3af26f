import type {LocalImage, Unfit} from '../../model/picture.ts'
import type {MediaType} from '../media/record.ts'
import {allThere, draftOf, pictureOf} from './draft.ts'
import {type OriginalFacts, readFacts} from './facts.ts'
import {judge} from './judge.ts'
import type {EncodingRun} from './run.ts'
import type {Encoding} from './settings.ts'

/** The result of encoding an original: a picture, a dropped tracking pixel, or the reason why it is unfit. */
export type Encoded =
  | {readonly kind: 'fit'; readonly type: MediaType; readonly picture: LocalImage}
  | {readonly kind: 'dropped'}
  | {readonly kind: 'unfit'; readonly reason: Unfit}

/**
 * The cached result for an original, by its SHA-256. Null if the original must be encoded: it is not in the cache, a
 * limit that refused it was raised, a variant is missing, or AVIF is missing and the run has time for it. Without a
 * `run` missing AVIF is accepted.
 */
export async function cachedPicture(
  sha256: string,
  encoding: Encoding,
  cache: string,
  run?: EncodingRun,
): Promise<Encoded | null> {
  const facts = await readFacts(sha256, cache)
  return facts && answerOf(facts, sha256, encoding, cache, run)
}

function answerOf(
  {type, look, outcome}: OriginalFacts,
  sha256: string,
  encoding: Encoding,
  cache: string,
  run: EncodingRun | undefined,
): Encoded | null {
  const verdict = look && judge(look, encoding)
  if (verdict && verdict.kind !== 'fit') return verdict
  if (outcome.kind === 'unfit') return outcome
  // The limits that refused it have been raised since.
  if (outcome.kind === 'unjudged' || look === null) return null
  const draft = draftOf(sha256, look, outcome.note !== null, encoding)
  if (!allThere([...draft.still, ...draft.jpeg, ...draft.moving], cache)) return null
  const avif = allThere(draft.avif, cache)
  if (!avif && run?.hasTimeForAvif) return null
  if (!avif) run?.leaveWithoutAvif(sha256)
  return {kind: 'fit', type, picture: pictureOf({look, outcome}, draft, avif)}
}
