import {sha256Of} from '../base/digest.ts'
import {type Problem, quote, type Result, refuse} from '../model/problem.ts'
import {opensFront, readFront} from './front.ts'
import {type Header, oddTime, opensHeader, readHeader} from './header.ts'
import {Lines} from './lines.ts'
import type {Front, Seed} from './seed.ts'
import {readStamp} from './stamp.ts'
import {decodeSeed} from './text.ts'

/** A seed with the warnings about it. */
export interface ParsedSeed {
  readonly seed: Seed
  readonly warnings: readonly Problem[]
}

/**
 * A seed of more bytes gets a warning, but no size is refused. The largest known seed has 679 KB (docs/format.md §1).
 */
const LARGE_BYTES = 1_000_000

/**
 * Parses the bytes of a seed file by the grammar of docs/format.md §2. Returns the seed with its warnings, or the
 * problem that makes the file no seed. `file` is the path below the seeds folder, and every message names it;
 * `sha256` is the hash of the bytes in hex, if the caller has it already.
 */
export function parseSeed(file: string, bytes: Uint8Array, sha256 = sha256Of(bytes)): Result<ParsedSeed> {
  const {text, replaced} = decodeSeed(bytes)
  const lines = new Lines(text)
  lines.skipBlank()

  const frontLine = lines.number
  const hasFront = opensFront(lines.peek())
  const front = hasFront ? readFront(lines) : null
  if (hasFront && !front) {
    return refuse({
      file,
      line: frontLine,
      rule: 'front-block',
      found: 'a front block that does not end',
      expected: 'a closing line "---"',
      todo: 'Add the line below the last "key: value".',
    })
  }

  const header = front && !opensHeader(lines) ? headerOfFront(front, file, frontLine) : readHeader(lines, file)
  if (!header.ok) return header
  const url = httpUrl(header.value.href)
  if (!url) {
    return refuse({
      file,
      line: header.value.line,
      rule: 'address',
      found: quote(header.value.href),
      expected: 'an address that begins with http:// or https://',
      todo: 'Put the address at which the article was published into the header.',
    })
  }

  lines.skipBlank()
  const bodyLine = lines.number
  const body = lines.rest()
  const seed: Seed = {
    record: {file, sha256},
    title: header.value.title,
    url,
    feedTime: header.value.feedTime,
    frontTime: front?.date ? readStamp(front.date) : null,
    front,
    body,
    prettyPrinted: isPrettyPrinted(body),
  }
  const warnings = warningsAbout(seed, bytes.length, replaced, bodyLine)
  const oddFront = front?.date && seed.frontTime === null ? oddTime(file, frontLine, front.date) : null
  const odd = [header.value.oddTime, oddFront].filter((one) => one !== null)
  return {ok: true, value: {seed, warnings: [...odd, ...warnings]}}
}

/**
 * The header of a seed with title and address in the front block alone (docs/format.md §2, variant ε), or a problem if
 * the block has no address.
 */
function headerOfFront(front: Front, file: string, line: number): Result<Header> {
  if (front.url === null) {
    return refuse({
      file,
      line,
      rule: 'front-block',
      found: 'a front block without "from:" and no header below it',
      expected: 'the address of the article',
      todo: 'Add "from: https://…" to the front block.',
    })
  }
  return {ok: true, value: {title: front.title ?? '', href: front.url, line, feedTime: null, oddTime: null}}
}

function httpUrl(href: string): URL | null {
  try {
    const url = new URL(href)
    return url.protocol === 'https:' || url.protocol === 'http:' ? url : null
  } catch {
    // TypeError: not a valid URL. A test beforehand would parse thousands of valid ones twice.
    return null
  }
}

/**
 * Whether at least three elements are indented: a printer put every element on its own line (docs/format.md §2,
 * "Wrapper").
 */
function isPrettyPrinted(body: string): boolean {
  const indented = /\n[ \t]+</g
  return indented.test(body) && indented.test(body) && indented.test(body)
}

function warningsAbout(seed: Seed, size: number, replaced: boolean, bodyLine: number): readonly Problem[] {
  const {file} = seed.record
  const found: Problem[] = []
  if (replaced) {
    found.push({
      file,
      line: 0,
      rule: 'encoding',
      found: 'bytes that are no UTF-8',
      expected: 'UTF-8',
      todo: 'They are shown as U+FFFD; convert the file if you still have its source.',
    })
  }
  if (size > LARGE_BYTES) {
    found.push({
      file,
      line: 0,
      rule: 'size',
      found: `${size} bytes`,
      expected: 'at most a megabyte, as articles have',
      todo: 'It is published; look whether it holds more than one article.',
    })
  }
  if (/^<!--\s*-?\d{9,19}\s*-->\n\s*\[/.test(seed.body)) {
    found.push({
      file,
      line: bodyLine,
      rule: 'second-header',
      found: 'a second header',
      expected: 'one article a file',
      todo: 'The first header counts and the rest is its body; split the file if these are two articles.',
    })
  }
  return found
}
