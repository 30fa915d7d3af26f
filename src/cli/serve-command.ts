import {spawn} from 'node:child_process'
import {existsSync} from 'node:fs'
import {dirname, resolve, sep} from 'node:path'
import {fileURLToPath} from 'node:url'
import {watch} from 'chokidar'
import {readConfig} from '../config/index.ts'
import {placesIn} from '../images/media/places.ts'
import {packageRoot} from '../package-root.ts'
import {codeOf} from '../seed/walk.ts'
import {type Preview, preview} from '../serve/server.ts'
import {type BuildOptions, buildCommand} from './build-command.ts'
import {EXIT, type ExitCode} from './exit.ts'
import {whereOf} from './where.ts'

/** Editors write a file in several steps; a build waits until they are done. */
const SETTLE_MS = 120

/**
 * Builds, serves, and builds again when a seed, a picture, a template or the config changes, until it is interrupted.
 * Each further build is a process of its own: templates are code, and a process keeps the code that it has loaded.
 */
export async function serveCommand(options: BuildOptions, port: number | null): Promise<ExitCode> {
  const first = await buildCommand(options)
  if (first === EXIT.usage) return first
  const read = await readConfig(process.cwd(), options.config)
  if (!read.ok) return EXIT.usage
  const {places, out, overlay} = whereOf(options, read)
  const site = await openPreview(out, port)
  if (site === null) return EXIT.usage
  process.stdout.write(`Preview: ${site.url} (Ctrl+C ends it)\n`)

  const own = [resolve(packageRoot, 'templates'), resolve(packageRoot, 'src')].filter((folder) => existsSync(folder))
  const watched = [...places.seeds, places.store, placesIn(places.media).ledger, overlay, ...own, read.file].filter(
    (path) => path !== null,
  )
  const watcher = watch(watched, {ignoreInitial: true, ignored: (path) => path === out || path.startsWith(out + sep)})

  let timer: NodeJS.Timeout | null = null
  let building = false
  let again = false
  let sourcesChanged = false
  const build = async (): Promise<void> => {
    if (building) {
      again = true
      return
    }
    building = true
    const compileFirst = sourcesChanged
    sourcesChanged = false
    const code = await rebuild(process.argv.slice(3), compileFirst)
    const built = code === EXIT.well || code === EXIT.refused
    if (built) site.reload()
    process.stdout.write(built ? 'Built again.\n' : 'The last good build is still shown.\n')
    building = false
    if (again) {
      again = false
      await build()
    }
  }
  watcher.on('all', (_event, path) => {
    sourcesChanged ||= own.some((folder) => path.startsWith(folder + sep))
    if (timer) clearTimeout(timer)
    timer = setTimeout(() => void build(), SETTLE_MS)
  })

  await new Promise<void>((done) => {
    process.once('SIGINT', done)
    process.once('SIGTERM', done)
  })
  await watcher.close()
  await site.close()
  return EXIT.well
}

/** The preview, or null where the port cannot be had, which is said. */
async function openPreview(out: string, port: number | null): Promise<Preview | null> {
  try {
    return await preview(out, port)
  } catch (error) {
    const code = codeOf(error)
    if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error
    const why = code === 'EACCES' ? 'may not be used by you' : 'is taken'
    process.stderr.write(`backfile: port ${port ?? 8080} ${why}; name another with --port\n`)
    return null
  }
}

/** One build with the same options, after the compiler where our own sources changed. */
async function rebuild(argv: readonly string[], compileFirst: boolean): Promise<number> {
  const main = fileURLToPath(new URL('./main.js', import.meta.url))
  const compiler = resolve(packageRoot, 'node_modules/typescript/bin/tsc')
  if (compileFirst && existsSync(compiler)) {
    const compiled = await run([compiler, '-p', resolve(packageRoot, 'tsconfig.json')], dirname(compiler))
    if (compiled !== 0) return compiled
  }
  const withoutPort = argv.filter((word, at) => !/^--port/.test(word) && argv[at - 1] !== '--port')
  return await run([main, 'build', '--quiet', ...withoutPort], process.cwd())
}

function run(argv: readonly string[], cwd: string): Promise<number> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [...argv], {cwd, stdio: ['ignore', 'inherit', 'inherit']})
    child.on('close', (code) => done(code ?? 1))
  })
}
