import {closeSync, existsSync, fstatSync, openSync, readSync} from 'node:fs'

/**
 * Byte offsets in a meta page of LMDB (`MDB_meta` in `mdb.c`, data version 2). The first two pages of a file are meta
 * pages; the one with the higher transaction number is valid.
 */
const META = {magic: 24, version: 28, pageSize: 48, lastPage: 144, transaction: 152, end: 160} as const
const MAGIC = 0xbeefc0de
const VERSION = 2

/**
 * Whether LMDB can safely open a file: it is missing or empty, or both meta pages are valid and the file has all pages
 * that they count. LMDB reads through a memory map, so that a foreign or truncated file ends the process with a signal
 * that no `catch` sees (docs/decisions/segments.md).
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
