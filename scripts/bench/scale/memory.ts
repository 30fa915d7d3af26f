import {memoryOf} from './watch.ts'

/** Resident memory at a moment after the start. */
export interface MemorySample {
  readonly ms: number
  readonly bytes: number
}

const EVERY_MS = 250

/**
 * Works, and looks meanwhile at the memory of the process that the work names, where `wanted`. All threads of a build are
 * in that one process.
 */
export async function sampled<T>(
  wanted: boolean,
  work: (onStart: (pid: number) => void) => Promise<T>,
): Promise<readonly [T, readonly MemorySample[]]> {
  const samples: MemorySample[] = []
  let looks: NodeJS.Timeout | undefined
  const watchProcess = (pid: number): void => {
    const start = performance.now()
    looks = setInterval(() => {
      const bytes = memoryOf(pid, 'VmRSS')
      if (bytes !== null) samples.push({ms: Math.round(performance.now() - start), bytes})
    }, EVERY_MS)
  }
  try {
    return [await work(wanted ? watchProcess : () => {}), samples]
  } finally {
    clearInterval(looks)
  }
}
