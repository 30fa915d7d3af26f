import {DIGEST, SHA256_DIGITS} from '../base/digest.ts'
import type {Problem} from '../model/problem.ts'
import type {SeedRow} from '../store/rows.ts'
import type {RecordLocation} from '../store/segments.ts'

/** A seed file, by its path below the seeds folder, with what is remembered of it. */
export interface KnownSeed {
  readonly file: string
  readonly row: SeedRow
}

export interface SeedFacts {
  /** What the disk said of the file when it was read; empty where that cannot be trusted to change with it. */
  readonly stat: string
  /** Nothing where its bytes could not be read. */
  readonly sha256: string
  /** Of the code and the tables by which it was read. */
  readonly version: string
  /** Where its record and its card lie; null where it is refused. */
  readonly kept: KeptSeed | null
  readonly refusal: Problem | null
  readonly warnings: readonly Problem[]
}

/** What is kept of a seed that is an article. */
export interface KeptSeed {
  readonly outlet: string
  /** The card's digest. */
  readonly hash: string
  readonly record: RecordLocation
  readonly summary: RecordLocation
}

/** A refused seed has spaces for its card's digest, and one that cannot be read has them for its hash. */
const NO_MARK = ' '.repeat(DIGEST)
const NO_HASH = ' '.repeat(SHA256_DIGITS)

const MARK_AT = DIGEST + SHA256_DIGITS
const STAT_AT = MARK_AT + DIGEST

/**
 * Version, hash and mark, each of its width, and the stat; in the second line the outlet and the two places; in the third,
 * which most have empty, the problems in JSON. Throws where a width is another.
 */
export function seedRow({stat, sha256, version, kept, refusal, warnings}: SeedFacts): SeedRow {
  const hash = sha256 === '' ? NO_HASH : sha256
  const head = `${version}${hash}${kept?.hash ?? NO_MARK}`
  if (head.length !== STAT_AT || hash.length !== SHA256_DIGITS || version.length !== DIGEST) {
    throw new Error(`A seed cannot be remembered by "${version}", "${sha256}" and "${kept?.hash}".`)
  }
  const where = kept === null ? '' : [kept.outlet, ...kept.record, ...kept.summary].join(' ')
  const problems = refusal === null && warnings.length === 0 ? '' : JSON.stringify([refusal, warnings])
  return `${head}${stat}\n${where}\n${problems}` as SeedRow
}

export const isArticle = (row: SeedRow): boolean => row.charAt(MARK_AT) !== ' '
export const versionIn = (row: SeedRow): string => row.slice(0, DIGEST)
/** The hash of its bytes; nothing where they could not be read. */
export const seedHashIn = (row: SeedRow): string => (row.charAt(DIGEST) === ' ' ? '' : row.slice(DIGEST, MARK_AT))
/** The digest of an article's card. */
export const hashIn = (row: SeedRow): string => row.slice(MARK_AT, STAT_AT)
export const seedStatIn = (row: SeedRow): string => row.slice(STAT_AT, row.indexOf('\n'))

/** The outlet of an article; nothing where it is none. */
export function outletIn(row: SeedRow): string {
  const from = row.indexOf('\n') + 1
  const to = row.indexOf(' ', from)
  return isArticle(row) ? row.slice(from, to) : ''
}

/** Where the card of an article lies; null where it is none. */
export const summaryLocationIn = (row: SeedRow): RecordLocation | null => (isArticle(row) ? locationIn(row, 4) : null)

/** What is kept of an article, or null. */
export const keptIn = (row: SeedRow): KeptSeed | null =>
  isArticle(row)
    ? {outlet: outletIn(row), hash: hashIn(row), record: locationIn(row, 1), summary: locationIn(row, 4)}
    : null

/** The three numbers that stand behind so many spaces of the second line. By hand: of each seed they are asked for. */
function locationIn(row: SeedRow, spaces: number): RecordLocation {
  let at = row.indexOf('\n') + 1
  for (let passed = 0; passed < spaces; passed++) at = row.indexOf(' ', at) + 1
  const location: [number, number, number] = [0, 0, 0]
  for (let part = 0; part < location.length; at++) {
    const digit = row.charCodeAt(at) - ZERO
    if (digit >= 0 && digit <= 9) location[part] = 10 * (location[part] ?? 0) + digit
    else part++
  }
  return location
}

const ZERO = '0'.charCodeAt(0)

/** What is wrong with it. */
export function seedProblemsIn(row: SeedRow): Pick<SeedFacts, 'refusal' | 'warnings'> {
  if (row.endsWith('\n')) return NO_PROBLEMS
  const problems: unknown = JSON.parse(row.slice(row.indexOf('\n', row.indexOf('\n') + 1) + 1))
  // What `seedRow` made, in this build or in one before.
  const [refusal, warnings] = problems as readonly [Problem | null, readonly Problem[]]
  return {refusal, warnings}
}

const NO_PROBLEMS = {refusal: null, warnings: []}

export const factsIn = (row: SeedRow): SeedFacts => ({
  stat: seedStatIn(row),
  sha256: seedHashIn(row),
  version: versionIn(row),
  kept: keptIn(row),
  ...seedProblemsIn(row),
})
