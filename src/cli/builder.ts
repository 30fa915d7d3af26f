import {BuildContext} from '../build/context.ts'
import {type BuildOptions, build, type Task, taskOf} from './build-command.ts'
import {EXIT} from './exit.ts'

/**
 * A process that builds whenever it is told to, and keeps at hand what it knows: the preview has one, and takes another
 * where code changed, since a process keeps the code that it has loaded.
 */
export interface BuildRequest {
  /** Seeds that changed since the build before, as absolute paths; null where anything may have. */
  readonly changed: readonly string[] | null
}

/** What became of it. */
export interface BuildAnswer {
  readonly code: number
}

let task: Task | null = null
let context: BuildContext | null = null

async function answer({changed}: BuildRequest): Promise<number> {
  if (task === null) {
    // The preview gave them along when it started this process.
    const read = await taskOf(JSON.parse(process.argv[2] ?? '{}') as BuildOptions)
    if (typeof read === 'number') return read
    task = read
  }
  context ??= await BuildContext.open(task.config, task.paths, task.overlay, {keeps: true})
  const code = await build(task, context, changed)
  // One summary is enough for a preview.
  task = {...task, options: {...task.options, quiet: true, json: false, explain: false}}
  return code
}

let last = Promise.resolve()
process.on('message', (request: BuildRequest) => {
  last = last.then(async () => {
    // The first build may have had nothing to do; the next is to be fast all the same.
    const isFirst = context === null
    const code = await answer(request).catch((error: unknown) => {
      process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
      return EXIT.nothing
    })
    const reply: BuildAnswer = {code}
    process.send?.(reply)
    // What fails here fails again in the next build, which says it.
    if (isFirst && code === EXIT.well) await answer({changed: []}).catch(() => undefined)
  })
})
process.on('disconnect', () => process.exit())
