import {readFileSync} from 'node:fs'
import {sha256Of} from '../base/digest.ts'
import {diskFailure} from '../base/disk-failure.ts'
import {withKeywords} from '../keywords/keywords.ts'
import type {Article} from '../model/article.ts'
import {type Problem, quote, type Result, refuse} from '../model/problem.ts'
import type {Outlets} from '../outlets/index.ts'
import type {Outlet} from '../outlets/outlet.ts'
import {parseSeed} from '../seed/parse.ts'
import {unreadableFile} from '../seed/unreadable.ts'
import {encodeRecord} from '../store/record-codec.ts'
import {readArticle} from './read-article.ts'
import {summarize} from './summarize.ts'
import {encodeSummary} from './summary-codec.ts'
import type {ReadBatch, ReadSeed, WantedSeed} from './tasks.ts'

/** An article that was read and has no keywords yet. */
interface Reading {
  readonly article: Article
  readonly outlet: Outlet
  readonly sha256: string
  readonly warnings: readonly Problem[]
}

const NOTHING = {kind: 'read', sha256: '', kept: null, refusal: null, warnings: []} as const

/**
 * Reads the seed files of a batch: bytes → record and summary, or a refusal. The result has one entry per seed, in
 * order. A seed that cannot be read is refused and never throws. Keywords are found after all seeds of the batch are
 * parsed: the dictionary is large, and doing both in turn for each seed takes four times as long.
 */
export function readBatch(wanted: readonly WantedSeed[], outlets: Outlets): ReadBatch {
  const records: Buffer[] = []
  const summaries: Buffer[] = []
  const found = wanted.map((one) => readSeed(one, outlets))
  const filed = found.map((one, at) => ('article' in one ? withItsKeywords(one, wanted[at]?.file ?? '') : one))
  const seeds = filed.map((one): ReadSeed => {
    if (!('article' in one)) return one
    const {article, outlet, sha256, warnings} = one
    const recordBytes = encodeRecord(article)
    const summary = summarize(article, outlet, recordBytes)
    const summaryBytes = Buffer.from(encodeSummary(summary))
    records.push(recordBytes)
    summaries.push(summaryBytes)
    const lengths = {record: recordBytes.length, summary: summaryBytes.length}
    return {...NOTHING, sha256, kept: {outlet: article.outlet, hash: summary.hash, ...lengths}, warnings}
  })
  return {seeds, records: endToEnd(records), summaries: endToEnd(summaries)}
}

/**
 * Copies buffers into one with its own memory. Small Node buffers share a pool, whose memory must not be transferred to
 * another thread.
 */
function endToEnd(buffers: readonly Buffer[]): Uint8Array {
  const whole = new Uint8Array(buffers.reduce((length, buffer) => length + buffer.length, 0))
  let end = 0
  for (const buffer of buffers) {
    whole.set(buffer, end)
    end += buffer.length
  }
  return whole
}

function withItsKeywords(reading: Reading, file: string): ReadSeed | Reading {
  const {article, outlet, sha256, warnings} = reading
  const named = guarded(file, () => ({ok: true, value: withKeywords(article, outlet)}))
  return named.ok ? {...reading, article: named.value} : {...NOTHING, sha256, refusal: named.problem, warnings}
}

/**
 * The result of reading a seed; a refusal if this program fails at it, since one seed must never stop a build. Throws a
 * failure of the disk.
 */
function guarded<T>(file: string, read: () => Result<T>): Result<T> {
  try {
    return read()
  } catch (error) {
    if (diskFailure(error) !== null) throw error
    const [found = ''] = String(error).split('\n')
    return refuse({
      file,
      line: 0,
      rule: 'failure',
      found: `a text at which this program fails: ${quote(found)}`,
      expected: 'a text that it can read',
      todo: 'Report the error with this file; the other seeds are published.',
    })
  }
}

function readSeed({path, file, known}: WantedSeed, outlets: Outlets): ReadSeed | Reading {
  let bytes: Buffer
  try {
    bytes = readFileSync(path)
  } catch (error) {
    // EACCES, EIO and the like: only this file is refused.
    return {...NOTHING, refusal: unreadableFile(file, error)}
  }
  const sha256 = sha256Of(bytes)
  if (sha256 === known) return {kind: 'same'}
  const parsed = parseSeed(file, bytes, sha256)
  if (!parsed.ok) return {...NOTHING, sha256, refusal: parsed.problem}
  const {seed, warnings} = parsed.value
  const read = guarded(file, () => readArticle(seed, outlets))
  if (!read.ok) return {...NOTHING, sha256, refusal: read.problem, warnings}
  const {article, outlet} = read.value
  return {article, outlet, sha256, warnings: [...warnings, ...read.value.warnings]}
}
