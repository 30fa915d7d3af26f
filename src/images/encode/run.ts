import type {Encoding} from './settings.ts'

/** One run of the encoder: counts its work and keeps its time budget for AVIF. */
export class EncodingRun {
  /** Number of variants encoded; zero in a second run over the same pictures. */
  encodings = 0
  readonly #seconds: number
  readonly #lacking = new Set<string>()
  #active = 0
  #since = 0
  #spent = 0

  /** The time budget is `avif.seconds`. Only time spent on AVIF counts. */
  constructor({avif}: Pick<Encoding, 'avif'>) {
    this.#seconds = avif?.seconds ?? 0
  }

  /** Whether any of the time budget for AVIF is left. */
  get hasTimeForAvif(): boolean {
    return this.#elapsed() < this.#seconds * 1000
  }

  /** Number of originals without their AVIF variants. */
  get lackingAvif(): number {
    return this.#lacking.size
  }

  /** Records that an original has no AVIF variants. */
  leaveWithoutAvif(sha256: string): void {
    this.#lacking.add(sha256)
  }

  /** Runs work that counts towards the time for AVIF. Time in which several calls run counts once. */
  async onAvifTime<T>(work: () => Promise<T>): Promise<T> {
    if (this.#active++ === 0) this.#since = performance.now()
    try {
      return await work()
    } finally {
      const now = this.#elapsed()
      if (--this.#active === 0) this.#spent = now
    }
  }

  #elapsed(): number {
    return this.#active > 0 ? this.#spent + performance.now() - this.#since : this.#spent
  }
}
