import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {isMainThread} from 'node:worker_threads'

/**
 * Loaded by `--import` into every Node process that is measured; at its end it writes down what the process has used.
 * CPU time is that of all its threads. Memory is VmHWM where there is /proc: the maximum that `getrusage` tells starts,
 * after fork and exec, from that of the parent, and a small process would show the size of the bench.
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
    // ENOENT: no Linux.
    return null
  }
}
