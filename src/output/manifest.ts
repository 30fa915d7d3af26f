import {createHash} from 'node:crypto'
import {readdirSync} from 'node:fs'
import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {SHA256_DIGITS} from '../base/digest.ts'

/** The list of everything that a build wrote, in the form of `sha256sum` (and of BagIt, RFC 8493, 2.4). */
export const MANIFEST = 'manifest-sha256.txt'

/** The folder in which a site is made, where that must be inside the site; no part of it. */
export const PARTIAL = '.backfile-partial'

/** SHA-256 in hex by path, with `/`. */
export type Manifest = ReadonlyMap<string, string>

/** Paths of all files of a site, with `/`, by code units. Throws where a folder cannot be read. */
export const filesBelow = (folder: string): readonly string[] => everyFileBelow(folder).sort()

/** The same in no order. */
export function everyFileBelow(folder: string): string[] {
  const files: string[] = []
  const visit = (place: string, below: string): void => {
    for (const entry of readdirSync(place, {withFileTypes: true})) {
      const path = below + entry.name
      if (!entry.isDirectory()) files.push(path)
      else if (path !== PARTIAL) visit(join(place, entry.name), `${path}/`)
    }
  }
  visit(folder, '')
  return files
}

/** SHA-256 in hex. */
export const hashOf = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex')

/** The manifest of a folder as it lies on the disk. */
export async function measure(folder: string): Promise<Manifest> {
  const manifest = new Map<string, string>()
  for (const path of filesBelow(folder)) {
    if (path === MANIFEST) continue
    manifest.set(path, hashOf(await readFile(join(folder, path))))
  }
  return manifest
}

/**
 * The manifest of files, each once, by their paths in the order of code units. File names hold no line breaks here:
 * addresses are made of letters, digits, `.`, `-` and `_`.
 */
export function printManifest(paths: readonly string[], hashOf: (path: string) => string): string {
  let text = ''
  for (const path of [...paths].sort()) text += `${hashOf(path)}  ${path}\n`
  return text
}

/** The manifest that a build left in a folder, or null where there is none. Lines that are no entries are skipped. */
export async function readManifest(folder: string): Promise<Manifest | null> {
  let text: string
  try {
    text = await readFile(join(folder, MANIFEST), 'utf8')
  } catch {
    // ENOENT: Backfile never wrote there.
    return null
  }
  const manifest = new Map<string, string>()
  for (const line of text.split('\n')) {
    const [hash, path] = [line.slice(0, SHA256_DIGITS), line.slice(SHA256_DIGITS + 2)]
    if (/^[0-9a-f]{64} {2}./.test(line) && staysInside(path)) manifest.set(path, hash)
  }
  return manifest
}

/** A manifest that came with somebody's site must not have files removed elsewhere. */
const staysInside = (path: string): boolean => !/^[/\\]|^[a-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)/i.test(path)
