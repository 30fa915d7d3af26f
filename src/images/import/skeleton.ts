import {createReadStream} from 'node:fs'

/** Strings longer than this stay in the file. */
const LONG = 4096
/** A piece of JSON that holds no long strings and is still larger is nobody's list of requests. */
const MAX_BYTES = 256_000_000

const QUOTE = 0x22
const BACKSLASH = 0x5c

/** Bytes of a file, the end not included. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** What stands in place of a long string: a control character, which no address and no type holds, and its place. */
const mark = ({start, end}: Range): string => `"\\u0000${start}-${end}"`

/** The place of a long string in its file; null for a string that is itself. */
export function rangeIn(text: string): Range | null {
  const [, start, end] = /^\0(\d+)-(\d+)$/.exec(text) ?? []
  return start === undefined || end === undefined ? null : {start: Number(start), end: Number(end)}
}

/**
 * The text of a JSON file with the places of its long strings instead of them (`rangeIn`), so that a file of gigabytes
 * fits. Null where that is too long as well. What is no JSON comes out as no JSON.
 */
export async function skeletonOf(path: string): Promise<string | null> {
  const scan = new Scan()
  for await (const chunk of createReadStream(path, {highWaterMark: 1 << 20}) as AsyncIterable<Buffer>) {
    scan.read(chunk)
    if (scan.bytes > MAX_BYTES) return null
  }
  return scan.text()
}

class Scan {
  /** Bytes that were kept. */
  bytes = 0
  readonly #kept: Buffer[] = []
  /** Bytes before the chunk. */
  #before = 0
  /** Where the string began whose end has not come yet. */
  #start: number | null = null
  /** What has come of that string, as long as it is short. */
  #head: Buffer[] = []
  /** The chunk before ended with a backslash. */
  #isEscaped = false

  read(chunk: Buffer): void {
    let at = 0
    while (at < chunk.length)
      at = this.#start === null ? this.#outside(chunk, at) : this.#inside(chunk, at, this.#start)
    this.#before += chunk.length
  }

  text(): string {
    return Buffer.concat(this.#kept).toString('utf8')
  }

  #keep(bytes: Buffer): void {
    this.#kept.push(bytes)
    this.bytes += bytes.length
  }

  #outside(chunk: Buffer, at: number): number {
    const quote = chunk.indexOf(QUOTE, at)
    const end = quote < 0 ? chunk.length : quote
    // Copies: a piece of a chunk would keep all of it.
    this.#keep(Buffer.from(chunk.subarray(at, end)))
    if (quote < 0) return end
    this.#start = this.#before + quote + 1
    return quote + 1
  }

  #inside(chunk: Buffer, at: number, start: number): number {
    const end = this.#endOf(chunk, at)
    const stop = end ?? chunk.length
    const isLong = this.#before + stop - start > LONG
    if (isLong) this.#head = []
    else this.#head.push(Buffer.from(chunk.subarray(at, stop)))
    if (end === null) return stop
    if (isLong) this.#keep(Buffer.from(mark({start, end: this.#before + end})))
    else this.#keep(Buffer.concat([Buffer.from('"'), ...this.#head, Buffer.from('"')]))
    this.#head = []
    this.#start = null
    return end + 1
  }

  /** Where the quotation mark is that ends a string; null where it is not in the chunk. */
  #endOf(chunk: Buffer, from: number): number | null {
    let at = from
    if (this.#isEscaped) {
      this.#isEscaped = false
      at++
    }
    for (let quote = chunk.indexOf(QUOTE, at); quote >= 0; quote = chunk.indexOf(QUOTE, quote + 1)) {
      if (backslashesBefore(chunk, quote, at) % 2 === 0) return quote
    }
    this.#isEscaped = backslashesBefore(chunk, chunk.length, at) % 2 === 1
    return null
  }
}

function backslashesBefore(chunk: Buffer, end: number, start: number): number {
  let at = end
  while (at > start && chunk[at - 1] === BACKSLASH) at--
  return end - at
}
