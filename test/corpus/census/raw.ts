import {idByRule, keyOf, outletOfHost} from './addresses.ts'
import {type Head, readHead} from './header.ts'
import {cut, decoded, type Tag} from './tags.ts'

/** A seed file, parsed independently of the reader that is tested against it. */
export interface RawFile extends Omit<Head, 'rest'> {
  /** Path below the seeds folder, with `/`. */
  readonly path: string
  readonly bytes: number
  readonly isUtf8: boolean
  /** The whole decoded file, otherwise unchanged. */
  readonly text: string
  /** Slug of the outlet, by host; the host itself if no outlet is known. */
  readonly outlet: string
  /** Id by the outlet's rules; null if none matches. */
  readonly ruleId: string | null
  /** Id by rule, else `u:` and the key of the address. */
  readonly id: string
  readonly key: string
  /** Whether one `<div>` wraps the whole body. */
  readonly isWrapped: boolean
  /** The body without that wrapper. */
  readonly body: string
  readonly tags: readonly Tag[]
  /** Start tags, by name. */
  readonly starts: ReadonlyMap<string, readonly Tag[]>
  /** Text of the body, without tags, comments and scripts. */
  readonly plain: string
  readonly comments: number
}

const WRAPPER = /^<div>\n(.*)\n<\/div>\n?$/s

/** Parses the bytes of a file. */
export function readRaw(path: string, bytes: Buffer): RawFile {
  const text = bytes.toString('utf8')
  const lines = text
    .replace(/^\ufeff/, '')
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/\0/g, '')
  const {rest, ...head} = readHead(lines)
  const href = decoded(head.href)
  const below = rest.replace(/^\n+/, '')
  const wrapped = WRAPPER.exec(below)?.[1]
  const body = wrapped ?? below
  const {tags, text: plain, comments} = cut(body)
  const host = URL.canParse(href) ? new URL(href).hostname : ''
  const ruleId = idByRule(href)
  const key = keyOf(href)
  return {
    ...head,
    href,
    path,
    bytes: bytes.length,
    isUtf8: Buffer.from(text, 'utf8').equals(bytes),
    text,
    outlet: outletOfHost(host) ?? host,
    ruleId,
    id: ruleId ?? `u:${key}`,
    key,
    isWrapped: wrapped !== undefined,
    body,
    tags,
    starts: startsIn(tags),
    plain,
    comments,
  }
}

function startsIn(tags: readonly Tag[]): ReadonlyMap<string, readonly Tag[]> {
  const byName = new Map<string, Tag[]>()
  for (const tag of tags) {
    if (tag.closing) continue
    const same = byName.get(tag.name)
    if (same) same.push(tag)
    else byName.set(tag.name, [tag])
  }
  return byName
}

/** The start tags with a name. */
export const starts = (file: RawFile, name: string): readonly Tag[] => file.starts.get(name) ?? []

/** An attribute's trimmed value; empty if it is absent. */
export const attribute = ({attributes}: Tag, name: string): string => (attributes.get(name) ?? '').trim()

/** Whether a tag has a class name. */
export const hasClass = (tag: Tag, name: string): boolean => attribute(tag, 'class').split(/\s+/).includes(name)

/** The text between a start tag and the next end tag of its name. */
export function wordsIn({body}: RawFile, {name, end}: Tag): string {
  const close = body.indexOf(`</${name}`, end)
  return cut(body.slice(end, close < 0 ? body.length : close)).text.trim()
}

/** Caches the result of a function per file. */
export function oncePerFile<T>(find: (file: RawFile) => T): (file: RawFile) => T {
  const known = new WeakMap<RawFile, {readonly found: T}>()
  return (file) => {
    const before = known.get(file) ?? {found: find(file)}
    known.set(file, before)
    return before.found
  }
}

/** Removes white space; lengths are counted without it. */
export const squeezed = (text: string): string => text.replace(/[\s\u200b\ufeff]+/g, '')
