import {existsSync} from 'node:fs'
import {diskFailure, errorsWithin} from '../base/disk-failure.ts'
import {buildSite} from '../build/build-site.ts'
import {BuildContext, type BuildSettings} from '../build/context.ts'
import type {BuildPaths} from '../build/paths.ts'
import {nearest} from '../config/explain.ts'
import type {Config} from '../config/index.ts'
import type {PictureReference} from '../images/references.ts'
import type {Selection} from '../ingest/selection.ts'
import {printProblem} from '../model/problem.ts'
import {outletsWith} from '../outlets/index.ts'
import {ForeignFilesError, type KeptFolder, refusalOf, refuseForeignFiles} from '../output/guard.ts'
import {HalfPublished} from '../output/move.ts'
import {closeStage, stageOf} from '../output/stage.ts'
import {loadTheme, type StyledTheme} from '../render/theme.ts'
import type {UnprintedPage} from '../render/unprinted.ts'
import type {Report} from '../report/report.ts'
import {DamagedStoreError} from '../store/damaged-store.ts'
import {EXIT, type ExitCode} from './exit.ts'
import {explanation} from './explanation.ts'
import {Reporter} from './progress.ts'
import {outcomeJson, summary} from './summary.ts'
import {fail, say, type Terminal, usage} from './terminal.ts'
import {configFor, seedsErrors, whereOf} from './where.ts'

/** The options of `backfile build`. Paths are as typed. */
export interface BuildOptions {
  readonly seeds: readonly string[] | null
  readonly out: string | null
  readonly config: string | null
  readonly selection: Selection
  readonly quiet: boolean
  readonly json: boolean
  readonly force: boolean
  readonly strict: boolean
  /** Whether missing pictures are fetched from the network first. */
  readonly fetchImages: boolean
  /** Reports why pages were printed: one page by its address, or all pages with `true`. */
  readonly explain: string | boolean
}

/** The number of refusals that are printed; report.json has all of them. */
const PRINTED = 20

/** A build whose options, config, folders and templates are valid. */
export interface Task extends BuildSettings {
  readonly options: BuildOptions
  readonly out: string
  readonly styled: StyledTheme
  readonly terminal: Terminal
}

/** Builds a site and returns the exit code. Messages go to stderr, the summary to stdout. */
export async function buildCommand(options: BuildOptions, terminal: Terminal): Promise<ExitCode> {
  const task = await taskOf(options, terminal)
  if (typeof task === 'number') return task
  return await withContext(task, (context) => build(task, context))
}

/** Checks config, folders and templates. If the build cannot start, reports the errors and returns the exit code. */
export async function taskOf(options: BuildOptions, terminal: Terminal): Promise<Task | ExitCode> {
  const {cwd} = terminal
  const read = await configFor(options, cwd)
  if (!read.ok) return usage(terminal, read.lines)
  const {config} = read
  const {paths, out, overlay} = whereOf(options, read, cwd)
  const errors = await seedsErrors(paths)
  if (errors.length > 0) return usage(terminal, errors)
  const refusal = await refusalOf(out, keptFolders(paths))
  if (refusal !== null) return usage(terminal, [refusal])
  const styled = await loadTheme(overlay, config.accent)
  if (!styled.ok) return usage(terminal, styled.errors)
  return {options, config, paths, overlay, cwd, out, styled: styled.value, terminal}
}

/** Opens a build context for the work and closes it afterwards. Reports a failure of the disk. */
async function withContext(task: Task, work: (context: BuildContext) => Promise<ExitCode>): Promise<ExitCode> {
  let context: BuildContext | null = null
  try {
    context = await BuildContext.open(task)
    return await work(context)
  } catch (error) {
    const failure = diskFailure(error)
    if (failure === null) throw error
    return fail(task.terminal, existsSync(task.out) ? withSiteUnchanged(failure, task.out) : failure)
  } finally {
    await context?.close()
  }
}

function withSiteUnchanged(failure: string, out: string): string {
  return `${failure} The previous site in ${out} is unchanged.`
}

/**
 * Runs one build in an open context and returns the exit code. Reports errors, and removes the stage in any case.
 * `changed`: see `BuildOrder`. Throws only errors of this program.
 */
export async function build(
  task: Task,
  context: BuildContext,
  changed: readonly string[] | null = null,
): Promise<ExitCode> {
  const done = await context.alone(() => buildAlone(task, context, changed))
  return done.kind === 'busy' ? usage(task.terminal, [done.message]) : done.value
}

async function buildAlone(task: Task, context: BuildContext, changed: readonly string[] | null): Promise<ExitCode> {
  const {out, terminal} = task
  const isNew = !existsSync(out)
  const stage = await stageOf(out)
  try {
    return await attemptTwice(task, context, changed)
  } catch (error) {
    if (error instanceof ForeignFilesError) return usage(terminal, [error.message])
    const failure = diskFailure(error)
    if (failure === null) throw error
    if (error instanceof HalfPublished) return fail(terminal, `${failure} ${error.message} Build again to complete it.`)
    return fail(terminal, isNew ? failure : withSiteUnchanged(failure, out))
  } finally {
    // If this fails too, the disk's failure was reported already, and the next build clears the stage first.
    await closeStage(stage, out).catch(() => undefined)
  }
}

