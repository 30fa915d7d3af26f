import {createHash} from 'node:crypto'
import {lstatSync, readdirSync, readFileSync, readlinkSync} from 'node:fs'
import {join} from 'node:path'

/** Everything below a folder: a file's SHA-256 by its path with `/`. A link counts as what it says, not where it leads. */
export function treeOf(folder: string): ReadonlyMap<string, string> {
  return new Map(
    pathsBelow(folder).map((path) => {
      const place = join(folder, path)
      return [path, lstatSync(place).isSymbolicLink() ? `-> ${readlinkSync(place)}` : sha256(readFileSync(place))]
    }),
  )
}

/** Paths of all files and links below a folder, with `/`, sorted. */
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

/** The pages of a site. */
export const pagesOf = (site: string): readonly string[] => pathsBelow(site).filter((path) => path.endsWith('.html'))

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
