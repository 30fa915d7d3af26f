import {readdirSync} from 'node:fs'
import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {SHA256_DIGITS, sha256Of} from '../base/digest.ts'

/** The name of the list of all files of a site, in the format of `sha256sum` and of BagIt (RFC 8493, 2.4). */
export const MANIFEST = 'manifest-sha256.txt'

/** The name of a stage inside a site's folder. It is not part of the site. */
export const PARTIAL = '.backfile-partial'

/** The SHA-256 of files in hex, by their paths with `/`. */
export type Manifest = ReadonlyMap<string, string>

/** Paths of all files below a folder, with `/`, sorted by code units. Throws if a folder cannot be read. */
export const filesBelow = (folder: string): readonly string[] => everyFileBelow(folder).sort()

/** The same paths in any order. */
export function everyFileBelow(folder: string): string[] {
  const files: string[] = []
  const visit = (current: string, below: string): void => {
    for (const entry of readdirSync(current, {withFileTypes: true})) {
      const path = below + entry.name
      if (!entry.isDirectory()) files.push(path)
      else if (path !== PARTIAL) visit(join(current, entry.name), `${path}/`)
    }
  }
  visit(folder, '')
  return files
}

/** Computes the manifest of a folder from the files on the disk. The manifest's own file is left out. */
export async function measure(folder: string): Promise<Manifest> {
  const manifest = new Map<string, string>()
  for (const path of filesBelow(folder)) {
    if (path === MANIFEST) continue
    manifest.set(path, sha256Of(await readFile(join(folder, path))))
  }
  return manifest
}

/**
 * The text of a manifest, sorted by path in code units. Paths need no escaping, since addresses of the site hold no
 * line breaks.
 */
export function printManifest(paths: readonly string[], hashOf: (path: string) => string): string {
  let text = ''
  for (const path of [...paths].sort()) text += `${hashOf(path)}  ${path}\n`
  return text
}

/**
 * Reads the manifest in a folder; null if there is none. Lines that are not entries, or lead out of the folder, are
 * skipped.
 */
export async function readManifest(folder: string): Promise<Manifest | null> {
  let text: string
  try {
    text = await readFile(join(folder, MANIFEST), 'utf8')
  } catch {
    // ENOENT: Backfile never wrote into this folder.
    return null
  }
  const manifest = new Map<string, string>()
  for (const line of text.split('\n')) {
    const [hash, path] = [line.slice(0, SHA256_DIGITS), line.slice(SHA256_DIGITS + 2)]
    if (/^[0-9a-f]{64} {2}./.test(line) && staysInside(path)) manifest.set(path, hash)
  }
  return manifest
}

/** Whether a path stays inside the folder. Files of a manifest may be removed, and it may come from elsewhere. */
const staysInside = (path: string): boolean => !/^[/\\]|^[a-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)/i.test(path)
