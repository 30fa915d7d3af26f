import {createWriteStream} from 'node:fs'
import {rename, rm} from 'node:fs/promises'
import {Readable, type Writable} from 'node:stream'
import {pipeline} from 'node:stream/promises'
import {stringify} from 'csv-stringify/sync'
import {FIELDS, ledgerLine} from './line.ts'
import type {LedgerRecord} from './record.ts'

/** Formats for exporting the ledger. */
export const EXPORT_FORMATS = ['jsonl', 'csv'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

/** The CSV's columns, in fixed order. No column for `code`: the status is part of an attempt's text. */
const COLUMNS = FIELDS.filter((field) => field !== 'code')

/** Records formatted at a time. */
const BATCH = 500

/** The export format by a file name's ending, in any case of letters; null for any other ending. */
export const formatOf = (path: string): ExportFormat | null =>
  EXPORT_FORMATS.find((format) => path.toLowerCase().endsWith(`.${format}`)) ?? null

/**
 * Writes the records, one per line or row. A file is written under a temporary name and renamed; a stream stays open.
 * Throws if the target cannot be written.
 */
export async function exportLedger(
  records: readonly LedgerRecord[],
  format: ExportFormat,
  to: string | Writable,
): Promise<void> {
  const text = Readable.from(format === 'csv' ? rowsOf(records) : linesOf(records))
  if (typeof to !== 'string') {
    await pipeline(text, to, {end: false})
    return
  }
  const beside = `${to}.${process.pid}.partial`
  try {
    await pipeline(text, createWriteStream(beside))
    await rename(beside, to)
  } finally {
    await rm(beside, {force: true})
  }
}

function* batches(records: readonly LedgerRecord[]): Generator<readonly LedgerRecord[]> {
  for (let at = 0; at < records.length; at += BATCH) yield records.slice(at, at + BATCH)
}

function* linesOf(records: readonly LedgerRecord[]): Generator<string> {
  for (const batch of batches(records)) yield batch.map(ledgerLine).join('')
}

/** CSV by RFC 4180. A cell that a spreadsheet would take for a formula gets a leading apostrophe. */
function* rowsOf(records: readonly LedgerRecord[]): Generator<string> {
  yield `${COLUMNS.join(',')}\n`
  for (const batch of batches(records)) yield stringify(batch.map(cellsOf), {escape_formulas: true})
}

function cellsOf(record: LedgerRecord): readonly string[] {
  const fields: Readonly<Record<string, unknown>> = {
    ...record,
    time: new Date(record.time).toISOString(),
    // A space separates the addresses, since a URL holds none.
    addresses: record.addresses.join(' '),
    spares: record.spares?.join(' '),
    attempts: record.status === 'failed' ? record.attempts.map(attemptText).join(' | ') : '',
  }
  return COLUMNS.map((column) => String(fields[column] ?? ''))
}

const attemptText = ({step, url, reason, code}: {step: string; url: string; reason: string; code: number | null}) =>
  [step, reason, ...(code === null ? [] : [code]), url].join(' ')
