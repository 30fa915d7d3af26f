import {createHash} from 'node:crypto'
import {constants, createReadStream} from 'node:fs'
import {copyFile, stat, writeFile} from 'node:fs/promises'
import {pipeline} from 'node:stream/promises'
import {decodeDataUrl} from '../../base/data-url.ts'
import {sha256Of} from '../../base/digest.ts'
import type {SafeUrl} from '../../model/brand.ts'
import type {Fetcher} from '../fetch/fetcher.ts'
import type {ImportIndex} from '../import/import.ts'
import type {Attempt} from '../media/record.ts'
import type {PictureReference} from '../references.ts'
import type {PictureSource} from '../source.ts'
import type {Place} from './places.ts'

/** Bytes found for a picture, in a partial file, not yet decoded. */
export interface Brought {
  readonly path: string
  readonly sha256: string
  readonly bytes: number
  /** The address of the bytes, after redirects. */
  readonly url: string
  /** HTTP status; null for local files. */
  readonly code: number | null
}

/** The sources of bytes: picture store, imported files, network. */
export interface Bringers {
  readonly store: PictureSource
  /** Files given by a person; null unless this run imports. */
  readonly imported: ImportIndex | null
  readonly fetcher: Fetcher
  /** Larger files are refused before they are copied. */
  readonly maxBytes: number
}

/**
 * Writes the bytes from one place into the partial file `into`. Returns the failed attempt if the place has no usable
 * bytes; null if a local place (`store`, `import`) has no such file, which is not counted as an attempt.
 */
export async function bring(
  place: Place,
  reference: PictureReference,
  into: string,
  bringers: Bringers,
): Promise<Brought | Attempt | null> {
  const {step, url} = place
  if (step === 'store') return await copy(place, into, bringers)
  if (step === 'import') return await unpack(place, into, bringers)
  if (step === 'seed') return await decoded(place, reference, into)
  const fetched = await bringers.fetcher.get(url, {into, referer: reference.home})
  if (fetched.ok) return {path: into, ...fetched}
  return {step, url, reason: fetched.reason, code: fetched.code}
}

/** Writes the bytes that the page itself holds. */
async function decoded({step, url}: Place, {data}: PictureReference, into: string): Promise<Brought | Attempt | null> {
  const bytes = data === null ? null : (decodeDataUrl(data)?.bytes ?? null)
  if (bytes === null) return {step, url, reason: 'damaged', code: null}
  await writeFile(into, bytes)
  const sha256 = sha256Of(bytes)
  return {path: into, sha256, bytes: bytes.length, url, code: null}
}

async function copy({step, url}: Place, into: string, {store, maxBytes}: Bringers): Promise<Brought | Attempt | null> {
  const original = await store.original({candidates: [url as SafeUrl]})
  if (original === null) return null
  if (original === 'unreadable') return {step, url, reason: 'unreadable', code: null}
  const {size} = await stat(original.path)
  if (size > maxBytes) return {step, url, reason: 'too-many-bytes', code: null}
  // A copy-on-write clone if the file system supports it: no second copy of the bytes on the disk.
  await copyFile(original.path, into, constants.COPYFILE_FICLONE)
  return {path: into, sha256: await sha256OfFile(into), bytes: size, url, code: null}
}

async function unpack(
  {step, url}: Place,
  into: string,
  {imported, maxBytes}: Bringers,
): Promise<Brought | Attempt | null> {
  const found = imported?.find([url as SafeUrl]) ?? null
  if (found === null) return null
  const copied = await found.item.copy(into, maxBytes)
  if (copied.ok) return {path: into, ...copied, url: found.address, code: null}
  return {step, url, reason: copied.reason, code: null}
}

/** SHA-256 of a file, in hex. */
export async function sha256OfFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}
