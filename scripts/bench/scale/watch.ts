import {spawn} from 'node:child_process'
import {readFileSync} from 'node:fs'
import type {Usage} from '../measure.ts'

/** How often a program's memory is looked at. What it takes after the last look and gives back at once is not seen. */
const LOOK_MS = 10

/** The kernel counts time in hundredths of a second, on every machine that Node runs on (`getconf CLK_TCK`). */
const TICK_MS = 10

/**
 * Runs a program that is not Node's and measures it from outside: its CPU time is what the kernel adds to that of our
 * ended children, its memory is VmHWM. Nothing else may end meanwhile. One that fails is thrown.
 */
export function watch(program: string, argv: readonly string[]): Promise<Omit<Usage, 'stdout'>> {
  return new Promise((done, fail) => {
    const before = endedChildrenMs()
    const start = performance.now()
    const child = spawn(program, [...argv], {stdio: ['ignore', 'pipe', 'pipe']})
    const said: Buffer[] = []
    let peakBytes = 0
    let wallMs = 0
    const looks = setInterval(() => {
      peakBytes = Math.max(peakBytes, memoryOf(child.pid ?? 0, 'VmHWM') ?? 0)
    }, LOOK_MS)
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => said.push(chunk))
    child.on('exit', () => {
      wallMs = performance.now() - start
      clearInterval(looks)
    })
    child.on('error', fail)
    child.on('close', (code) => {
      if (code === 0) done({wallMs, cpuMs: endedChildrenMs() - before, peakBytes, processes: 1})
      else fail(new Error(`${program} ended with ${code}.\n${Buffer.concat(said).toString('utf8')}`))
    })
  })
}

/** User and system time of all children that have ended. `proc(5)`, `stat`: fields 16 and 17. */
function endedChildrenMs(): number {
  const stat = readFileSync('/proc/self/stat', 'utf8')
  // The second field is a name in brackets and may hold anything.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[13]) + Number(fields[14])) * TICK_MS
}

/** Resident memory of a process in bytes, now or at most; null where it has ended. */
export function memoryOf(pid: number, field: 'VmRSS' | 'VmHWM'): number | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    const kib = new RegExp(`^${field}:\\s*(\\d+) kB$`, 'm').exec(status)?.[1]
    return kib === undefined ? null : Number(kib) * 1024
  } catch {
    // ENOENT or ESRCH: it has ended.
    return null
  }
}
