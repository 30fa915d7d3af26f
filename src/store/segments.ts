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

/** Where something lies: the number of the pack, the first byte, how many there are. */
export type RecordLocation = readonly [segment: number, at: number, length: number]

/** The name of the packs of records, for who reads nothing else. */
export const RECORDS = 'records'

/** A pack that has so much takes no more. */
const FULL = 256 * 2 ** 20
/** What is read at a time where all is read. */
const STRETCH = 4 * 2 ** 20

/**
 * Things end to end in long files, read by place. Not in the database: what a process reads through a memory map counts
 * as its memory, and would grow with the archive.
 */
export class SegmentStore {
  readonly #folder: string
  readonly #name: string
  readonly #open = new Map<number, number>()

  /** Packs are files `<name>-<number>.segment`. */
  constructor(folder: string, name: string) {
    this.#folder = folder
    this.#name = name
    mkdirSync(folder, {recursive: true})
  }

  /** The bytes at a place; fewer where the pack was cut off. */
  read([segment, at, length]: RecordLocation): Buffer {
    const bytes = Buffer.allocUnsafe(length)
    return bytes.subarray(0, readSync(this.#descriptor(segment), bytes, 0, length, at))
  }

  /**
   * Calls back with what lies at each of many places, in the order in which they lie: the bytes of a stretch from a first
   * to before a last. They are good until it returns. What has no place is passed over.
   */
  readAll<T>(
    wanted: readonly T[],
    locationOf: (one: T) => RecordLocation | null,
    take: (one: T, stretch: Buffer, first: number, last: number) => void,
  ): void {
    const locations = wanted.map(locationOf)
    let stretch: Buffer = Buffer.alloc(0)
    let [from, of] = [0, -1]
    for (const index of orderOf(locations)) {
      const [segment, at, length] = locations[index] ?? NO_LOCATION
      if (segment !== of || at + length > from + stretch.length) {
        stretch = this.read([segment, at, Math.max(STRETCH, length)])
        from = at
        of = segment
      }
      take(wanted[index] as T, stretch, at - from, Math.min(stretch.length, at - from + length))
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
   * Goes on with the last pack, at the end of what is known of it: what a killed build wrote after that goes. Begins
   * another where it is full, or is not as long as it should be.
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

  /** Begins a pack after all that there are. */
  begin(): SegmentWriter {
    const segment = Math.max(0, ...this.#numbers()) + 1
    return new SegmentWriter(segment, openSync(this.#pathOf(segment), 'w'))
  }

  /** Bytes on the disk. */
  get size(): number {
    return this.#numbers().reduce((sum, segment) => sum + statSync(this.#pathOf(segment)).size, 0)
  }

  clear(): void {
    this.keepOnly(null)
  }

  /** Removes all packs but one. */
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

/** The indices of places in the order in which these lie. Most often they stand so, and nothing is sorted. */
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

/** Adds to a pack. One writer at a time. */
export class SegmentWriter {
  readonly #segment: number
  readonly #descriptor: number
  #end: number

  constructor(segment: number, descriptor: number, end = 0) {
    this.#segment = segment
    this.#descriptor = descriptor
    this.#end = end
  }

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
