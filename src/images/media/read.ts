import {createReadStream} from 'node:fs'
import {stat} from 'node:fs/promises'
import {StringDecoder} from 'node:string_decoder'
import {codeOf} from '../../base/error-code.ts'
import type {Problem} from '../../model/problem.ts'

import {recordOf} from './line.ts'
import {type MediaPlaces, shownName} from './places.ts'
import {Records} from './records.ts'

/** What a folder of originals says of its pictures. */
export interface MediaState {
  /** Ledger and journal together: the journal is later. */
  readonly records: Records
  /** What the journal alone says, which is what an interrupted run had done; null where there is no journal. */
  readonly journal: Records | null
  /** Bytes of the journal's whole lines: what follows is a line that a kill tore. */
  readonly journalBytes: number
  readonly problems: readonly Problem[]
  /** The lines that the problems are about. */
  readonly unread: readonly string[]
  /** Differs where a file was changed since. */
  readonly stamp: string
}

/** A run that ends while we read moves what it knows from the journal to the ledger: once, not time and again. */
const MAX_READS = 3

/** Reads the ledger and the journal, and writes nothing. No file is an empty one; throws where one cannot be read. */
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
  const said = new Records()
  const problems: Problem[] = []
  const unread: string[] = []
  const reader = (path: string, into: readonly Records[], isJournal: boolean) => {
    let at = 0
    return (line: string, isWhole: boolean): void => {
      at++
      // Only a whole line was said: the end of a journal may be torn. A ledger is renamed whole, and may lack a break.
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
  const whole = await eachLine(places.journal, reader(places.journal, [records, said], true))
  const journal = whole === null ? null : said
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

/** Calls with every line of a file; tells how many bytes its whole lines have, or null where there is no such file. */
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

/** What the files look like, without reading them. */
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
