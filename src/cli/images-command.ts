import {type Gathered, gather, type Places} from '../build.ts'
import {type Config, readConfig} from '../config/index.ts'
import type {RescueCount} from '../images/rescue/rescue.ts'
import {checkFolders, everything} from '../intake.ts'
import {grouped} from '../words/number.ts'
import {diskFailure} from './disk-failure.ts'
import {EXIT, type ExitCode, fail, say, usage} from './exit.ts'
import {fetchWithProgress} from './fetch-with-progress.ts'
import {exportTo, printStatus} from './ledger-commands.ts'
import {Reporter} from './progress.ts'
import {table} from './summary.ts'
import {whereOf} from './where.ts'

/** What `backfile images` was asked. Paths as typed, relative to the working folder. */
export interface ImagesOptions {
  readonly seeds: readonly string[] | null
  readonly config: string | null
  readonly quiet: boolean
  readonly json: boolean
  readonly task: ImagesTask
}

export type ImagesTask =
  | {readonly kind: 'fetch'; readonly retryFailed: boolean}
  | {readonly kind: 'status'}
  | {readonly kind: 'export'; readonly file: string}

/** Fetches, counts or lists the pictures of an archive. Messages go to stderr, results to stdout. */
export async function imagesCommand(options: ImagesOptions): Promise<ExitCode> {
  const read = await readConfig(process.cwd(), options.config)
  if (!read.ok) return usage(read.lines)
  const {places} = whereOf({seeds: options.seeds, out: null}, read)
  try {
    if (options.task.kind === 'export') return await exportTo(options.task.file, places)
    const folders = await checkFolders(places.seeds)
    if (folders.length > 0)
      return usage(folders.map(({folder, found, todo}) => `seeds folder ${folder}: ${found}. ${todo}`))
    return await withReferences(options, read.config, places)
  } catch (error) {
    const failure = diskFailure(error)
    if (failure === null) throw error
    return fail(`${failure} What was stored until then is kept; run it again to go on.`)
  }
}

async function withReferences(options: ImagesOptions, config: Config, places: Places): Promise<ExitCode> {
  const reporter = new Reporter(process.stderr, options.quiet)
  try {
    const gathered = await gather(config, places, everything, reporter)
    if (gathered.references.length === 0) say(nothingWanted(gathered))
    if (options.task.kind === 'status') return await printStatus(gathered.references, places, options.json)
    const retryFailed = options.task.kind === 'fetch' && options.task.retryFailed
    const fetched = await fetchWithProgress(gathered.references, config.images, places, {retryFailed}, reporter)
    if (!fetched.ok) return usage([fetched.busy.message])
    reporter.finish()
    if (options.json) process.stdout.write(`${JSON.stringify(fetched.count)}\n`)
    else if (!options.quiet) process.stdout.write(`${outcome(fetched.count)}\n`)
    return EXIT.well
  } finally {
    reporter.finish()
  }
}

const nothingWanted = ({intake}: Gathered): string => `Of ${grouped(intake.in)} seeds none refers to a picture.`

const outcome = ({total, known, stored, dropped, failed}: RescueCount): string =>
  table([
    ['Pictures wanted', grouped(total)],
    ['  known before this run', grouped(known)],
    ['  looked for', grouped(total - known)],
    ['Stored', grouped(stored)],
    ...(dropped > 0 ? [['Counters of readers, dropped', grouped(dropped)] as const] : []),
    ['Missing', grouped(total - stored - dropped)],
    ...(failed < total - stored - dropped
      ? [['  of them never looked for', grouped(total - stored - dropped - failed)] as const]
      : []),
  ])
