import {type ChildProcess, fork, spawn} from 'node:child_process'
import {existsSync} from 'node:fs'
import {resolve, sep} from 'node:path'
import {watch} from 'chokidar'
import {bundled} from '../base/bundled.ts'
import {codeOf} from '../base/error-code.ts'
import {packageRoot} from '../base/package-root.ts'
import {placesIn} from '../images/media/places.ts'
import {watchFolders} from '../serve/folders.ts'
import {type Preview, preview} from '../serve/server.ts'
import type {BuildOptions} from './build-command.ts'
import type {BuildAnswer, BuildRequest} from './builder.ts'
import {EXIT, type ExitCode} from './exit.ts'
import type {Terminal} from './terminal.ts'
import {configFor, whereOf} from './where.ts'

/** A build starts this long after the last change, since editors write a file in several steps. */
const SETTLE_MS = 60

/**
 * Builds and serves the site, and builds again when a seed, a picture, a template, the config or Backfile's own code
 * changes, until Ctrl+C. A separate process builds and keeps the archive in memory; a change of anything but seeds
 * replaces it, since a loaded module cannot be replaced.
 */
export async function serveCommand(options: BuildOptions, port: number | null, terminal: Terminal): Promise<ExitCode> {
  let builder = new Builder(options, terminal.cwd)
  const first = await builder.build(null)
  const read = await configFor(options, terminal.cwd)
  if (first === EXIT.usage || !read.ok) {
    builder.end()
    return EXIT.usage
  }
  const {paths, out, overlay} = whereOf(options, read, terminal.cwd)
  const site = await openPreview(out, port, terminal)
  if (site === null) {
    builder.end()
    return EXIT.usage
  }
  terminal.stdout.write(`Preview: ${site.url} (Ctrl+C ends it)\n`)

  const sources = [resolve(packageRoot, 'templates'), resolve(packageRoot, 'src')].filter((folder) =>
    existsSync(folder),
  )
  const isSource = (path: string): boolean => sources.some((folder) => path.startsWith(folder + sep))
  const isSeed = (path: string): boolean =>
    path !== read.file && paths.seeds.some((folder) => path.startsWith(folder + sep)) && !path.startsWith(paths.store)
  const changes = new Changes()

  let timer: NodeJS.Timeout | null = null
  let building = false
  const build = async (): Promise<void> => {
    if (building) return
    building = true
    while (changes.any) {
      const paths = changes.take()
      const onlySeeds = paths.every(isSeed)
      const isCompiled = !paths.some(isSource) || (await compile())
      if (!onlySeeds) {
        builder.end()
        builder = new Builder({...options, quiet: true}, terminal.cwd)
      }
      const code = isCompiled ? await builder.build(onlySeeds ? paths : null) : EXIT.nothing
      // After a failure some pages may have been published.
      if (code !== EXIT.usage) site.reload()
      terminal.stdout.write(`${OUTCOMES[code] ?? 'Built again.'}\n`)
    }
    building = false
  }
  const onChange = (path: string): void => {
    changes.add(path)
    if (timer) clearTimeout(timer)
    timer = setTimeout(() => void build(), SETTLE_MS)
  }
  const isLeftOut = (path: string): boolean => path === out || path.startsWith(out + sep) || path === paths.state
  const seeds = watchFolders(paths.seeds, isLeftOut, onChange)
  const others = [paths.store, placesIn(paths.media).ledger, overlay, ...sources, read.file]
  const watcher = watch(
    others.filter((path) => path !== null),
    {ignoreInitial: true, ignored: isLeftOut},
  )
  watcher.on('all', (_event, path) => onChange(path))

  await new Promise<void>((done) => {
    process.once('SIGINT', done)
    process.once('SIGTERM', done)
  })
  seeds.close()
  await watcher.close()
  await site.close()
  builder.end()
  return EXIT.well
}

/** Messages about a build that did not succeed, by exit code. */
const OUTCOMES: Readonly<Record<number, string>> = {
  [EXIT.nothing]: 'The build had errors: see above.',
  [EXIT.usage]: 'The last good build is still shown.',
}

/** Collects the paths that change between two builds. */
class Changes {
  #paths = new Set<string>()

  add(path: string): void {
    this.#paths.add(path)
  }

  get any(): boolean {
    return this.#paths.size > 0
  }

  take(): readonly string[] {
    const paths = [...this.#paths]
    this.#paths = new Set()
    return paths
  }
}

/** The building process of the preview: see `BuildRequest`. */
class Builder {
  readonly #child: ChildProcess

  constructor(options: BuildOptions, cwd: string) {
    this.#child = fork(bundled('builder'), [JSON.stringify(options)], {
      cwd,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    })
  }

  /** Runs a build and returns the exit code that the command would have. */
  build(changed: BuildRequest['changed']): Promise<number> {
    return new Promise((done) => {
      const answered = ({code}: BuildAnswer): void => {
        this.#child.off('exit', ended)
        done(code)
      }
      const ended = (code: number | null): void => done(code ?? EXIT.nothing)
      this.#child.once('message', answered)
      this.#child.once('exit', ended)
      const request: BuildRequest = {changed}
      this.#child.send(request)
    })
  }

  /** Kills the process, even during a build: the site and the store stay usable. */
  end(): void {
    this.#child.kill('SIGKILL')
  }
}

/**
 * Compiles the project's sources, if this is a checkout: a published package has no script for it. Returns false after
 * an error, which the compiler prints.
 */
async function compile(): Promise<boolean> {
  const compiler = resolve(packageRoot, 'scripts/compile.mjs')
  if (!existsSync(compiler)) return true
  const child = spawn(process.execPath, [compiler], {stdio: ['ignore', 'inherit', 'inherit']})
  return await new Promise((done) => child.on('close', (code) => done(code === 0)))
}

/** Opens the preview; reports a port that cannot be used and returns null. */
async function openPreview(out: string, port: number | null, terminal: Terminal): Promise<Preview | null> {
  try {
    return await preview(out, port)
  } catch (error) {
    const code = codeOf(error)
    if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error
    const why = code === 'EACCES' ? 'needs a permission that you do not have' : 'is taken'
    terminal.stderr.write(`backfile: port ${port ?? 8080} ${why}; name another with --port\n`)
    return null
  }
}
