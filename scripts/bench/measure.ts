import {spawn} from 'node:child_process'
import {mkdtemp, readdir, readFile, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {z} from 'zod'

/** Resources that a command used from its start to its end. */
export interface Usage {
  readonly wallMs: number
  /** User and system time of all threads of all its Node processes. */
  readonly cpuMs: number
  /** Peak resident memory. With several processes this is the sum of their peaks, so it may be too high. */
  readonly peakBytes: number
  readonly processes: number
  readonly stdout: string
}

const METER = new URL('./meter.js', import.meta.url).href
const entry = z.object({cpuMs: z.number(), peakBytes: z.number()})

/**
 * Runs a Node program in the folder `cwd` and measures it and every Node process that it starts.
 *
 * `argv` is the script and its arguments; `onStart` receives the process id. Rejects if the program exits with another
 * code than 0.
 */
export async function measure(
  argv: readonly string[],
  cwd: string,
  onStart: (pid: number) => void = () => {},
): Promise<Usage> {
  const meter = await mkdtemp(join(tmpdir(), 'backfile-meter-'))
  try {
    const start = performance.now()
    const env = {NODE_OPTIONS: `--import=${METER}`, BACKFILE_BENCH_METER: meter}
    const stdout = await run(argv, cwd, env, onStart)
    const wallMs = performance.now() - start
    const files = await readdir(meter)
    const entries = await Promise.all(
      files.map(async (file) => entry.parse(JSON.parse(await readFile(join(meter, file), 'utf8')))),
    )
    const sum = (key: 'cpuMs' | 'peakBytes') => entries.reduce((total, one) => total + one[key], 0)
    return {wallMs, cpuMs: sum('cpuMs'), peakBytes: sum('peakBytes'), processes: entries.length, stdout}
  } finally {
    await rm(meter, {recursive: true, force: true})
  }
}

function run(
  argv: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>>,
  onStart: (pid: number) => void,
): Promise<string> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [...argv], {
      cwd,
      env: {...process.env, ...env},
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    if (child.pid !== undefined) onStart(child.pid)
    const out: Buffer[] = []
    const err: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk))
    child.on('error', fail)
    child.on('close', (code) => {
      if (code === 0) done(Buffer.concat(out).toString('utf8'))
      else fail(new Error(`${argv.join(' ')} ended with ${code}.\n${Buffer.concat(err).toString('utf8')}`))
    })
  })
}
