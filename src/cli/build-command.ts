import {existsSync} from 'node:fs'
import {diskFailure, errorsWithin} from '../base/disk-failure.ts'
import {buildSite} from '../build/build-site.ts'
import {BuildContext, type BuildPaths} from '../build/context.ts'
import {nearest} from '../config/explain.ts'
import {type Config, readConfig} from '../config/index.ts'
import type {Reference} from '../images/references.ts'
import type {Selection} from '../ingest/selection.ts'
import {printProblem} from '../model/problem.ts'
import {outletsWith} from '../outlets/index.ts'
import {ForeignFilesError, type KeptFolder, refusalOf, refuseForeignFiles} from '../output/guard.ts'
import {HalfPublished} from '../output/move.ts'
import {closeStage, stageOf} from '../output/stage.ts'
import {PageError} from '../render/printer.ts'
import {loadTheme, type StyledTheme} from '../render/theme.ts'
import type {Report} from '../report/report.ts'
import {checkFolders} from '../seed/folders.ts'
import {DamagedStoreError} from '../store/damaged-store.ts'
import {EXIT, type ExitCode, fail, say, usage} from './exit.ts'
import {explanation} from './explanation.ts'
import {Reporter} from './progress.ts'
import {outcomeJson, summary} from './summary.ts'
import {whereOf} from './where.ts'

/** What `backfile build` was asked. Paths as typed, relative to the working folder. */
export interface BuildOptions {
  readonly seeds: readonly string[] | null
  readonly out: string | null
  readonly config: string | null
  readonly selection: Selection
  readonly quiet: boolean
  readonly json: boolean
  readonly force: boolean
  readonly strict: boolean
  /** Look for pictures on the network first. */
  readonly fetchImages: boolean
  /** Say why pages were printed: of one address, or of all with `true`. */
  readonly explain: string | boolean
}

/** Refusals that are printed one by one; all of them are in the report. */
const PRINTED = 20

/** A build that may begin: what it was asked is possible. */
export interface Task {
  readonly options: BuildOptions
  readonly config: Config
  readonly paths: BuildPaths
  readonly overlay: string | null
  readonly out: string
  readonly styled: StyledTheme
}

/** Builds a site and says what became of it. Messages go to stderr, the summary to stdout. */
export async function buildCommand(options: BuildOptions): Promise<ExitCode> {
  const task = await taskOf(options)
  if (typeof task === 'number') return task
  return await inWorkshop(task, (context) => build(task, context))
}

/** Checks what a build was asked; an exit code where that cannot be, which was said then. */
export async function taskOf(options: BuildOptions): Promise<Task | ExitCode> {
  const read = await readConfig(process.cwd(), options.config)
  if (!read.ok) return usage(read.lines)
  const {config} = read
  const {paths, out, overlay} = whereOf(options, read)
  const folders = await checkFolders(paths.seeds)
  if (folders.length > 0)
    return usage(folders.map(({folder, found, todo}) => `seeds folder ${folder}: ${found}. ${todo}`))
  const refusal = await refusalOf(out, keptFolders(paths))
  if (refusal !== null) return usage([refusal])
  const styled = await loadTheme(overlay, config.accent)
  if (!styled.ok) return usage(styled.lines)
  return {options, config, paths, overlay, out, styled: styled.value}
}

/** Does the work with a workshop that is closed afterwards. */
async function inWorkshop(task: Task, work: (context: BuildContext) => Promise<ExitCode>): Promise<ExitCode> {
  let context: BuildContext | null = null
  try {
    context = await BuildContext.open(task.config, task.paths, task.overlay)
    return await work(context)
  } catch (error) {
    const said = diskFailure(error)
    if (said === null) throw error
    return fail(existsSync(task.out) ? stillStands(said, task.out) : said)
  } finally {
    await context?.close()
  }
}

function stillStands(failure: string, out: string): string {
  return `${failure} The site that stood in ${out} before is unharmed.`
}

/** One build in a workshop: its errors are said, and nothing half made is left. */
export async function build(
  task: Task,
  context: BuildContext,
  changed: readonly string[] | null = null,
): Promise<ExitCode> {
  const done = await context.alone(() => buildAlone(task, context, changed))
  return done.kind === 'busy' ? usage([done.message]) : done.value
}

