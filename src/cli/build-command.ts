import {existsSync} from 'node:fs'
import {gather, type Places, prepare} from '../build.ts'
import {nearest} from '../config/explain.ts'
import {type Config, readConfig} from '../config/index.ts'
import {PageError} from '../eleventy/plugin.ts'
import {printSite} from '../eleventy/run.ts'
import {loadTheme, type StyledTheme} from '../eleventy/theme.ts'
import {variantsFolder} from '../images/stage.ts'
import {checkFolders, type Selection} from '../intake.ts'
import {outletsWith} from '../outlets/index.ts'
import {type KeptFolder, refusalOf} from '../output/guard.ts'
import {closeStage, HalfPublished, openStage, publish, stageOf} from '../output/publish.ts'
import {printProblem} from '../problem.ts'
import {imbalance} from '../report/report.ts'
import {diskFailure, errorsWithin} from './disk-failure.ts'
import {EXIT, type ExitCode, fail, say, usage} from './exit.ts'
import {fetchWithProgress} from './fetch-with-progress.ts'
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
}

/** Refusals that are printed one by one; all of them are in the report. */
const PRINTED = 20

/** A build that may begin: what it was asked is possible. */
interface Task {
  readonly options: BuildOptions
  readonly config: Config
  readonly places: Places
  readonly out: string
  readonly styled: StyledTheme
}

/** Builds a site and says what became of it. Messages go to stderr, the summary to stdout. */
export async function buildCommand(options: BuildOptions): Promise<ExitCode> {
  const read = await readConfig(process.cwd(), options.config)
  if (!read.ok) return usage(read.lines)
  const {config} = read
  const {places, out, overlay} = whereOf(options, read)

  const folders = await checkFolders(places.seeds)
  if (folders.length > 0)
    return usage(folders.map(({folder, found, todo}) => `seeds folder ${folder}: ${found}. ${todo}`))
  const refusal = await refusalOf(out, keptFolders(places), options.force)
  if (refusal !== null) return usage([refusal])
  const styled = await loadTheme(overlay)
  if (!styled.ok) return usage(styled.lines)

  const isNew = !existsSync(out)
  const stage = await stageOf(out)
  try {
    return await build({options, config, places, out, styled: styled.value})
  } catch (error) {
    const page = errorsWithin(error).find((one) => one instanceof PageError)
    if (page instanceof PageError) return fail(page.message)
    const failure = diskFailure(error)
    if (failure === null) throw error
    if (error instanceof HalfPublished) return fail(`${failure} ${error.message} Build again to make it whole.`)
    return fail(isNew ? failure : `${failure} The site that stood in ${out} before is unharmed.`)
  } finally {
    // A disk that refuses this too was named already, and the next build begins by clearing it.
    await closeStage(stage, out).catch(() => undefined)
  }
}

async function build({options, config, places, out, styled}: Task): Promise<ExitCode> {
  const reporter = new Reporter(process.stderr, options.quiet)
  try {
    const gathered = await gather(config, places, options.selection, reporter)
    if (options.fetchImages) {
      const fetched = await fetchWithProgress(gathered.references, config.images, places, {}, reporter)
      if (!fetched.ok) return usage([fetched.busy.message])
    }
    const {archive, work} = await prepare(gathered, config, places, reporter)
    const {report} = archive
    for (const problem of report.refusals.slice(0, PRINTED)) say(`refused ${printProblem(problem)}`)
    if (report.refusals.length > PRINTED) say(`… and ${report.refusals.length - PRINTED} more refusals, in report.json`)
    const unbalanced = imbalance(report)
    if (unbalanced !== null) return fail(`The accounts do not add up: ${unbalanced}. This is an error of Backfile.`)
    if (report.seeds.published === 0)
      return fail(nothingUsable(report.seeds.in, places.seeds, unknownOutlets(options.selection, config)))

    reporter.stage('pages')
    const stage = await openStage(out)
    let printed = 0
    const onPage = () => reporter.step(++printed, report.pages)
    await printSite({archive, variants: variantsFolder(places, config.images), onPage, ...styled}, stage)
    if (printed !== report.pages) return fail(`${report.pages} pages were planned and ${printed} printed.`)

    reporter.stage('files')
    const published = await publish(stage, out)
    const peakBytes = process.resourceUsage().maxRSS * 1024
    const outcome = {report, work, published, times: reporter.finish(), peakBytes, out}
    if (options.json) process.stdout.write(`${outcomeJson(outcome)}\n`)
    else if (!options.quiet) process.stdout.write(`${summary(outcome)}\n`)
    return options.strict && report.seeds.refused > 0 ? EXIT.refused : EXIT.well
  } finally {
    reporter.finish()
  }
}

const keptFolders = ({seeds, media}: Places): readonly KeptFolder[] => [
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
