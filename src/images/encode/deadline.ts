import type {Sharp} from 'sharp'

/** Thrown where a picture takes longer than it may. */
export class TooSlow extends Error {}

/** The moment until which one picture may be worked on. */
export class Deadline {
  readonly #end: number

  constructor(seconds: number) {
    this.#end = performance.now() + seconds * 1000
  }

  /** Seconds that are left; throws TooSlow where there are none. */
  get left(): number {
    const left = (this.#end - performance.now()) / 1000
    if (left <= 0) throw new TooSlow()
    return left
  }

  /**
   * What the pipeline gives in the time that is left. sharp looks at the time now and then and stops; our own clock is for
   * the parts of the work in which it does not look.
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
