import type {Progress, Stage} from '../build/progress.ts'
import type {Output, Terminal} from './terminal.ts'

/** No progress is shown in the first two seconds. */
const SILENT_MS = 2000
/** Least time between two updates: of the bar on a terminal, and of plain lines elsewhere. */
const BAR_MS = 100
const LINE_MS = 10_000

const NAMES: Readonly<Record<Stage, string>> = {
  seeds: 'Reading seeds',
  catalogue: 'Ordering',
  fetch: 'Looking for pictures',
  pictures: 'Pictures',
  pages: 'Printing pages',
  files: 'Writing files',
}

/** The time that a stage took, in milliseconds: on the clock, and of the processor in all threads together. */
export interface StageTime {
  readonly ms: number
  readonly cpuMs: number
}

/** The time of each stage, in order. */
export type StageTimes = ReadonlyMap<Stage, StageTime>

/** The processor's time of this process so far, in milliseconds. */
function cpuNow(): number {
  const {user, system} = process.cpuUsage()
  return (user + system) / 1000
}

/**
 * Shows the progress of a build, as a bar on a terminal or a line every ten seconds elsewhere, and times each stage.
 */
export class Reporter implements Progress {
  readonly #out: Output
  readonly #quiet: boolean
  readonly #now: () => number
  readonly #start: number
  readonly #times = new Map<Stage, StageTime>()
  #stage: Stage | null = null
  #since = 0
  #cpuSince = 0
  #printed = 0
  #barShown = false

  constructor({stderr, now = () => performance.now()}: Pick<Terminal, 'stderr' | 'now'>, quiet: boolean) {
    this.#out = stderr
    this.#now = now
    this.#start = now()
    this.#quiet = quiet
  }

  stage(name: Stage): void {
    this.#close()
    this.#stage = name
    this.#since = this.#now()
    this.#cpuSince = cpuNow()
  }

  step(done: number, total: number, note = ''): void {
    const now = this.#now()
    if (this.#quiet || !this.#stage || now - this.#start < SILENT_MS) return
    if (now - this.#printed < (this.#out.isTTY ? BAR_MS : LINE_MS)) return
    this.#printed = now
    const name = NAMES[this.#stage]
    if (!this.#out.isTTY) {
      this.#out.write(`${name}: ${done} of ${total}${this.#left(done, total, now)}${note}\n`)
      return
    }
    const share = total > 0 ? done / total : 1
    const bar = '█'.repeat(Math.round(share * 24)).padEnd(24, '░')
    this.#out.write(`\r\x1b[K${name} ${bar} ${done}/${total}${this.#left(done, total, now)}${note}`)
    this.#barShown = true
  }

  /** Ends the last stage, clears the bar and returns the times. May be called again. */
  finish(): StageTimes {
    this.#close()
    return this.#times
  }

  /** The estimated remaining time of the stage, from the average so far; empty if below a second. */
  #left(done: number, total: number, now: number): string {
    const seconds = ((now - this.#since) / Math.max(1, done)) * (total - done) * 0.001
    return seconds >= 1 ? ` · ${duration(seconds)} left` : ''
  }

  #close(): void {
    if (this.#stage) {
      const {ms, cpuMs} = this.#times.get(this.#stage) ?? {ms: 0, cpuMs: 0}
      this.#times.set(this.#stage, {
        ms: ms + this.#now() - this.#since,
        cpuMs: cpuMs + cpuNow() - this.#cpuSince,
      })
    }
    this.#stage = null
    if (this.#barShown) this.#out.write('\r\x1b[K')
    this.#barShown = false
  }
}

/** A duration in its largest units: `40 s`, `12 min`, `3 h 5 min`. `seconds` must not be negative. */
export function duration(seconds: number): string {
  if (seconds < 100) return `${Math.round(seconds)} s`
  const minutes = Math.round(seconds / 60)
  return minutes < 100 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}

/** The name of a stage as shown to the user. */
export const stageName = (stage: Stage): string => NAMES[stage]
