import {resolve} from 'node:path'
import {exportLedger, formatOf} from '../images/media/export.ts'
import {type Media, openMedia} from '../images/media/media.ts'
import {statusOf, statusTable} from '../images/media/status.ts'
import type {PicturePlaces} from '../images/picture-places.ts'
import type {PictureReference} from '../images/references.ts'
import {printProblem} from '../model/problem.ts'
import {EXIT, type ExitCode} from './exit.ts'
import {say, type Terminal, usage} from './terminal.ts'

/** Writes the ledger into a file, as JSON Lines or CSV by the ending of its name; `-` prints JSON Lines to stdout. */
export async function exportTo(named: string, places: PicturePlaces, terminal: Terminal): Promise<ExitCode> {
  const media = await openLedger(places, terminal)
  const format = named === '-' ? 'jsonl' : formatOf(named)
  if (format === null) return usage(terminal, [`--export ${named}: name a file that ends in .jsonl or .csv, or "-"`])
  await exportLedger(media.records, format, named === '-' ? terminal.stdout : resolve(terminal.cwd, named))
  return EXIT.well
}

/** Prints the numbers of stored and missing pictures, host by host. */
export async function printStatus(
  references: readonly PictureReference[],
  places: PicturePlaces,
  json: boolean,
  terminal: Terminal,
): Promise<ExitCode> {
  const status = statusOf(references, await openLedger(places, terminal))
  terminal.stdout.write(`${json ? JSON.stringify(status) : statusTable(status)}\n`)
  return EXIT.well
}

/** Opens the ledger of pictures, and reports lines that cannot be read. */
async function openLedger(places: PicturePlaces, terminal: Terminal): Promise<Media> {
  const media = await openMedia(places.media)
  for (const problem of media.problems) say(terminal, printProblem(problem))
  return media
}
