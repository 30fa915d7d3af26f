import {type Command, Option} from 'commander'
import type {ImagesTask} from './images-command.ts'

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

/** Gives the command its options, its words and its action; those that all commands share it has already. */
export function addImagesCommand(command: Command): void {
  command
    .description('look for the pictures of the archive on the network, and keep them')
    .option('--retry-failed', 'look again for those that are gone for good, too')
    .addOption(
      new Option('--import <folder>', 'take pictures at hand: a mirror, HAR files, or a list in CSV').conflicts([
        'status',
        'export',
        'retryFailed',
      ]),
    )
    .addOption(
      new Option('--status', 'say what is stored and what is missing, host by host').conflicts([
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
Each picture is looked for in the store, at its publisher's, through the proxy that the
article names, and in the web archive, until bytes come that are a picture. Originals stay in
media/, with a ledger of what became of each. The run can be interrupted at any moment and
goes on where it was. What is gone for good (404, 410, no picture) is asked again after 90 days.

Exit codes: 0 well, even where pictures are missing; 1 the disk failed; 2 wrong usage or
config, or another run is under way; 130 interrupted.

Examples:
  npm run images
  npm run images -- --status
  npm run images -- --import ~/mirror
  npm run images -- --export pictures.csv`,
    )
    .action(async (typed: Typed) => {
      const {seeds = null, config = null, quiet = false, json = false} = typed
      process.exitCode = await (await import('./images-command.ts')).imagesCommand({
        seeds,
        config,
        quiet,
        json,
        task: taskOf(typed),
      })
    })
}
