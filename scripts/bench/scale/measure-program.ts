import {spawn} from 'node:child_process'
import {readFileSync} from 'node:fs'
import type {Usage} from '../measure.ts'

/** Interval at which a program's memory is read. A peak after the last reading is missed. */
const SAMPLE_MS = 10

/** Length of a kernel clock tick: 100 per second on every system that Node supports (`getconf CLK_TCK`). */
const TICK_MS = 10

/**
 * Runs a program other than Node and measures it from outside, on Linux only.
 *
 * CPU time is the growth of the CPU time of our ended children, so no other child may end meanwhile. Memory is VmHWM.
 * Rejects if the program cannot start or exits with another code than 0.
 */
export function measureProgram(program: string, argv: readonly string[]): Promise<Omit<Usage, 'stdout'>> {
  return new Promise((done, fail) => {
    const before = endedChildrenMs()
    const start = performance.now()
    const child = spawn(program, [...argv], {stdio: ['ignore', 'pipe', 'pipe']})
    const output: Buffer[] = []
    let peakBytes = 0
    let wallMs = 0
    const timer = setInterval(() => {
      peakBytes = Math.max(peakBytes, memoryOf(child.pid ?? 0, 'VmHWM') ?? 0)
    }, SAMPLE_MS)
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => output.push(chunk))
    child.on('exit', () => {
      wallMs = performance.now() - start
      clearInterval(timer)
    })
    child.on('error', fail)
    child.on('close', (code) => {
      if (code === 0) done({wallMs, cpuMs: endedChildrenMs() - before, peakBytes, processes: 1})
      else fail(new Error(`${program} ended with ${code}.\n${Buffer.concat(output).toString('utf8')}`))
    })
  })
}

/** User and system time, in milliseconds, of all children that have ended: fields 16 and 17 of `stat` in proc(5). */
function endedChildrenMs(): number {
  const stat = readFileSync('/proc/self/stat', 'utf8')
  // The second field is the program's name in parentheses, which may itself hold spaces and parentheses.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[13]) + Number(fields[14])) * TICK_MS
}

/** Resident memory of a process in bytes: current (VmRSS) or peak (VmHWM); null if the process has ended. */
export function memoryOf(pid: number, field: 'VmRSS' | 'VmHWM'): number | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    const kib = new RegExp(`^${field}:\\s*(\\d+) kB$`, 'm').exec(status)?.[1]
    return kib === undefined ? null : Number(kib) * 1024
  } catch {
    // ENOENT or ESRCH: the process has ended.
    return null
  }
}
