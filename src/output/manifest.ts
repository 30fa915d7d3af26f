import {createHash} from 'node:crypto'
import {readdir, readFile} from 'node:fs/promises'
import {join} from 'node:path'

/** The list of everything that a build wrote, in the form of `sha256sum` (and of BagIt, RFC 8493, 2.4). */
export const MANIFEST = 'manifest-sha256.txt'

/** The folder in which a site is made, where that must be inside the site; no part of it. */
export const PARTIAL = '.backfile-partial'

/** SHA-256 in hex by path, with `/`. */
export type Manifest = ReadonlyMap<string, string>

/** Paths of all files of a site, with `/`, by code units. */
export async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, {withFileTypes: true, recursive: true})
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((path) => !path.startsWith(`${PARTIAL}/`))
    .sort()
}

/** SHA-256 in hex. */
export const hashOf = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex')

/** The manifest of a folder as it lies on the disk. */
export async function measure(folder: string): Promise<Manifest> {
  const manifest = new Map<string, string>()
  for (const path of await filesBelow(folder)) {
    if (path === MANIFEST) continue
    manifest.set(path, hashOf(await readFile(join(folder, path))))
  }
  return manifest
}

/** File names hold no line breaks here: addresses are made of letters, digits, `.`, `-` and `_`. */
export const printManifest = (manifest: Manifest): string =>
  [...manifest].map(([path, hash]) => `${hash}  ${path}\n`).join('')

/** The manifest that a build left in a folder, or null where there is none. Lines that are no entries are skipped. */
export async function readManifest(folder: string): Promise<Manifest | null> {
  let text: string
  try {
    text = await readFile(join(folder, MANIFEST), 'utf8')
  } catch {
    // ENOENT: Backfile never wrote there.
    return null
  }
  const entries = text.split('\n').map((line) => /^([0-9a-f]{64}) {2}(.+)$/.exec(line))
  return new Map(
    entries.flatMap((entry) =>
      entry?.[1] && entry[2] && staysInside(entry[2]) ? [[entry[2], entry[1]] as const] : [],
    ),
  )
}

/** A manifest that came with somebody's site must not have files removed elsewhere. */
const staysInside = (path: string): boolean => !/^[/\\]|^[a-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)/i.test(path)
