import {closeSync, fstatSync, ftruncateSync, mkdirSync, openSync, readdirSync, readSync, rmSync, statSync, writeSync} from 'node:fs'
import {join} from 'node:path'

/** Where a record lies. */
export interface Place {
  readonly pack: number
  readonly at: number
  readonly length: number
}

const nameOf = (pack: number): string => `articles-${pack}.pack`
/** A pack that has so much takes no more. */
const FULL = 256 * 2 ** 20
const NAME = /^articles-(\d+)\.pack$/

/**
 * Records in long files, read by place. Not in the database: what a process reads through a memory map counts as its
 * memory, and would grow with the archive.
 */
export class Packs {
  readonly #folder: string
  readonly #open = new Map<number, number>()

  constructor(folder: string) {
    this.#folder = folder
    mkdirSync(folder, {recursive: true})
  }

  /** The bytes at a place; fewer where the pack was cut off. */
  read({pack, at, length}: Place): Buffer {
    const bytes = Buffer.allocUnsafe(length)
    return bytes.subarray(0, readSync(this.#descriptor(pack), bytes, 0, length, at))
  }

  #descriptor(pack: number): number {
    const known = this.#open.get(pack)
    if (known !== undefined) return known
    const descriptor = openSync(join(this.#folder, nameOf(pack)), 'r')
    this.#open.set(pack, descriptor)
    return descriptor
  }

  /**
   * Goes on with the last pack, at the end of what is known of it: what a killed build wrote after that goes. Begins
   * another where it is full, or is not as long as it should be.
   */
  writer(known: Iterable<Place>): PackWriter {
    const last = Math.max(0, ...this.#numbers())
    let end = 0
    for (const {pack, at, length} of known) if (pack === last) end = Math.max(end, at + length)
    if (last > 0 && end < FULL) {
      const descriptor = openSync(join(this.#folder, nameOf(last)), 'r+')
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
    return new PackWriter(pack, openSync(join(this.#folder, nameOf(pack)), 'w'))
  }

  /** Bytes on the disk. */
  get size(): number {
    return this.#numbers().reduce((sum, pack) => sum + statSync(join(this.#folder, nameOf(pack))).size, 0)
  }

  /** Removes the packs that are in no use. */
  keepOnly(packs: ReadonlySet<number>): void {
    for (const pack of this.#numbers()) if (!packs.has(pack)) this.#remove(pack)
  }

  #numbers(): readonly number[] {
    return readdirSync(this.#folder).flatMap((name) => {
      const number = NAME.exec(name)?.[1]
      return number === undefined ? [] : [Number(number)]
    })
  }

  #remove(pack: number): void {
    const descriptor = this.#open.get(pack)
    if (descriptor !== undefined) closeSync(descriptor)
    this.#open.delete(pack)
    rmSync(join(this.#folder, nameOf(pack)), {force: true})
  }

  close(): void {
    for (const descriptor of this.#open.values()) closeSync(descriptor)
    this.#open.clear()
  }
}

/** Adds records to a pack. One writer at a time. */
export class PackWriter {
  readonly pack: number
  readonly #descriptor: number
  #end: number

  constructor(pack: number, descriptor: number, end = 0) {
    this.pack = pack
    this.#descriptor = descriptor
    this.#end = end
  }

  /** Returns where the bytes begin. */
  append(bytes: Uint8Array): number {
    const at = this.#end
    let written = 0
    while (written < bytes.length) {
      written += writeSync(this.#descriptor, bytes, written, bytes.length - written, at + written)
    }
    this.#end = at + bytes.length
    return at
  }

  close(): void {
    closeSync(this.#descriptor)
  }
}
