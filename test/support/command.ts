import {type SpawnOptions, spawn} from 'node:child_process'
import {mkdtempSync, rmSync} from 'node:fs'
import {mkdir, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {afterAll} from 'vitest'

/** The project's own folder. */
export const projectRoot = fileURLToPath(new URL('../..', import.meta.url))

/** The compiled command, as `npm run build` starts it. */
export const command = join(projectRoot, 'lib/src/cli/main.js')

export interface Ran {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs the command to its end, in a folder of the test's. */
export function backfile(args: readonly string[], options: SpawnOptions = {}): Promise<Ran> {
  return runNode([command, ...args], options)
}

export const runNode = (args: readonly string[], options: SpawnOptions = {}): Promise<Ran> =>
  run(process.execPath, args, options)

/** Runs a program to its end and keeps what it said. */
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

/** A new folder that is removed after the tests of the file. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'backfile-test-'))
  afterAll(() => rmSync(folder, {recursive: true, force: true}))
  return folder
}

/** Writes files, by path below the folder. */
export async function writeFiles(folder: string, files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), {recursive: true})
    await writeFile(join(folder, path), content)
  }
}

/** An invented seed of the usual form. */
export function seed(fields: {at?: string | number; title?: string; url?: string; body?: string} = {}): string {
  const {
    at = 1700000000000,
    title = '湖上的船',
    url = 'https://lake.example/a-1',
    body = '<p>清晨有雾，船晚了一刻钟。</p>',
  } = fields
  return `<!--${at}-->\n[${title}](${url})\n------\n\n${body}\n`
}
