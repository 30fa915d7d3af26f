import {readdirSync, readFileSync} from 'node:fs'

/** Milliseconds between two samples. A process that lives shorter may be missed; the peak of a longer one is not. */
const EVERY = 40

/**
 * Runs `work` and measures the memory of the processes started by this one. `bytes` is the largest sample; a sample is
 * the sum of the peaks (VmHWM) that the living processes have had so far. Linux only.
 */
export async function peakOfChildren<T>(work: () => Promise<T>): Promise<{readonly result: T; readonly bytes: number}> {
  let bytes = 0
  const look = setInterval(() => {
    bytes = Math.max(
      bytes,
      descendants(process.pid).reduce((sum, pid) => sum + highWater(pid), 0),
    )
  }, EVERY)
  try {
    const result = await work()
    return {result, bytes}
  } finally {
    clearInterval(look)
  }
}

function descendants(root: number): readonly number[] {
  const children = new Map<number, number[]>()
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    // The name of a program may contain any character, even a bracket. See proc(5), /proc/pid/stat.
    const parent = Number(/^.*\) \S (\d+) /s.exec(read(`/proc/${name}/stat`))?.[1])
    children.set(parent, [...(children.get(parent) ?? []), Number(name)])
  }
  const found: number[] = []
  for (let queue = [root]; queue.length > 0; ) {
    queue = queue.flatMap((pid) => children.get(pid) ?? [])
    found.push(...queue)
  }
  return found
}

const highWater = (pid: number): number =>
  Number(/^VmHWM:\s*(\d+) kB$/m.exec(read(`/proc/${pid}/status`))?.[1] ?? 0) * 1024

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    // ENOENT, ESRCH: the process has ended.
    return ''
  }
}
