import {type Command, Option} from 'commander'
import type {ExitCode} from './exit.ts'
import type {ImagesTask} from './images-command.ts'
import type {Terminal} from './terminal.ts'

/** The options as commander gives them. */
interface Typed {
  readonly seeds?: readonly string[]
  readonly config?: string
  readonly quiet?: boolean
  readonly json?: boolean
  readonly retryFailed?: boolean
  readonly status?: boolean
  readonly export?: string
  readonly import?: string
}

function taskOf(typed: Typed): ImagesTask {
  if (typed.export !== undefined) return {kind: 'export', file: typed.export}
  if (typed.status) return {kind: 'status'}
  if (typed.import !== undefined) return {kind: 'import', folder: typed.import}
  return {kind: 'fetch', retryFailed: typed.retryFailed ?? false}
}

/** Adds the options, the help and the action of `backfile images`. `finish` gets the exit code. */
export function addImagesCommand(command: Command, terminal: Terminal, finish: (code: ExitCode) => void): void {
  command
    .description('fetch the pictures of the archive from the network, and store them')
    .option('--retry-failed', 'also look again for pictures that are gone for good')
    .addOption(
      new Option(
        '--import <folder>',
        'take pictures that you already have: a mirror, HAR files, or a list in CSV',
      ).conflicts(['status', 'export', 'retryFailed']),
    )
    .addOption(
      new Option('--status', 'print how many pictures are stored and missing, host by host').conflicts([
        'export',
        'retryFailed',
      ]),
    )
    .addOption(
      new Option('--export <file>', 'write the ledger as .jsonl or .csv; "-" prints it').conflicts(['retryFailed']),
    )
    .addHelpText(
      'after',
      `
The command looks for each picture in the store, at the publisher's, through the proxy that
the article names, and in the web archive, until it gets the bytes of a picture. Originals stay
in media/, with a ledger of every picture. The run can be interrupted at any moment; the next
one continues. Pictures that are gone for good (404, 410, no picture) are tried again after 90
days.

Exit codes: 0 success, even if pictures are missing; 1 the disk failed; 2 wrong usage or
config, or another run is under way; 130 interrupted.

Examples:
  npm run images
  npm run images -- --status
  npm run images -- --import ~/mirror
  npm run images -- --export pictures.csv`,
    )
    .action(async (typed: Typed) => {
      const {seeds = null, config = null, quiet = false, json = false} = typed
      const {imagesCommand} = await import('./images-command.ts')
      finish(await imagesCommand({seeds, config, quiet, json, task: taskOf(typed)}, terminal))
    })
}
