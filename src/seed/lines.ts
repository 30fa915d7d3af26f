/** Reads a text line by line. Line numbers start at 1, as editors show them. */
export class Lines {
  readonly #text: string
  #at = 0
  #number = 1

  constructor(text: string) {
    this.#text = text
  }

  get number(): number {
    return this.#number
  }

  get done(): boolean {
    return this.#at >= this.#text.length
  }

  /** The current line without its LF; empty at the end. */
  peek(): string {
    const end = this.#text.indexOf('\n', this.#at)
    return this.#text.slice(this.#at, end < 0 ? undefined : end)
  }

  /** Returns the current line and moves to the next one. */
  next(): string {
    const line = this.peek()
    this.#at = Math.min(this.#at + line.length + 1, this.#text.length)
    this.#number++
    return line
  }

  skipBlank(): void {
    while (!this.done && this.peek().trim() === '') this.next()
  }

  /** The text from the current line to the end. */
  rest(): string {
    return this.#text.slice(this.#at)
  }

  /** A second reader of the same text at the same position, to look ahead. */
  fork(): Lines {
    const twin = new Lines(this.#text)
    twin.#at = this.#at
    twin.#number = this.#number
    return twin
  }
}
