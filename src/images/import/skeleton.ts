import {createReadStream} from 'node:fs'

/** Longer strings, in bytes, are left in the file. */
const LONG = 4096
/** Most bytes of JSON without its long strings; no real HAR file has more. */
const MAX_BYTES = 256_000_000

const QUOTE = 0x22
const BACKSLASH = 0x5c

/** A range of bytes in a file; `end` is exclusive. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** The JSON string that replaces a long one: a zero character, which no address or type contains, and the range. */
const mark = ({start, end}: Range): string => `"\\u0000${start}-${end}"`

/** The range of a replaced string in its file; null for a string that was kept. */
export function rangeIn(text: string): Range | null {
  const [, start, end] = /^\0(\d+)-(\d+)$/.exec(text) ?? []
  return start === undefined || end === undefined ? null : {start: Number(start), end: Number(end)}
}

/**
 * Reads a JSON file and replaces each long string by its range in the file (see `rangeIn`), so that gigabytes of bodies
 * fit into memory. Null if the rest is still too long. Does not check the JSON; throws if the file cannot be read.
 */
export async function skeletonOf(path: string): Promise<string | null> {
  const scan = new Scan()
  for await (const chunk of createReadStream(path, {highWaterMark: 1 << 20}) as AsyncIterable<Buffer>) {
    scan.read(chunk)
    if (scan.bytes > MAX_BYTES) return null
  }
  return scan.text()
}

/** Scans JSON chunk by chunk and keeps all but the long strings. */
class Scan {
  /** Number of bytes kept so far. */
  bytes = 0
  readonly #kept: Buffer[] = []
  /** Offset of the current chunk in the file. */
  #before = 0
  /** Offset of the open string's first byte; null outside strings. */
  #start: number | null = null
  /** The open string's bytes so far; empty once it is long. */
  #head: Buffer[] = []
  /** Whether the previous chunk ended inside the string with an escaping backslash. */
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
    // A copy, since a view would keep the whole chunk in memory.
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

  /** Index of the quotation mark that ends the open string; null if it is not in the chunk. */
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
