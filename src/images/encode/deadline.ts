import type {Sharp} from 'sharp'

/** Thrown when a picture takes longer than its time limit. */
export class TooSlow extends Error {}

/** The time limit for one picture; `seconds` count from its creation. */
export class Deadline {
  readonly #end: number

  constructor(seconds: number) {
    this.#end = performance.now() + seconds * 1000
  }

  /** Seconds left; throws TooSlow if there are none. */
  get left(): number {
    const left = (this.#end - performance.now()) / 1000
    if (left <= 0) throw new TooSlow()
    return left
  }

  /**
   * Runs a pipeline within the time left; throws TooSlow when it is over. sharp checks its own timeout only in parts of
   * its work, so a timer half a second later ends the waiting in the others.
   */
  async run<T>(pipeline: Sharp, give: (pipeline: Sharp) => Promise<T>): Promise<T> {
    const {left} = this
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<never>((_, fail) => {
      timer = setTimeout(() => fail(new TooSlow()), left * 1000 + 500)
    })
    try {
      return await Promise.race([give(pipeline.timeout({seconds: Math.ceil(left)})), late])
    } catch (error) {
      if (error instanceof Error && error.message.includes('timeout:')) throw new TooSlow()
      throw error
    } finally {
      clearTimeout(timer)
    }
  }
}
