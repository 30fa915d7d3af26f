import {DIGEST, SHA256_DIGITS} from '../base/digest.ts'
import type {Problem} from '../model/problem.ts'
import type {SeedRow} from '../store/rows.ts'
import type {RecordLocation} from '../store/segments.ts'

/** A seed file and its stored row. `file` is its path below the seeds folder. */
export interface KnownSeed {
  readonly file: string
  readonly row: SeedRow
}

/** The fields of a `SeedRow`. */
export interface SeedFields {
  /** Size, times and inode of the file when it was read, as `statOf` gives them. */
  readonly stat: string
  /** SHA-256 of its bytes, in hex; empty if they could not be read. */
  readonly sha256: string
  /** The reading version: see `ReadingVersions`. */
  readonly version: string
  /** Its article in the store; null if the seed is refused. */
  readonly kept: KeptSeed | null
  readonly refusal: Problem | null
  readonly warnings: readonly Problem[]
}

/** The stored article of a seed. */
export interface KeptSeed {
  readonly outlet: string
  /** The digest of the record: see `ArticleSummary.hash`. */
  readonly hash: string
  readonly record: RecordLocation
  readonly summary: RecordLocation
}

/** Spaces in place of the article's hash, for a refused seed, and of the SHA-256, for a file that cannot be read. */
const NO_HASH = ' '.repeat(DIGEST)
const NO_SHA256 = ' '.repeat(SHA256_DIGITS)

const HASH_AT = DIGEST + SHA256_DIGITS
const STAT_AT = HASH_AT + DIGEST

/**
 * Packs a row of three lines (docs/decisions/packed-rows.md). Line 1: version, SHA-256 and article hash, each of fixed
 * width, and the stat. Line 2: the outlet and the two locations, or nothing. Line 3: refusal and warnings as JSON, or
 * nothing. Throws if a field has another width.
 */
export function seedRow({stat, sha256, version, kept, refusal, warnings}: SeedFields): SeedRow {
  const hash = sha256 === '' ? NO_SHA256 : sha256
  const head = `${version}${hash}${kept?.hash ?? NO_HASH}`
  if (head.length !== STAT_AT || hash.length !== SHA256_DIGITS || version.length !== DIGEST) {
    throw new Error(`A row's field has a wrong width: version "${version}", SHA-256 "${sha256}", hash "${kept?.hash}".`)
  }
  const where = kept === null ? '' : [kept.outlet, ...kept.record, ...kept.summary].join(' ')
  const problems = refusal === null && warnings.length === 0 ? '' : JSON.stringify([refusal, warnings])
  return `${head}${stat}\n${where}\n${problems}` as SeedRow
}

/** Whether the seed is an article, and not refused. */
export const isArticle = (row: SeedRow): boolean => row.charAt(HASH_AT) !== ' '
export const versionIn = (row: SeedRow): string => row.slice(0, DIGEST)
/** The SHA-256 of the seed's bytes; empty if they could not be read. */
export const seedHashIn = (row: SeedRow): string => (row.charAt(DIGEST) === ' ' ? '' : row.slice(DIGEST, HASH_AT))
/** The digest of the article's record; spaces for a refused seed. */
export const hashIn = (row: SeedRow): string => row.slice(HASH_AT, STAT_AT)
/** The location of a file, which begins its stat: see `statOf`. */
export const locationOfStat = (stat: string): string => stat.slice(0, Math.max(0, stat.indexOf(' ')))
export const seedStatIn = (row: SeedRow): string => row.slice(STAT_AT, row.indexOf('\n'))

/** The slug of the article's outlet; empty for a refused seed. */
export function outletIn(row: SeedRow): string {
  const from = row.indexOf('\n') + 1
  const to = row.indexOf(' ', from)
  return isArticle(row) ? row.slice(from, to) : ''
}

/** The location of the article's summary; null for a refused seed. */
export const summaryLocationIn = (row: SeedRow): RecordLocation | null => (isArticle(row) ? locationIn(row, 4) : null)

/** The stored article; null for a refused seed. */
export const keptIn = (row: SeedRow): KeptSeed | null =>
  isArticle(row)
    ? {outlet: outletIn(row), hash: hashIn(row), record: locationIn(row, 1), summary: locationIn(row, 4)}
    : null

/**
 * The location after the given number of spaces in line 2. Parsed digit by digit, because every build needs the
 * locations of every seed.
 */
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

/** The seed's refusal and warnings. */
export function seedProblemsIn(row: SeedRow): Pick<SeedFields, 'refusal' | 'warnings'> {
  if (row.endsWith('\n')) return NO_PROBLEMS
  const problems: unknown = JSON.parse(row.slice(row.indexOf('\n', row.indexOf('\n') + 1) + 1))
  // `seedRow` wrote it, in this build or an earlier one.
  const [refusal, warnings] = problems as readonly [Problem | null, readonly Problem[]]
  return {refusal, warnings}
}

const NO_PROBLEMS = {refusal: null, warnings: []}

/** Unpacks a row. */
export const fieldsIn = (row: SeedRow): SeedFields => ({
  stat: seedStatIn(row),
  sha256: seedHashIn(row),
  version: versionIn(row),
  kept: keptIn(row),
  ...seedProblemsIn(row),
})
