import {createHash} from 'node:crypto'
import {lstatSync, readdirSync, readFileSync, readlinkSync} from 'node:fs'
import {join} from 'node:path'

/** The SHA-256 in hex of every file below a folder, by path with `/`. For a symbolic link: its target, not followed. */
export function treeOf(folder: string): ReadonlyMap<string, string> {
  return new Map(
    pathsBelow(folder).map((path) => {
      const place = join(folder, path)
      return [path, lstatSync(place).isSymbolicLink() ? `-> ${readlinkSync(place)}` : sha256(readFileSync(place))]
    }),
  )
}

/** The paths of all files and links below a folder, relative to it, with `/`, sorted. */
export function pathsBelow(folder: string): readonly string[] {
  return readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => !entry.isDirectory())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(join(folder, 'x').length - 1)
        .replaceAll('\\', '/'),
    )
    .sort()
}

/** The paths of a site's HTML pages. */
export const pagesOf = (site: string): readonly string[] => pathsBelow(site).filter((path) => path.endsWith('.html'))

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
