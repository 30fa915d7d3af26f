import {
  closeSync,
  fstatSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import {join} from 'node:path'

/** The location of a record: segment number, offset of the first byte, length in bytes. */
export type RecordLocation = readonly [segment: number, at: number, length: number]

/** The name of the segments that hold records. */
export const RECORDS = 'records'

/** A segment of this size, in bytes, is full: the next writer begins another one. */
const FULL = 256 * 2 ** 20
/** Bytes that `readAll` reads at a time, unless a single record is longer. */
const STRETCH = 4 * 2 ** 20

/**
 * Records stored end to end in long files and read by location. They are not in the database, because pages read
 * through its memory map count as memory of the process, which would grow with the archive
 * (docs/decisions/segments.md).
 */
export class SegmentStore {
  readonly #folder: string
  readonly #name: string
  readonly #open = new Map<number, number>()
  #room = Buffer.alloc(0)

  /** Creates the folder if it is missing. Segments are the files `<name>-<number>.segment` in it. */
  constructor(folder: string, name: string) {
    this.#folder = folder
    this.#name = name
    mkdirSync(folder, {recursive: true})
  }

  /** The bytes at a location; fewer if the segment is truncated. */
  read([segment, at, length]: RecordLocation): Buffer {
    const bytes = Buffer.allocUnsafe(length)
    return bytes.subarray(0, readSync(this.#descriptor(segment), bytes, 0, length, at))
  }

  /** The bytes at a location, as by `read`, in memory that the next call uses again. */
  borrow([segment, at, length]: RecordLocation): Buffer {
    if (this.#room.length < length) this.#room = Buffer.allocUnsafeSlow(2 * length)
    return this.#room.subarray(0, readSync(this.#descriptor(segment), this.#room, 0, length, at))
  }

  /**
   * Reads the records of many items, in the order of their locations. Calls `take` with an item and a buffer in which
   * its record is `[first, last)`; the buffer is valid until `take` returns. Items whose location is null are skipped.
   */
  readAll<T>(
    items: readonly T[],
    locationOf: (item: T) => RecordLocation | null,
    take: (item: T, stretch: Buffer, first: number, last: number) => void,
  ): void {
    const locations = items.map(locationOf)
    let stretch: Buffer = Buffer.alloc(0)
    let [from, of] = [0, -1]
    for (const index of orderOf(locations)) {
      const [segment, at, length] = locations[index] ?? NO_LOCATION
      if (segment !== of || at + length > from + stretch.length) {
        stretch = this.read([segment, at, Math.max(STRETCH, length)])
        from = at
        of = segment
      }
      take(items[index] as T, stretch, at - from, Math.min(stretch.length, at - from + length))
    }
  }

  #descriptor(segment: number): number {
    const known = this.#open.get(segment)
    if (known !== undefined) return known
    const descriptor = openSync(this.#pathOf(segment), 'r')
    this.#open.set(segment, descriptor)
    return descriptor
  }

  #pathOf(segment: number): string {
    return join(this.#folder, `${this.#name}-${segment}.segment`)
  }

  /**
   * Opens a writer at the end of the last segment. `known` are all locations in use; bytes after them, left by a killed
   * build, are cut off. If the last segment is full, or shorter than its locations say, a new segment is begun.
   */
  writer(known: Iterable<RecordLocation>): SegmentWriter {
    const last = Math.max(0, ...this.#numbers())
    let end = 0
    for (const [segment, at, length] of known) if (segment === last) end = Math.max(end, at + length)
    if (last > 0 && end < FULL) {
      const descriptor = openSync(this.#pathOf(last), 'r+')
      const {size} = fstatSync(descriptor)
      if (size > end) ftruncateSync(descriptor, end)
      if (size >= end) return new SegmentWriter(last, descriptor, end)
      closeSync(descriptor)
    }
    return this.begin()
  }

  /** Opens a writer on a new segment with the next free number. */
  begin(): SegmentWriter {
    const segment = Math.max(0, ...this.#numbers()) + 1
    return new SegmentWriter(segment, openSync(this.#pathOf(segment), 'w'))
  }

  /** The size of all segments, in bytes. */
  get size(): number {
    return this.#numbers().reduce((sum, segment) => sum + statSync(this.#pathOf(segment)).size, 0)
  }

  /** Removes all segments. */
  clear(): void {
    this.keepOnly(null)
  }

  /** Removes all segments except the one with the number `kept`. */
  keepOnly(kept: number | null): void {
    for (const segment of this.#numbers()) {
      if (segment === kept) continue
      const descriptor = this.#open.get(segment)
      if (descriptor !== undefined) closeSync(descriptor)
      this.#open.delete(segment)
      rmSync(this.#pathOf(segment), {force: true})
    }
  }

  #numbers(): readonly number[] {
    return readdirSync(this.#folder).flatMap((file) => {
      const [, name, number] = /^(\w+)-(\d+)\.segment$/.exec(file) ?? []
      return name === this.#name ? [Number(number)] : []
    })
  }

  close(): void {
    for (const descriptor of this.#open.values()) closeSync(descriptor)
    this.#open.clear()
  }
}

const NO_LOCATION: RecordLocation = [0, 0, 0]

/** Indices of the locations, sorted by location. Usually they are sorted already, and the sort is skipped. */
function orderOf(locations: readonly (RecordLocation | null)[]): readonly number[] {
  const indices: number[] = []
  let isInOrder = true
  let last = NO_LOCATION
  for (const [index, location] of locations.entries()) {
    if (location === null) continue
    isInOrder &&= byLocation(last, location) <= 0
    last = location
    indices.push(index)
  }
  return isInOrder
    ? indices
    : indices.sort((a, b) => byLocation(locations[a] ?? NO_LOCATION, locations[b] ?? NO_LOCATION))
}

const byLocation = (a: RecordLocation, b: RecordLocation): number => a[0] - b[0] || a[1] - b[1]

/** Appends to a segment. Only one writer may be open at a time. */
export class SegmentWriter {
  readonly #segment: number
  readonly #descriptor: number
  #end: number

  constructor(segment: number, descriptor: number, end = 0) {
    this.#segment = segment
    this.#descriptor = descriptor
    this.#end = end
  }

  /** Writes bytes and returns their location. Throws the error of the disk. */
  append(bytes: Uint8Array): RecordLocation {
    const at = this.#end
    let written = 0
    while (written < bytes.length) {
      written += writeSync(this.#descriptor, bytes, written, bytes.length - written, at + written)
    }
    this.#end = at + bytes.length
    return [this.#segment, at, bytes.length]
  }

  get segment(): number {
    return this.#segment
  }

  close(): void {
    closeSync(this.#descriptor)
  }
}