async function buildAlone(task: Task, context: BuildContext, changed: readonly string[] | null): Promise<ExitCode> {
  const {out} = task
  const isNew = !existsSync(out)
  const stage = await stageOf(out)
  try {
    return await attemptTwice(task, context, changed)
  } catch (error) {
    const page = errorsWithin(error).find((one) => one instanceof PageError)
    if (page instanceof PageError) return fail(page.message)
    if (error instanceof ForeignFilesError) return usage([error.message])
    const failure = diskFailure(error)
    if (failure === null) throw error
    if (error instanceof HalfPublished) return fail(`${failure} ${error.message} Build again to make it whole.`)
    return fail(isNew ? failure : stillStands(failure, out))
  } finally {
    // A disk that refuses this too was named already, and the next build begins by clearing it.
    await closeStage(stage, out).catch(() => undefined)
  }
}

/** What a build knows may be damaged, by a disk or by hand; then it is forgotten, and everything done anew. */
async function attemptTwice(task: Task, context: BuildContext, changed: readonly string[] | null): Promise<ExitCode> {
  try {
    return await attempt(task, context, changed)
  } catch (error) {
    const damaged = errorsWithin(error).find((one) => one instanceof DamagedStoreError)
    if (!(damaged instanceof DamagedStoreError)) throw error
    say(`${damaged.message} What earlier builds have left in ${task.paths.state} is forgotten.`)
    await context.startOver()
    return await attempt(task, context, null)
  }
}

async function attempt(
  {options, config, paths, out, styled}: Task,
  context: BuildContext,
  changed: readonly string[] | null,
): Promise<ExitCode> {
  const reporter = new Reporter(process.stderr, options.quiet)
  try {
    const fetch = async (references: readonly Reference[]): Promise<boolean> => {
      const {fetchWithProgress} = await import('./fetch-with-progress.ts')
      const fetched = await fetchWithProgress(references, config.images, paths, {}, reporter)
      if (!fetched.ok) usage([fetched.busy.message])
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
        onReport: sayRefusals,
        // What stands beside the site is then left alone.
        ...(options.force ? {} : {guard: (isKnown) => refuseForeignFiles(out, isKnown)}),
        ...(options.fetchImages ? {fetch} : {}),
      },
      reporter,
    )
    switch (built.kind) {
      case 'stopped':
        return EXIT.usage
      case 'unbalanced':
        return fail(`The accounts do not add up: ${built.found}. This is an error of Backfile.`)
      case 'nothing':
        return fail(nothingUsable(built.report.seeds.in, paths.seeds, unknownOutlets(selection, config)))
      case 'built': {
        const {report} = built
        const peakBytes = process.resourceUsage().maxRSS * 1024
        const outcome = {...built, times: reporter.finish(), peakBytes, out}
        if (options.explain !== false) process.stdout.write(explanation(options.explain, built))
        else if (options.json) process.stdout.write(`${outcomeJson(outcome)}\n`)
        else if (!options.quiet) process.stdout.write(`${summary(outcome)}\n`)
        return options.strict && report.seeds.refused > 0 ? EXIT.refused : EXIT.well
      }
    }
  } finally {
    reporter.finish()
  }
}

function sayRefusals({refusals}: Report): void {
  for (const problem of refusals.slice(0, PRINTED)) say(`refused ${printProblem(problem)}`)
  if (refusals.length > PRINTED) say(`… and ${refusals.length - PRINTED} more refusals, in report.json`)
}

const keptFolders = ({seeds, media}: BuildPaths): readonly KeptFolder[] => [
  ...seeds.map((folder) => ({name: 'seeds', folder})),
  {name: 'media', folder: media},
]

/** What `--outlet` named and no table has, with the nearest that one has. An outlet can also be known by its seeds alone. */
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
    ? `${where} holds no seeds. A seed is a .txt, .md or .html file, or one without extension; names that begin with "." or "_" are passed over.`
    : `Of ${seedsIn} seeds in ${where} none could be published: they were refused or left out by your options.${unknown}`
}
