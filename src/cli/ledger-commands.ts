import {resolve} from 'node:path'
import {exportLedger, formatOf} from '../images/media/export.ts'
import {type Media, openMedia} from '../images/media/media.ts'
import {statusOf, statusTable} from '../images/media/status.ts'
import type {PicturePlaces} from '../images/picture-places.ts'
import type {Reference} from '../images/references.ts'
import {printProblem} from '../model/problem.ts'
import {EXIT, type ExitCode, say, usage} from './exit.ts'

/** Writes the ledger into a file of the format that its name asks for; `-` prints JSON Lines. */
export async function exportTo(named: string, paths: PicturePlaces): Promise<ExitCode> {
  const media = await ledgerOf(paths)
  const format = named === '-' ? 'jsonl' : formatOf(named)
  if (format === null) return usage([`--export ${named}: name a file that ends in .jsonl or .csv, or "-"`])
  await exportLedger(media.records, format, named === '-' ? process.stdout : resolve(process.cwd(), named))
  return EXIT.well
}

/** Says host by host what is stored and what is missing. */
export async function printStatus(
  references: readonly Reference[],
  paths: PicturePlaces,
  json: boolean,
): Promise<ExitCode> {
  const status = statusOf(references, await ledgerOf(paths))
  process.stdout.write(`${json ? JSON.stringify(status) : statusTable(status)}\n`)
  return EXIT.well
}

/** Lines of the ledger that cannot be read are named. */
async function ledgerOf(paths: PicturePlaces): Promise<Media> {
  const media = await openMedia(paths.media)
  for (const problem of media.problems) say(printProblem(problem))
  return media
}
