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
import {checkFolders} from '../seed/folders.ts'
import {grouped} from '../words/number.ts'
import {EXIT, type ExitCode} from './exit.ts'
import {fetchWithProgress} from './fetch-with-progress.ts'
import {exportTo, printStatus} from './ledger-commands.ts'
import {Reporter} from './progress.ts'
import {table} from './summary.ts'
import {fail, say, type Terminal, usage} from './terminal.ts'
import {configFor, whereOf} from './where.ts'

/** What `backfile images` was asked. Paths as typed. */
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

/** Fetches, imports, counts or lists the pictures of an archive. Messages go to stderr, results to stdout. */
export async function imagesCommand(options: ImagesOptions, terminal: Terminal): Promise<ExitCode> {
  const {cwd} = terminal
  const read = await configFor(options, cwd)
  if (!read.ok) return usage(terminal, read.lines)
  const {paths} = whereOf({seeds: options.seeds, out: null}, read, cwd)
  try {
    if (options.task.kind === 'export') return await exportTo(options.task.file, paths, terminal)
    const folders = await checkFolders(paths.seeds)
    if (folders.length > 0)
      return usage(
        terminal,
        folders.map(({folder, found, todo}) => `seeds folder ${folder}: ${found}. ${todo}`),
      )
    return await withReferences(options, read.config, paths, terminal)
  } catch (error) {
    const failure = diskFailure(error)
    if (failure === null) throw error
    return fail(terminal, `${failure} What was stored until then is kept; run it again to go on.`)
  }
}

/** Reads a folder of the user's own pictures; files that cannot be read are reported. */
async function importFrom(folder: string, terminal: Terminal): Promise<ImportIndex | ExitCode> {
  const read = await readImport(resolve(terminal.cwd, folder))
  if (!read.ok) return usage(terminal, [printProblem(read.problem)])
  for (const problem of read.value.problems) say(terminal, printProblem(problem))
  return read.value
}

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
    if (references.length === 0) say(terminal, `Of ${grouped(counts.in)} seeds none refers to a picture.`)
    if (task.kind === 'status') return await printStatus(references, paths, options.json, terminal)
    const wish = {retryFailed: task.kind === 'fetch' && task.retryFailed, imported}
    const fetched = await fetchWithProgress(references, config.images, paths, wish, reporter, terminal)
    if (!fetched.ok) return usage(terminal, [fetched.busy.message])
    reporter.finish()
    if (options.json) terminal.stdout.write(`${JSON.stringify(fetched.count)}\n`)
    else if (!options.quiet) terminal.stdout.write(`${outcome(fetched.count)}\n`)
    // A picture that was stored before was not looked for, and its file is none the less of use.
    for (const {addresses} of references) imported?.find(addresses)
    if (imported) sayUnused(imported, options.quiet, terminal)
    return EXIT.well
  } finally {
    reporter.finish()
  }
}

/** The pictures that the seeds refer to. The store is closed before fetching, which may take hours. */
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

/** Names of unused files that are printed. */
const PRINTED = 10

function sayUnused(imported: ImportIndex, quiet: boolean, terminal: Terminal): void {
  const unused = imported.unused()
  if (quiet || unused.length === 0) return
  const more = unused.length > PRINTED ? ', …' : ''
  say(
    terminal,
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
