import {memoryOf} from './measure-program.ts'

/** Resident memory in bytes, `ms` milliseconds after the start. */
export interface MemorySample {
  readonly ms: number
  readonly bytes: number
}

const EVERY_MS = 250

/**
 * Runs `work` and, if `enabled`, samples the memory of the process whose id the work passes to its callback.
 *
 * All threads of a build run in that one process. Returns the result of the work and the samples.
 */
export async function sampled<T>(
  enabled: boolean,
  work: (onStart: (pid: number) => void) => Promise<T>,
): Promise<readonly [T, readonly MemorySample[]]> {
  const samples: MemorySample[] = []
  let timer: NodeJS.Timeout | undefined
  const watchProcess = (pid: number): void => {
    const start = performance.now()
    timer = setInterval(() => {
      const bytes = memoryOf(pid, 'VmRSS')
      if (bytes !== null) samples.push({ms: Math.round(performance.now() - start), bytes})
    }, EVERY_MS)
  }
  try {
    return [await work(enabled ? watchProcess : () => {}), samples]
  } finally {
    clearInterval(timer)
  }
}
