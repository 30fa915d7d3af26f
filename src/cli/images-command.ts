import {resolve} from 'node:path'
import {diskFailure} from '../base/disk-failure.ts'
import {BuildContext, type BuildPaths} from '../build/context.ts'
import {gather, order, referencesOf} from '../build/stages.ts'
import {type Config, readConfig} from '../config/index.ts'
import {type ImportIndex, readImport} from '../images/import/import.ts'
import type {RescueCount} from '../images/rescue/rescue.ts'
import {everything} from '../ingest/selection.ts'
import {printProblem} from '../model/problem.ts'
import {checkFolders} from '../seed/folders.ts'
import {grouped} from '../words/number.ts'
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
  | {readonly kind: 'import'; readonly folder: string}
  | {readonly kind: 'status'}
  | {readonly kind: 'export'; readonly file: string}

/** Fetches, counts or lists the pictures of an archive. Messages go to stderr, results to stdout. */
export async function imagesCommand(options: ImagesOptions): Promise<ExitCode> {
  const read = await readConfig(process.cwd(), options.config)
  if (!read.ok) return usage(read.lines)
  const {paths} = whereOf({seeds: options.seeds, out: null}, read)
  try {
    if (options.task.kind === 'export') return await exportTo(options.task.file, paths)
    const folders = await checkFolders(paths.seeds)
    if (folders.length > 0)
      return usage(folders.map(({folder, found, todo}) => `seeds folder ${folder}: ${found}. ${todo}`))
    return await withReferences(options, read.config, paths)
  } catch (error) {
    const failure = diskFailure(error)
    if (failure === null) throw error
    return fail(`${failure} What was stored until then is kept; run it again to go on.`)
  }
}

/** What is looked for among a person's own files, and what became of those. */
async function importFrom(folder: string): Promise<ImportIndex | ExitCode> {
  const read = await readImport(resolve(process.cwd(), folder))
  if (!read.ok) return usage([printProblem(read.problem)])
  for (const problem of read.value.problems) say(printProblem(problem))
  return read.value
}

async function withReferences(options: ImagesOptions, config: Config, paths: BuildPaths): Promise<ExitCode> {
  const {task} = options
  const imported = task.kind === 'import' ? await importFrom(task.folder) : null
  if (typeof imported === 'number') return imported
  const reporter = new Reporter(process.stderr, options.quiet)
  try {
    const found = await referencesFrom(config, paths, reporter)
    if (found.kind === 'busy') return usage([found.message])
    const {references, intake} = found.value
    if (references.length === 0) say(`Of ${grouped(intake.in)} seeds none refers to a picture.`)
    if (task.kind === 'status') return await printStatus(references, paths, options.json)
    const wish = {retryFailed: task.kind === 'fetch' && task.retryFailed, imported}
    const fetched = await fetchWithProgress(references, config.images, paths, wish, reporter)
    if (!fetched.ok) return usage([fetched.busy.message])
    reporter.finish()
    if (options.json) process.stdout.write(`${JSON.stringify(fetched.count)}\n`)
    else if (!options.quiet) process.stdout.write(`${outcome(fetched.count)}\n`)
    // A picture that was stored before was not looked for, and its file is none the less of use.
    for (const {addresses} of references) imported?.find(addresses)
    if (imported) sayUnused(imported, options.quiet)
    return EXIT.well
  } finally {
    reporter.finish()
  }
}

/** What the seeds want of pictures. The seeds are let go before anything is fetched: that may take hours. */
async function referencesFrom(config: Config, paths: BuildPaths, reporter: Reporter) {
  const context = await BuildContext.open(config, paths, null)
  try {
    return await context.alone(async () => {
      const gathered = await gather(context, everything, reporter)
      const {catalogue, intake} = order(gathered, context, reporter)
      return {references: referencesOf(catalogue, gathered), intake}
    })
  } finally {
    await context.close()
  }
}

/** Names of unused files that are printed. */
const PRINTED = 10

function sayUnused(imported: ImportIndex, quiet: boolean): void {
  const unused = imported.unused()
  if (quiet || unused.length === 0) return
  const more = unused.length > PRINTED ? ', …' : ''
  say(
    `${grouped(unused.length)} files belong to no picture that is wanted: ${unused.slice(0, PRINTED).join(', ')}${more}`,
  )
}

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
