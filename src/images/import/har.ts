import {open} from 'node:fs/promises'
import {basename} from 'node:path'
import {z} from 'zod'
import type {Problem} from '../../model/problem.ts'
import {AddressBook, originOf, type Shelf, webAddress} from './address-book.ts'
import {type Copied, copyFrom, type Item} from './item.ts'
import {type Range, rangeIn, skeletonOf} from './skeleton.ts'

/** The fields of HAR 1.2 that describe pictures. http://www.softwareishard.com/blog/har-12-spec/ */
const harSchema = z.object({log: z.object({entries: z.array(z.unknown())})})
const entrySchema = z.object({
  request: z.object({url: z.string()}),
  response: z.object({
    status: z.number(),
    redirectURL: z.string().nullish(),
    content: z
      .object({mimeType: z.string().nullish(), text: z.string().nullish(), encoding: z.string().nullish()})
      .nullish(),
  }),
  _resourceType: z.string().nullish(),
})
type HarEntry = z.infer<typeof entrySchema>

const MAX_REDIRECTS = 5
/** Most characters per byte in Base64: four for three bytes, more if a program escapes slashes. */
const BASE64_SHARE = 2
/** Most characters per byte of text in JSON, as in `\u003c`. */
const ESCAPE_SHARE = 6

/**
 * Reads an HTTP Archive (HAR), the record of a browser's requests. Response bodies are read from the file only when
 * they are copied. A file that is no HAR gives a problem; throws if it cannot be read.
 */
export async function readHar(path: string): Promise<{readonly shelf: Shelf; readonly problems: readonly Problem[]}> {
  const name = basename(path)
  const pictures = new AddressBook<Item>()
  const behind = new AddressBook<Item>()
  const redirects = new AddressBook<URL>()
  const items: Item[] = []
  const entries = entriesOf(await skeletonOf(path))
  if (entries === null) return {shelf: {items, find: () => null}, problems: [noHar(name)]}
  for (const {request, response, _resourceType} of entries) {
    const url = webAddress(request.url)
    if (!url) continue
    const target = response.status >= 300 && response.status < 400 ? targetOf(response.redirectURL, url) : null
    if (target) redirects.add(url, target)
    const text = response.content?.text ?? ''
    if (response.status !== 200 || text === '' || !isPicture(response.content?.mimeType, _resourceType)) continue
    const item = bodyItem(path, text, response.content?.encoding === 'base64', `${name}: ${url.href}`)
    if (!pictures.add(url, item)) continue
    items.push(item)
    const origin = originOf(url)
    if (origin) behind.add(origin, item)
  }

  const find = (url: URL): Item | null => {
    let at = url
    for (let hops = 0; hops <= MAX_REDIRECTS; hops++) {
      const item = pictures.find(at)
      if (item) return item
      const next = redirects.find(at)
      if (!next) break
      at = next
    }
    return behind.find(url)
  }
  return {shelf: {items, find}, problems: []}
}

function entriesOf(skeleton: string | null): readonly HarEntry[] | null {
  if (skeleton === null) return null
  try {
    const har = harSchema.safeParse(JSON.parse(skeleton.replace(/^\ufeff/, '')))
    if (!har.success) return null
    return har.data.log.entries.flatMap((entry) => {
      const read = entrySchema.safeParse(entry)
      return read.success ? [read.data] : []
    })
  } catch {
    // SyntaxError: not JSON, or cut off.
    return null
  }
}

/** Whether a response may be a picture. Includes generic binary types; the encoder checks the bytes later. */
const isPicture = (mimeType: string | null | undefined, resourceType: string | null | undefined): boolean =>
  resourceType === 'image' || /^(?:image\/|application\/octet-stream|binary\/)/i.test(mimeType ?? '')

function targetOf(written: string | null | undefined, base: URL): URL | null {
  return written && URL.canParse(written, base) ? webAddress(new URL(written, base).href) : null
}

const bodyItem = (path: string, text: string, isBase64: boolean, from: string): Item => ({
  from,
  copy: async (into, maxBytes): Promise<Copied> => {
    const range = rangeIn(text)
    if (range && range.end - range.start > maxBytes * (isBase64 ? BASE64_SHARE : ESCAPE_SHARE))
      return {ok: false, reason: 'too-many-bytes'}
    const whole = range ? await stringAt(path, range) : text
    if (whole === null) return {ok: false, reason: 'unreadable'}
    async function* bytes(): AsyncGenerator<Buffer> {
      yield Buffer.from(whole ?? '', isBase64 ? 'base64' : 'utf8')
    }
    return await copyFrom(bytes(), into, maxBytes)
  },
})

/** Reads and decodes a JSON string at a range of a file; null if the file cannot be read or has changed. */
async function stringAt(path: string, {start, end}: Range): Promise<string | null> {
  try {
    const file = await open(path)
    try {
      const {buffer, bytesRead} = await file.read(Buffer.alloc(end - start), 0, end - start, start)
      return z.string().parse(JSON.parse(`"${buffer.toString('utf8', 0, bytesRead)}"`))
    } finally {
      await file.close()
    }
  } catch {
    // SyntaxError, ENOENT, EACCES, EIO: only this picture is lost.
    return null
  }
}

const noHar = (file: string): Problem => ({
  file,
  line: 0,
  rule: 'import-har',
  found: 'no HAR: its text is no JSON, or breaks off, or has no log.entries',
  expected: 'an HTTP Archive, version 1.2',
  todo: 'Save it again, with contents (in the network tab of a browser: “Save all as HAR with content”).',
})
