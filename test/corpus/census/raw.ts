import {idByRule, keyOf, outletOfHost} from './addresses.ts'
import {type Head, readHead} from './header.ts'
import {cut, decoded, type Tag} from './tags.ts'

/** A seed file as it lies on the disk, read without any part of the reader that it is held against. */
export interface RawFile extends Omit<Head, 'rest'> {
  /** Below the seeds folder, with `/`. */
  readonly path: string
  readonly bytes: number
  readonly isUtf8: boolean
  /** The whole file, decoded and otherwise untouched. */
  readonly text: string
  /** By host; the host itself where no outlet is known. */
  readonly outlet: string
  /** By the outlet's rule; null where none hits. */
  readonly ruleId: string | null
  /** By rule, else by the key of the address. */
  readonly id: string
  readonly key: string
  /** Whether one `<div>` stands around the whole body. */
  readonly isWrapped: boolean
  /** Without that. */
  readonly body: string
  readonly tags: readonly Tag[]
  /** Start tags, by name. */
  readonly starts: ReadonlyMap<string, readonly Tag[]>
  /** Text of the body without tags, comments and scripts. */
  readonly plain: string
  readonly comments: number
}

const WRAPPER = /^<div>\n(.*)\n<\/div>\n?$/s

/** Reads the bytes of a file. */
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

/** Start tags of a name. */
export const starts = (file: RawFile, name: string): readonly Tag[] => file.starts.get(name) ?? []

/** An attribute's value, trimmed; empty where there is none. */
export const attribute = ({attributes}: Tag, name: string): string => (attributes.get(name) ?? '').trim()

export const hasClass = (tag: Tag, name: string): boolean => attribute(tag, 'class').split(/\s+/).includes(name)

/** What stands between a start tag and the next end tag of its name, without tags. */
export function wordsIn({body}: RawFile, {name, end}: Tag): string {
  const close = body.indexOf(`</${name}`, end)
  return cut(body.slice(end, close < 0 ? body.length : close)).text.trim()
}

/** The same for every question about one file. */
export function oncePerFile<T>(find: (file: RawFile) => T): (file: RawFile) => T {
  const known = new WeakMap<RawFile, {readonly found: T}>()
  return (file) => {
    const before = known.get(file) ?? {found: find(file)}
    known.set(file, before)
    return before.found
  }
}

/** Without white space, as lengths are counted. */
export const squeezed = (text: string): string => text.replace(/[\s\u200b\ufeff]+/g, '')
