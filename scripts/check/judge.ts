import {posix} from 'node:path'
import type {Reference} from './references.ts'
import type {Site} from './site.ts'

/** The reason why a reference does not work when the site is opened over file://. */
export interface Fault {
  readonly rule: 'empty' | 'outside' | 'no-scheme' | 'root-relative' | 'encoding' | 'leaves' | 'folder' | 'missing'
  readonly message: string
}

/** A file of the site and the decoded fragment in it; null for no fragment. */
export interface Target {
  readonly file: string
  readonly fragment: string | null
}

/** The verdict on a reference: a fault, a target within the site, or an address elsewhere. */
export type Judged =
  | {readonly kind: 'fault'; readonly fault: Fault}
  | {readonly kind: 'target'; readonly target: Target}
  | {readonly kind: 'elsewhere'}

const SCHEME = /^[a-z][a-z\d+.-]*:/i

/**
 * Resolves a reference of the file `file` as a browser does that opens the site over file://.
 *
 * Names are compared exactly, because some file systems distinguish case.
 */
export function judge(file: string, {address, loaded}: Reference, site: Site): Judged {
  if (address === '') return fault('empty', 'names nothing')
  if (/^[/\\]{2}/.test(address)) return fault('no-scheme', 'has no scheme, so that file:// takes its host for a folder')
  if (/^[/\\]/.test(address)) return fault('root-relative', 'starts at the root of the disk')
  if (SCHEME.test(address)) return judgeAbsolute(address, loaded)

  const [whole = '', fragment] = address.split('#', 2)
  const path = decoded(whole.replace(/\?.*$/s, ''))
  const part = fragment === undefined ? null : decoded(fragment)
  if (path === null || (fragment !== undefined && part === null))
    return fault('encoding', 'is not percent-encoded UTF-8')
  if (path === '') return {kind: 'target', target: {file, fragment: part}}

  const target = posix.join(posix.dirname(file), path)
  if (target.startsWith('../') || target === '..') return fault('leaves', 'leads out of the site')
  const bare = target.replace(/\/$/, '')
  if (bare === '.' || site.folders.has(bare)) return fault('folder', 'names a folder, which file:// shows as a listing')
  if (!site.files.has(target)) return fault('missing', `names no file: ${target}`)
  return {kind: 'target', target: {file: target, fragment: part}}
}

function judgeAbsolute(address: string, loaded: boolean): Judged {
  if (/^file:/i.test(address)) return fault('outside', "names a file of one machine's disk")
  if (loaded && !/^data:/i.test(address)) return fault('outside', 'is loaded from outside the site')
  return {kind: 'elsewhere'}
}

const fault = (rule: Fault['rule'], message: string): Judged => ({kind: 'fault', fault: {rule, message}})

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    // URIError: the percent-encoded bytes are not UTF-8.
    return null
  }
}
