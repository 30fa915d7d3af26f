import {createReadStream} from 'node:fs'
import {stat} from 'node:fs/promises'
import {StringDecoder} from 'node:string_decoder'
import {codeOf} from '../../base/error-code.ts'
import type {Problem} from '../../model/problem.ts'

import {recordOf} from './line.ts'
import {type MediaPlaces, shownName} from './places.ts'
import {Records} from './records.ts'

/** The content of the ledger and the journal. */
export interface MediaState {
  /** Ledger and journal together; a record of the journal replaces an older one. */
  readonly records: Records
  /** The records of the journal alone: the work of an interrupted run. Null if there is no journal. */
  readonly journal: Records | null
  /** Length of the journal's complete lines in bytes; the rest is a line torn by a kill. */
  readonly journalBytes: number
  readonly problems: readonly Problem[]
  /** The unreadable lines, one for each of `problems`. */
  readonly unread: readonly string[]
  /** Inode, size and mtime of both files before they were read; differs once a file has changed. */
  readonly stamp: string
}

/** Most attempts at reading, in case a run that ends meanwhile moves its records from the journal to the ledger. */
const MAX_READS = 3

/** Reads the ledger and the journal. Writes nothing. A missing file is empty; throws if one cannot be read. */
export async function readMedia(places: MediaPlaces): Promise<MediaState> {
  for (let reads = 1; ; reads++) {
    const ledgerBefore = await stampOfFile(places.ledger)
    const state = await readOnce(places)
    if (reads === MAX_READS || (await stampOfFile(places.ledger)) === ledgerBefore) return state
  }
}

async function readOnce(places: MediaPlaces): Promise<MediaState> {
  const stamp = await stampOf(places)
  const records = new Records()
  const journalRecords = new Records()
  const problems: Problem[] = []
  const unread: string[] = []
  const reader = (path: string, into: readonly Records[], isJournal: boolean) => {
    let at = 0
    return (line: string, isWhole: boolean): void => {
      at++
      // A journal's last line counts only with its line break: without one a kill tore it. A ledger is replaced as a
      // whole, so its last line counts either way.
      if ((isJournal && !isWhole) || line.trim() === '') return
      const found = recordOf(line)
      if (found.ok) {
        for (const one of into) one.set(found.record)
        return
      }
      problems.push(unreadableLine(shownName(places.folder, path), at, found.found))
      unread.push(line)
    }
  }
  await eachLine(places.ledger, reader(places.ledger, [records], false))
  const whole = await eachLine(places.journal, reader(places.journal, [records, journalRecords], true))
  const journal = whole === null ? null : journalRecords
  return {records, journal, journalBytes: whole ?? 0, problems, unread, stamp}
}

const unreadableLine = (file: string, line: number, found: string): Problem => ({
  file,
  line,
  rule: 'ledger-line',
  found,
  expected: 'a record of a picture in JSON',
  todo: 'Mend it: nothing is known of its picture, and the next run looks for it again. That run moves the line to unread.jsonl.',
})

/**
 * Calls `call` with every line of a file; `isWhole` is false for a last line without a line break. Returns the length
 * of the complete lines in bytes, or null if there is no such file.
 */
async function eachLine(path: string, call: (line: string, isWhole: boolean) => void): Promise<number | null> {
  const decoder = new StringDecoder('utf8')
  let rest = ''
  let bytes = 0
  let whole = 0
  try {
    for await (const chunk of createReadStream(path, {highWaterMark: 1 << 20}) as AsyncIterable<Buffer>) {
      const last = chunk.lastIndexOf(0x0a)
      if (last >= 0) whole = bytes + last + 1
      bytes += chunk.length
      const lines = (rest + decoder.write(chunk)).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) call(line, true)
    }
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  }
  rest += decoder.end()
  if (rest !== '') call(rest, false)
  return whole
}

/** Inode, size and mtime of the ledger and the journal. */
export const stampOf = async ({ledger, journal}: MediaPlaces): Promise<string> =>
  `${await stampOfFile(ledger)} ${await stampOfFile(journal)}`

async function stampOfFile(path: string): Promise<string> {
  try {
    const {ino, size, mtimeMs} = await stat(path)
    return `${ino}-${size}-${mtimeMs}`
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return 'none'
    throw error
  }
}
