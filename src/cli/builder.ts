import {BuildContext} from '../build/context.ts'
import {type BuildOptions, build, type Task, taskOf} from './build-command.ts'
import {EXIT} from './exit.ts'

/**
 * A request to the building process of the preview. The process keeps the archive in memory between builds; a change of
 * code needs a new process, since a process keeps the modules that it has loaded.
 */
export interface BuildRequest {
  /** Absolute paths of the seeds that changed since the last build; null if anything may have. */
  readonly changed: readonly string[] | null
}

export interface BuildAnswer {
  /** The exit code that the command would have. */
  readonly code: number
}

const terminal = {cwd: process.cwd(), stdout: process.stdout, stderr: process.stderr}
let task: Task | null = null
let context: BuildContext | null = null

async function answer({changed}: BuildRequest): Promise<number> {
  if (task === null) {
    // The preview passes the options as the process's one argument.
    const read = await taskOf(JSON.parse(process.argv[2] ?? '{}') as BuildOptions, terminal)
    if (typeof read === 'number') return read
    task = read
  }
  context ??= await BuildContext.open(task, {keeps: true})
  const code = await build(task, context, changed)
  // The preview shows one summary, of its first build.
  task = {...task, options: {...task.options, quiet: true, json: false, explain: false}}
  return code
}

let last = Promise.resolve()
process.on('message', (request: BuildRequest) => {
  last = last.then(async () => {
    const isFirst = context === null
    const code = await answer(request).catch((error: unknown) => {
      process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
      return EXIT.nothing
    })
    const reply: BuildAnswer = {code}
    process.send?.(reply)
    // An unchanged site was not ordered; this loads the catalogue, so that the next build is fast. A failure here comes
    // again in that build, which reports it.
    if (isFirst && code === EXIT.well) await answer({changed: []}).catch(() => undefined)
  })
})
process.on('disconnect', () => process.exit())
