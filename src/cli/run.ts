import {Command, CommanderError, InvalidArgumentError} from 'commander'
import type {EpochMs} from '../model/brand.ts'
import {parseMoment} from '../time/instant.ts'
import {EXIT, type ExitCode} from './exit.ts'
import {addImagesCommand} from './images-options.ts'
import type {Terminal} from './terminal.ts'

/** Collects the values of an option that may be given several times. */
const several = (value: string, before: readonly string[] | undefined): readonly string[] => [...(before ?? []), value]

function positive(value: string): number {
  if (!/^[1-9]\d*$/.test(value)) throw new InvalidArgumentError('It must be a whole number from 1.')
  return Number(value)
}

function dateOf(value: string): EpochMs {
  const moment = parseMoment(value, 'UTC')
  if (!moment) throw new InvalidArgumentError('It must be a date such as 2023-04-19.')
  return moment.at
}

/** The options as commander gives them. */
interface Typed {
  readonly seeds?: readonly string[]
  readonly out?: string
  readonly config?: string
  readonly limit?: number
  readonly since?: EpochMs
  readonly outlet?: readonly string[]
  readonly quiet?: boolean
  readonly json?: boolean
  readonly force?: boolean
  readonly strict?: boolean
  readonly port?: number
  readonly fetchImages?: boolean
  readonly explain?: string | true
}

const optionsOf = (typed: Typed) => ({
  seeds: typed.seeds ?? null,
  out: typed.out ?? null,
  config: typed.config ?? null,
  selection: {limit: typed.limit ?? null, since: typed.since ?? null, outlets: typed.outlet ?? []},
  quiet: typed.quiet ?? false,
  json: typed.json ?? false,
  force: typed.force ?? false,
  strict: typed.strict ?? false,
  fetchImages: typed.fetchImages ?? false,
  explain: typed.explain ?? false,
})

/** Options that all commands share. */
function withCommonOptions(command: Command): Command {
  return command
    .option('--seeds <folder>', 'folder of seeds; may be given several times (default: seeds)', several)
    .option(
      '--config <file>',
      'config file (default: backfile.config.ts, .js or .json here, else in the first seeds folder)',
    )
    .option('--quiet', 'print errors only')
    .option('--json', 'print the result as JSON')
}

/** Options that building and previewing share. */
function withBuildOptions(command: Command): Command {
  return withCommonOptions(command)
    .option('--out <folder>', 'folder for the site (default: dist)')
    .option('--fetch-images', 'first look on the network for missing pictures, as "backfile images" does')
    .option('--limit <n>', 'take only the first n seeds, by path', positive)
    .option('--since <date>', 'leave out articles published before a day, such as 2023-04-19 (UTC)', dateOf)
    .option('--outlet <slug>', 'only this outlet; may be given several times', several)
    .option('--force', 'build into a folder that holds other files; only files with the names of pages are replaced')
    .option('--explain [address]', 'print why each page was printed, or why one page was or was not')
    .option('--strict', 'exit with code 3 if any seed was refused')
}

/**
 * Runs the command line and returns its exit code. `argv` holds the arguments without the program's name. Wrong usage
 * is reported; an unexpected error is thrown.
 */
export async function run(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let code: ExitCode = EXIT.well
  const finish = (result: ExitCode): void => {
    code = result
  }
  const program = new Command('backfile')
    .description('Turns a folder of scraped news articles into a complete static archive.')
    .showHelpAfterError('(see backfile --help)')
    .addHelpText(
      'after',
      `
Without a command, "backfile" builds: "backfile --seeds ~/news --out /tmp/site".
"backfile build --help" shows its options, an example of a seed, exit codes and more.`,
    )
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.stdout.write(text),
      writeErr: (text) => terminal.stderr.write(text),
      outputError: (text, write) => write(`backfile: ${text}`),
    })

  withBuildOptions(program.command('build', {isDefault: true}))
    .description('build the site')
    .addHelpText(
      'after',
      `
A seed is one article: a .txt, .md or .html file, or one without extension, at any depth:

  <!--1681870626000-->                   when it was archived, in milliseconds since 1970
  [Title](https://outlet.example/a-1)    title and address, as published
  ------

  <p>The body, as HTML …</p>

Pictures come from media/, where "backfile images" stores them, and from a folder laid out as
<host>/<path> (default: _media in the first seeds folder). A picture found in neither is shown
as a box with a link, and counted. Without --fetch-images the build uses no network.

Exit codes: 0 success; 1 no usable seed, or the disk or a template failed; 2 wrong usage or
config, or another build is under way; 3 seeds were refused, with --strict.

Examples:
  npm run build                                  seeds/ to dist/
  npm run build -- --seeds ~/news --out /tmp/site
  npm run build -- --outlet dw --since 2023-01-01 --limit 500`,
    )
    .action(async (typed: Typed) => {
      // Each command loads its modules when it runs, so that help and mistakes in options are printed at once.
      const {buildCommand} = await import('./build-command.ts')
      finish(await buildCommand(optionsOf(typed), terminal))
    })

  withBuildOptions(program.command('serve'))
    .description('build, show the site at http://localhost, and build again when something changes')
    .option('--port <n>', 'port to listen at (default: 8080, or the next one that is free)', positive)
    .action(async (typed: Typed) => {
      const {serveCommand} = await import('./serve-command.ts')
      finish(await serveCommand(optionsOf(typed), typed.port ?? null, terminal))
    })

  addImagesCommand(withCommonOptions(program.command('images')), terminal, finish)

  try {
    await program.parseAsync([...argv], {from: 'user'})
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    return error.exitCode === 0 ? EXIT.well : EXIT.usage
  }
  return code
}
