/** The most bytes that a UTF-16 code unit takes in an encoding. */
const UNIT_BYTES = {utf8: 3, utf16le: 2, latin1: 1} as const

/**
 * Memory into which texts are written one after the other. It is used again after `empty`: new memory for each text would
 * fill faster than it is freed.
 */
export class Room {
  #bytes = Buffer.alloc(0)
  #end = 0

  /** The number of bytes written. */
  get end(): number {
    return this.#end
  }

  /** Writes a text and returns its length in bytes. */
  write(text: string, encoding: keyof typeof UNIT_BYTES = 'utf8'): number {
    this.#grow(text.length * UNIT_BYTES[encoding])
    const length = this.#bytes.write(text, this.#end, encoding)
    this.#end += length
    return length
  }

  /** Leaves some bytes for later. Their values are undefined. */
  leave(length: number): void {
    this.#grow(length)
    this.#end += length
  }

  /** The bytes from a place to the end. They are valid until more are written. */
  from(start: number): Buffer {
    return this.#bytes.subarray(start, this.#end)
  }

  /** All bytes in memory of their own, which may be transferred to another thread. */
  copy(): Uint8Array<ArrayBuffer> {
    return new Uint8Array(this.from(0))
  }

  /** Forgets what was written. */
  empty(): void {
    this.#end = 0
  }

  #grow(length: number): void {
    if (this.#end + length <= this.#bytes.length) return
    const wider = Buffer.allocUnsafeSlow(2 * (this.#end + length))
    wider.set(this.from(0))
    this.#bytes = wider
  }
}
