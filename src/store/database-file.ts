import {closeSync, existsSync, fstatSync, openSync, readSync} from 'node:fs'

/** LMDB's two first pages say what the rest is; the newer one counts (`MDB_meta` in its `mdb.c`, of version 2). */
const META = {magic: 24, version: 28, pageSize: 48, lastPage: 144, transaction: 152, end: 160} as const
const MAGIC = 0xbeefc0de
const VERSION = 2

/**
 * Whether LMDB can open a file: there is none yet, or it begins as one of its own and is as long as it says. LMDB reads
 * through a memory map: a file of something else, or one that was cut off, ends the process without a word.
 */
export function isDatabase(path: string): boolean {
  if (!existsSync(path)) return true
  const descriptor = openSync(path, 'r')
  try {
    const {size} = fstatSync(descriptor)
    if (size === 0) return true
    const first = metaAt(descriptor, 0)
    const second = first && metaAt(descriptor, first.pageSize)
    if (!first || !second) return false
    const {lastPage} = second.transaction > first.transaction ? second : first
    return (lastPage + 1n) * BigInt(first.pageSize) <= BigInt(size)
  } finally {
    closeSync(descriptor)
  }
}

function metaAt(descriptor: number, at: number) {
  const page = Buffer.alloc(META.end)
  if (readSync(descriptor, page, 0, META.end, at) < META.end) return null
  if (page.readUInt32LE(META.magic) !== MAGIC || page.readUInt32LE(META.version) !== VERSION) return null
  return {
    pageSize: page.readUInt32LE(META.pageSize),
    lastPage: page.readBigUInt64LE(META.lastPage),
    transaction: page.readBigUInt64LE(META.transaction),
  }
}
