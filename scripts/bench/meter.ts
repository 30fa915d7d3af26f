import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {isMainThread} from 'node:worker_threads'

/**
 * Loaded with `--import` into every measured Node process; at exit it writes the process's CPU time and peak memory.
 *
 * CPU time covers all threads. Memory is VmHWM if /proc exists: the maximum of `getrusage` is inherited across fork and
 * exec, so a small process would report the size of the benchmark that started it.
 */
const folder = process.env.BACKFILE_BENCH_METER
if (isMainThread && folder !== undefined) {
  process.on('exit', () => {
    const {userCPUTime, systemCPUTime, maxRSS} = process.resourceUsage()
    const usage = {cpuMs: (userCPUTime + systemCPUTime) / 1000, peakBytes: highWater() ?? maxRSS * 1024}
    writeFileSync(join(folder, `${process.pid}.json`), JSON.stringify(usage))
  })
}

function highWater(): number | null {
  try {
    const kib = /^VmHWM:\s*(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]
    return kib === undefined ? null : Number(kib) * 1024
  } catch {
    // ENOENT: this system has no /proc.
    return null
  }
}
