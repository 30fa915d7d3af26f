import {resolve} from 'node:path'
import {diskFailure} from '../base/disk-failure.ts'
import {BuildContext, type BuildSettings} from '../build/context.ts'
import type {BuildPaths} from '../build/paths.ts'
import {orderArticles, readSeeds, referencesOf} from '../build/stages.ts'
import type {Config} from '../config/index.ts'
import {type ImportIndex, readImport} from '../images/import/import.ts'
import type {RescueCount} from '../images/rescue/rescue.ts'
import {everything} from '../ingest/selection.ts'
import {printProblem} from '../model/problem.ts'
import {grouped} from '../words/number.ts'
import {EXIT, type ExitCode} from './exit.ts'
import {fetchWithProgress} from './fetch-with-progress.ts'
import {exportTo, printStatus} from './ledger-commands.ts'
import {Reporter} from './progress.ts'
import {table} from './summary.ts'
import {fail, say, type Terminal, usage} from './terminal.ts'
import {configFor, seedsErrors, whereOf} from './where.ts'

/** The options of `backfile images`. Paths are as typed. */
export interface ImagesOptions {
  readonly seeds: readonly string[] | null
  readonly config: string | null
  readonly quiet: boolean
  readonly json: boolean
  readonly task: ImagesTask
}

/** What `backfile images` does, by its options. */
export type ImagesTask =
  | {readonly kind: 'fetch'; readonly retryFailed: boolean}
  | {readonly kind: 'import'; readonly folder: string}
  | {readonly kind: 'status'}
  | {readonly kind: 'export'; readonly file: string}

/** Fetches, imports, counts or lists the pictures of an archive. Messages go to stderr, results to stdout. */
export async function imagesCommand(options: ImagesOptions, terminal: Terminal): Promise<ExitCode> {
  const {cwd} = terminal
  const read = await configFor(options, cwd)
  if (!read.ok) return usage(terminal, read.lines)
  const {paths} = whereOf({seeds: options.seeds, out: null}, read, cwd)
  try {
    if (options.task.kind === 'export') return await exportTo(options.task.file, paths, terminal)
    const errors = await seedsErrors(paths)
    if (errors.length > 0) return usage(terminal, errors)
    return await withReferences(options, read.config, paths, terminal)
  } catch (error) {
    const failure = diskFailure(error)
    if (failure === null) throw error
    return fail(terminal, `${failure} The pictures stored so far are kept; run it again to continue.`)
  }
}

/**
 * Reads the folder of `--import`, and reports files that cannot be read. Returns the exit code if the folder cannot be.
 */
async function importFrom(folder: string, terminal: Terminal): Promise<ImportIndex | ExitCode> {
  const read = await readImport(resolve(terminal.cwd, folder))
  if (!read.ok) return usage(terminal, [printProblem(read.problem)])
  for (const problem of read.value.problems) say(terminal, printProblem(problem))
  return read.value
}

/** Runs a task that needs the pictures to which the seeds refer: all but `--export`. */
async function withReferences(
  options: ImagesOptions,
  config: Config,
  paths: BuildPaths,
  terminal: Terminal,
): Promise<ExitCode> {
  const {task} = options
  const imported = task.kind === 'import' ? await importFrom(task.folder, terminal) : null
  if (typeof imported === 'number') return imported
  const reporter = new Reporter(terminal, options.quiet)
  try {
    const found = await referencesFrom({config, paths, overlay: null, cwd: terminal.cwd}, reporter)
    if (found.kind === 'busy') return usage(terminal, [found.message])
    const {references, counts} = found.value
    if (references.length === 0) say(terminal, `None of the ${grouped(counts.in)} seeds refers to a picture.`)
    if (task.kind === 'status') return await printStatus(references, paths, options.json, terminal)
    const wish = {retryFailed: task.kind === 'fetch' && task.retryFailed, imported}
    const fetched = await fetchWithProgress(references, config.images, paths, wish, reporter, terminal)
    if (!fetched.ok) return usage(terminal, [fetched.busy.message])
    reporter.finish()
    if (options.json) terminal.stdout.write(`${JSON.stringify(fetched.count)}\n`)
    else if (!options.quiet) terminal.stdout.write(`${outcome(fetched.count)}\n`)
    // Pictures stored earlier were not searched for; this marks their files in the folder as used.
    for (const {addresses} of references) imported?.find(addresses)
    if (imported) sayUnused(imported, options.quiet, terminal)
    return EXIT.well
  } finally {
    reporter.finish()
  }
}

/** The pictures to which the seeds refer. Closes the store again, since fetching may take hours. */
async function referencesFrom(settings: BuildSettings, reporter: Reporter) {
  const context = await BuildContext.open(settings)
  try {
    return await context.alone(async () => {
      const articles = await readSeeds(everything, context, reporter)
      const {catalogue, counts} = orderArticles(articles, context, reporter)
      return {references: referencesOf(catalogue, articles), counts}
    })
  } finally {
    await context.close()
  }
}

/** The number of unused files whose names are printed. */
const PRINTED = 10

function sayUnused(imported: ImportIndex, quiet: boolean, terminal: Terminal): void {
  const unused = imported.unused()
  if (quiet || unused.length === 0) return
  const more = unused.length > PRINTED ? ', …' : ''
  say(
    terminal,
    `${grouped(unused.length)} files match no picture of the archive: ${unused.slice(0, PRINTED).join(', ')}${more}`,
  )
}

const outcome = ({total, known, stored, dropped, failed}: RescueCount): string =>
  table([
    ['Pictures referred to', grouped(total)],
    ['  known before this run', grouped(known)],
    ['  looked for', grouped(total - known)],
    ['Stored', grouped(stored)],
    ...(dropped > 0 ? [['Tracking pixels, dropped', grouped(dropped)] as const] : []),
    ['Missing', grouped(total - stored - dropped)],
    ...(failed < total - stored - dropped
      ? [['  of them never looked for', grouped(total - stored - dropped - failed)] as const]
      : []),
  ])
