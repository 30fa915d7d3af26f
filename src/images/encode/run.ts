import type {Encoding} from './settings.ts'

/** One run of the encoder: the time that it may spend on AVIF, and what it did. */
export class EncodingRun {
  /** Variants that were encoded; none in a second run over the same pictures. */
  encodings = 0
  readonly #seconds: number
  readonly #lacking = new Set<string>()
  #active = 0
  #since = 0
  #spent = 0

  /** The budget is that of `encoding.avif`; its zero is the first AVIF. */
  constructor({avif}: Pick<Encoding, 'avif'>) {
    this.#seconds = avif?.seconds ?? 0
  }

  /** Whether there is time left for AVIF. */
  get hasTimeForAvif(): boolean {
    return this.#elapsed() < this.#seconds * 1000
  }

  /** How many pictures have gone on without the AVIF that was asked for. */
  get lackingAvif(): number {
    return this.#lacking.size
  }

  /** Tells that an original has been left without AVIF. */
  leaveWithoutAvif(sha256: string): void {
    this.#lacking.add(sha256)
  }

  /** Runs work that is on AVIF's time: time in which several run is counted once. */
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
