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
export type Place = readonly [pack: number, at: number, length: number]

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
export class Packs {
  readonly #folder: string
  readonly #name: string
  readonly #open = new Map<number, number>()

  /** Packs are files `<name>-<number>.pack`. */
  constructor(folder: string, name: string) {
    this.#folder = folder
    this.#name = name
    mkdirSync(folder, {recursive: true})
  }

  /** The bytes at a place; fewer where the pack was cut off. */
  read([pack, at, length]: Place): Buffer {
    const bytes = Buffer.allocUnsafe(length)
    return bytes.subarray(0, readSync(this.#descriptor(pack), bytes, 0, length, at))
  }

  /**
   * Calls back with what lies at each of many places, in the order in which they lie: the bytes of a stretch from a first
   * to before a last. They are good until it returns. What has no place is passed over.
   */
  readAll<T>(
    wanted: readonly T[],
    placeOf: (one: T) => Place | null,
    take: (one: T, stretch: Buffer, first: number, last: number) => void,
  ): void {
    const places = wanted.map(placeOf)
    let stretch: Buffer = Buffer.alloc(0)
    let [from, of] = [0, -1]
    for (const index of orderOf(places)) {
      const [pack, at, length] = places[index] ?? NOWHERE
      if (pack !== of || at + length > from + stretch.length) {
        stretch = this.read([pack, at, Math.max(STRETCH, length)])
        from = at
        of = pack
      }
      take(wanted[index] as T, stretch, at - from, Math.min(stretch.length, at - from + length))
    }
  }

  #descriptor(pack: number): number {
    const known = this.#open.get(pack)
    if (known !== undefined) return known
    const descriptor = openSync(this.#pathOf(pack), 'r')
    this.#open.set(pack, descriptor)
    return descriptor
  }

  #pathOf(pack: number): string {
    return join(this.#folder, `${this.#name}-${pack}.pack`)
  }

  /**
   * Goes on with the last pack, at the end of what is known of it: what a killed build wrote after that goes. Begins
   * another where it is full, or is not as long as it should be.
   */
  writer(known: Iterable<Place>): PackWriter {
    const last = Math.max(0, ...this.#numbers())
    let end = 0
    for (const [pack, at, length] of known) if (pack === last) end = Math.max(end, at + length)
    if (last > 0 && end < FULL) {
      const descriptor = openSync(this.#pathOf(last), 'r+')
      const {size} = fstatSync(descriptor)
      if (size > end) ftruncateSync(descriptor, end)
      if (size >= end) return new PackWriter(last, descriptor, end)
      closeSync(descriptor)
    }
    return this.begin()
  }

  /** Begins a pack after all that there are. */
  begin(): PackWriter {
    const pack = Math.max(0, ...this.#numbers()) + 1
    return new PackWriter(pack, openSync(this.#pathOf(pack), 'w'))
  }

  /** Bytes on the disk. */
  get size(): number {
    return this.#numbers().reduce((sum, pack) => sum + statSync(this.#pathOf(pack)).size, 0)
  }

  clear(): void {
    this.keepOnly(null)
  }

  /** Removes all packs but one. */
  keepOnly(kept: number | null): void {
    for (const pack of this.#numbers()) {
      if (pack === kept) continue
      const descriptor = this.#open.get(pack)
      if (descriptor !== undefined) closeSync(descriptor)
      this.#open.delete(pack)
      rmSync(this.#pathOf(pack), {force: true})
    }
  }

  #numbers(): readonly number[] {
    return readdirSync(this.#folder).flatMap((file) => {
      const [, name, number] = /^(\w+)-(\d+)\.pack$/.exec(file) ?? []
      return name === this.#name ? [Number(number)] : []
    })
  }

  close(): void {
    for (const descriptor of this.#open.values()) closeSync(descriptor)
    this.#open.clear()
  }
}

const NOWHERE: Place = [0, 0, 0]

/** The indices of places in the order in which these lie. Most often they stand so, and nothing is sorted. */
function orderOf(places: readonly (Place | null)[]): readonly number[] {
  const indices: number[] = []
  let isInOrder = true
  let last = NOWHERE
  for (const [index, place] of places.entries()) {
    if (place === null) continue
    isInOrder &&= byPlace(last, place) <= 0
    last = place
    indices.push(index)
  }
  return isInOrder ? indices : indices.sort((a, b) => byPlace(places[a] ?? NOWHERE, places[b] ?? NOWHERE))
}

const byPlace = (a: Place, b: Place): number => a[0] - b[0] || a[1] - b[1]

/** Adds to a pack. One writer at a time. */
export class PackWriter {
  readonly #pack: number
  readonly #descriptor: number
  #end: number

  constructor(pack: number, descriptor: number, end = 0) {
    this.#pack = pack
    this.#descriptor = descriptor
    this.#end = end
  }

  append(bytes: Uint8Array): Place {
    const at = this.#end
    let written = 0
    while (written < bytes.length) {
      written += writeSync(this.#descriptor, bytes, written, bytes.length - written, at + written)
    }
    this.#end = at + bytes.length
    return [this.#pack, at, bytes.length]
  }

  get pack(): number {
    return this.#pack
  }

  close(): void {
    closeSync(this.#descriptor)
  }
}
