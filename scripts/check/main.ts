import {stat} from 'node:fs/promises'
import {Command, CommanderError, Option} from 'commander'
import {CHECKS, type Check, needsSite, runCheck} from './checks.ts'
import type {Outcome} from './finding.ts'
import {findingLines, heading, outcomeRow} from './print.ts'
import {readSite, type Site, withSample} from './site.ts'

/** Options of the command line. */
interface Options {
  readonly site?: string
  readonly only?: readonly Check[]
  readonly all?: boolean
}

const program = new Command('check')
  .description(
    'Checks the code and a built site: types, lint and format, HTML, dead links, links that break over file://.',
  )
  .option('--site <folder>', 'a built site (default: the sample archive, built into a temporary folder)')
  .addOption(new Option('--only <check...>', 'run only these checks').choices(CHECKS))
  .option('--all', 'validate the HTML of every page, not only of a sample of 1,000')
  .addHelpText('after', '\nExit codes: 0 no findings; 1 findings; 2 usage error.')
  .exitOverride()
  .action(async ({site, only = CHECKS, all = false}: Options) => {
    const checks = CHECKS.filter((check) => only.includes(check))
    if (site !== undefined && !(await isFolder(site))) return usage(`--site ${site}: there is no such folder.`)
    const run = (built: Site | null) => runAll(checks, built, all)
    const wrong = !checks.some(needsSite)
      ? await run(null)
      : site === undefined
        ? await withSample(run)
        : await run(await readSite(site))
    process.exitCode = wrong ? 1 : 0
  })

/** Runs checks one after another and prints their results. Returns true if there are findings. */
async function runAll(checks: readonly Check[], site: Site | null, all: boolean): Promise<boolean> {
  const outcomes: (readonly [Check, Outcome])[] = []
  say(heading())
  for (const check of checks) {
    const start = performance.now()
    const outcome = await runCheck(check, site, all)
    outcomes.push([check, outcome])
    say(outcomeRow(check, outcome, performance.now() - start))
  }
  for (const [check, outcome] of outcomes) for (const line of findingLines(check, outcome)) say(line)
  return outcomes.some(([, {findings}]) => findings.length > 0)
}

const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory()
  } catch {
    // ENOENT, or no permission to read the parent folder.
    return false
  }
}

function usage(line: string): void {
  process.stderr.write(`check: ${line}\n`)
  process.exitCode = 2
}

try {
  await program.parseAsync()
} catch (error) {
  if (!(error instanceof CommanderError)) throw error
  process.exitCode = error.exitCode === 0 ? 0 : 2
}
