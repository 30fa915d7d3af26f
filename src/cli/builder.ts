import {withSources} from '../base/source-places.ts'
import {BuildContext} from '../build/context.ts'
import {type BuildOptions, build, type Task, taskOf} from './build-command.ts'
import {EXIT} from './exit.ts'

/**
 * A message from the preview to its building process: run a build. The process keeps the archive in memory between
 * builds. A change of code needs a new process, since a loaded module cannot be replaced.
 */
export interface BuildRequest {
  /** Absolute paths of the seeds that changed since the last build; null if anything may have. */
  readonly changed: readonly string[] | null
}

/** The reply to a `BuildRequest`, when the build is done. */
export interface BuildAnswer {
  /** The exit code that the command would have. */
  readonly code: number
}

const terminal = {cwd: process.cwd(), stdout: process.stdout, stderr: process.stderr}
let task: Task | null = null
let context: BuildContext | null = null

async function answer({changed}: BuildRequest): Promise<number> {
  if (task === null) {
    // The preview passes the options as the only argument of the process.
    const read = await taskOf(JSON.parse(process.argv[2] ?? '{}') as BuildOptions, terminal)
    if (typeof read === 'number') return read
    task = read
  }
  context ??= await BuildContext.open(task, {keeps: true})
  const code = await build(task, context, changed)
  // The preview shows the summary of its first build only.
  task = {...task, options: {...task.options, quiet: true, json: false, explain: false}}
  return code
}

let last = Promise.resolve()
process.on('message', (request: BuildRequest) => {
  last = last.then(async () => {
    const isFirst = context === null
    const code = await answer(request).catch((error: unknown) => {
      process.stderr.write(`${error instanceof Error ? withSources(error.stack ?? error.message) : String(error)}\n`)
      return EXIT.nothing
    })
    const reply: BuildAnswer = {code}
    process.send?.(reply)
    // If the site was unchanged, the build made no catalogue. It is made now, so that the next build is fast; that
    // build would report a failure again.
    if (isFirst && code === EXIT.well) await answer({changed: []}).catch(() => undefined)
  })
})
process.on('disconnect', () => process.exit())
