import {type SpawnOptions, spawn} from 'node:child_process'
import {mkdtempSync, rmSync} from 'node:fs'
import {mkdir, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {Writable} from 'node:stream'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {afterAll} from 'vitest'
import type * as Run from '../../src/cli/run.ts'

/** Path of the project's root folder. */
export const projectRoot = fileURLToPath(new URL('../..', import.meta.url))

/** Path of the compiled command-line program. */
export const command = join(projectRoot, 'lib/src/cli/main.js')

/** The exit code of a finished process, null after a signal, and its output. */
export interface Ran {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/**
 * Loads the compiled command as a module: the same code that a process runs, without the start of one. Most tests that
 * use this file need no command, so it is loaded only when one runs.
 */
const compiledCommand = (): Promise<typeof Run> => import(pathToFileURL(join(projectRoot, 'lib/bundle/run.js')).href)

/** Runs the command to its end in this process, in the folder `cwd`; its clock stands still, so it prints no progress. */
export async function backfile(args: readonly string[], {cwd}: {readonly cwd: string}): Promise<Ran> {
  const [out, err] = [new Collector(), new Collector()]
  const {run: runCommand} = await compiledCommand()
  const code = await runCommand(args, {cwd, stdout: out, stderr: err, now: () => 0})
  return {code, stdout: out.text, stderr: err.text}
}

/** A stream that keeps what is written to it. */
class Collector extends Writable {
  readonly #parts: Buffer[] = []

  override _write(part: Buffer | string, _encoding: string, done: () => void): void {
    this.#parts.push(Buffer.from(part))
    done()
  }

  get text(): string {
    return String(Buffer.concat(this.#parts))
  }
}

/** Runs the command to its end in a process of its own: for exit codes, signals, limits and the environment. */
export const backfileProcess = (args: readonly string[], options: SpawnOptions = {}): Promise<Ran> =>
  runNode([command, ...args], options)

/** Runs Node with these arguments and waits for its end. */
export const runNode = (args: readonly string[], options: SpawnOptions = {}): Promise<Ran> =>
  run(process.execPath, args, options)

/** Runs a program, waits for its end and collects its output. Rejects if it cannot be started. */
export function run(program: string, args: readonly string[], options: SpawnOptions = {}): Promise<Ran> {
  return new Promise((done, fail) => {
    const child = spawn(program, [...args], {...options, stdio: ['ignore', 'pipe', 'pipe']})
    const out: Buffer[] = []
    const err: Buffer[] = []
    child.stdout?.on('data', (bytes: Buffer) => out.push(bytes))
    child.stderr?.on('data', (bytes: Buffer) => err.push(bytes))
    child.on('error', fail)
    child.on('close', (code) => done({code, stdout: String(Buffer.concat(out)), stderr: String(Buffer.concat(err))}))
  })
}

/** Makes a new folder that is removed after the tests of the file. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'backfile-test-'))
  afterAll(() => rmSync(folder, {recursive: true, force: true}))
  return folder
}

/** Writes files with their folders; `files` maps paths below `folder` to contents. */
export async function writeFiles(folder: string, files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), {recursive: true})
    await writeFile(join(folder, path), content)
  }
}

/**
 * The text of an invented seed: comment with the time, title line with the address, separator, body (docs/format.md
 * §2).
 */
export function seed(fields: {at?: string | number; title?: string; url?: string; body?: string} = {}): string {
  const {
    at = 1700000000000,
    title = '湖上的船',
    url = 'https://lake.example/a-1',
    // Another text for each address: equal articles of one outlet would be one.
    body = `<p>清晨有雾，船晚了一刻钟。</p>${fields.url === undefined ? '' : `<p>见${/[^/]*$/.exec(url)?.[0]}。</p>`}`,
  } = fields
  return `<!--${at}-->\n[${title}](${url})\n------\n\n${body}\n`
}