/** Runs the build. If the store turns out to be damaged, empties it and runs the build once more from nothing. */
async function attemptTwice(task: Task, context: BuildContext, changed: readonly string[] | null): Promise<ExitCode> {
  try {
    return await attempt(task, context, changed)
  } catch (error) {
    const damaged = errorsWithin(error).find((one) => one instanceof DamagedStoreError)
    if (!(damaged instanceof DamagedStoreError)) throw error
    say(task.terminal, `${damaged.message} The store in ${task.paths.state} is emptied; all seeds are read again.`)
    await context.startOver()
    return await attempt(task, context, null)
  }
}

async function attempt(
  {options, config, paths, out, styled, terminal}: Task,
  context: BuildContext,
  changed: readonly string[] | null,
): Promise<ExitCode> {
  const reporter = new Reporter(terminal, options.quiet)
  try {
    const fetch = async (references: readonly PictureReference[]): Promise<boolean> => {
      const {fetchWithProgress} = await import('./fetch-with-progress.ts')
      const fetched = await fetchWithProgress(references, config.images, paths, {}, reporter, terminal)
      if (!fetched.ok) usage(terminal, [fetched.busy.message])
      return fetched.ok
    }
    const {selection} = options
    const built = await buildSite(
      {
        context,
        out,
        styled,
        selection,
        changed,
        onReport: (report) => sayRefusals(report, terminal),
        // With `--force` foreign files are accepted and stay.
        ...(options.force ? {} : {guard: (isKnown) => refuseForeignFiles(out, isKnown)}),
        ...(options.fetchImages ? {fetch} : {}),
      },
      reporter,
    )
    switch (built.kind) {
      case 'stopped':
        return EXIT.usage
      case 'unbalanced':
        return fail(terminal, `The counts of seeds do not add up: ${built.found}. This is a bug in Backfile.`)
      case 'nothing':
        return fail(terminal, nothingUsable(built.report.seeds.in, paths.seeds, unknownOutlets(selection, config)))
      case 'built': {
        const {report} = built
        const peakBytes = process.resourceUsage().maxRSS * 1024
        const outcome = {...built, times: reporter.finish(), peakBytes, out}
        if (options.explain !== false) terminal.stdout.write(explanation(options.explain, built))
        else if (options.json) terminal.stdout.write(`${outcomeJson(outcome)}\n`)
        else if (!options.quiet) terminal.stdout.write(`${summary(outcome)}\n`)
        if (built.unprinted.length > 0) return sayUnprinted(built.unprinted, terminal)
        return options.strict && report.seeds.refused > 0 ? EXIT.refused : EXIT.well
      }
    }
  } finally {
    reporter.finish()
  }
}

function sayRefusals({refusals}: Report, terminal: Terminal): void {
  for (const problem of refusals.slice(0, PRINTED)) say(terminal, `refused ${printProblem(problem)}`)
  if (refusals.length > PRINTED) say(terminal, `… and ${refusals.length - PRINTED} more refusals, in report.json`)
}

/** Reports the pages that could not be printed, each with its address and the stack of its error. */
function sayUnprinted(unprinted: readonly UnprintedPage[], terminal: Terminal): ExitCode {
  for (const {address, stack} of unprinted.slice(0, PRINTED)) say(terminal, `${address} could not be printed: ${stack}`)
  if (unprinted.length > PRINTED) say(terminal, `… and ${unprinted.length - PRINTED} more, in report.json`)
  const count = unprinted.length === 1 ? '1 page' : `${unprinted.length} pages`
  return fail(terminal, `${count} could not be printed; the others are published.`)
}

const keptFolders = ({seeds, media}: BuildPaths): readonly KeptFolder[] => [
  ...seeds.map((folder) => ({name: 'seeds', folder})),
  {name: 'media', folder: media},
]

/**
 * A sentence for each slug of `--outlet` that has no table, with the nearest known slug. Such an outlet exists only if
 * it is derived from seeds.
 */
function unknownOutlets({outlets}: Selection, config: Config): string {
  const known = outletsWith(config.outlets).slugs
  return outlets
    .filter((slug) => !known.includes(slug))
    .map((slug) => {
      const near = nearest(slug, known)
      return ` No outlet is called "${slug}"${near === null ? '' : `; did you mean "${near}"?`}`
    })
    .join('')
}

function nothingUsable(seedsIn: number, folders: readonly string[], unknown: string): string {
  const where = folders.join(', ')
  return seedsIn === 0
    ? `${where} holds no seeds. A seed is a .txt, .md or .html file, or one without extension; names that begin with "." or "_" are ignored.`
    : `None of the ${seedsIn} seeds in ${where} could be published: they were refused or left out by your options.${unknown}`
}
