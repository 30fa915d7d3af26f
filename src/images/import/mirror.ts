import type {Dirent} from 'node:fs'
import {readdir, realpath, stat} from 'node:fs/promises'
import {join, posix, sep} from 'node:path'
import {byText} from '../../base/compare.ts'
import {codeOf} from '../../base/error-code.ts'
import type {Problem} from '../../model/problem.ts'

import type {Shelf} from './address-book.ts'
import {fileItem, type Item} from './item.ts'
import {hostFolders, percent, spellingsOf} from './spellings.ts'

/** Extensions that `wget -E` and browsers add to names without a known one. */
const ADDED = ['.html', '.jpg', '.jpeg', '.png', '.gif', '.webp', '.avif']
/**
 * Names with a picture's extension: their query only selects a size. For other names the query may name the picture.
 */
const PICTURE_NAME = /\.(?:jpe?g|png|gif|webp|avif|bmp|tiff?)$/i

/**
 * Percent-encodes the bytes 128 to 159, which wget takes for control characters even inside UTF-8, so that the names it
 * writes may not be valid UTF-8. Names are therefore compared as bytes, one character per byte.
 */
const controlsEncoded = (bytes: string): string => bytes.replace(/[\x80-\x9f]/g, percent)

/** A mirror: files laid out as `<host>/<path>`. */
export class Mirror implements Shelf {
  readonly items: readonly Item[]
  readonly #files: ReadonlyMap<string, Item>
  readonly #hosts: ReadonlySet<string>

  /** `files`: by path below the mirror as bytes, one character per byte. */
  constructor(files: ReadonlyMap<string, Item>) {
    this.#files = files
    this.#hosts = new Set([...files.keys()].map((name) => name.replace(/\/.*$/s, '')))
    this.items = [...files.values()]
  }

  find(url: URL): Item | null {
    for (const host of hostFolders(url)) {
      if (!this.#hosts.has(host)) continue
      const {whole, withoutQuery} = spellingsOf(url)
      const asked = bytesIn(host, whole)
      const sized = PICTURE_NAME.test(url.pathname) ? bytesIn(host, withoutQuery) : []
      const found = this.#first(asked) ?? this.#first(sized) ?? this.#withAddedEnd(asked)
      if (found) return found
    }
    return null
  }

  #first(names: readonly string[]): Item | null {
    for (const name of names) {
      const item = this.#files.get(name)
      if (item) return item
    }
    return null
  }

  /** The file whose name has an added extension; null if several could be meant. */
  #withAddedEnd(names: readonly string[]): Item | null {
    const found = new Set(ADDED.map((end) => this.#first(names.map((name) => name + end))))
    found.delete(null)
    const [only] = found
    return found.size === 1 && only ? only : null
  }
}

/** Paths inside a host's folder, one character per byte. Leaves out names that lead out of it, as `..%2fb` does. */
function bytesIn(host: string, names: readonly string[]): readonly string[] {
  const spelled = names.map((name) => posix.join(host, name)).filter((name) => name.startsWith(`${host}/`))
  const bytes = spelled.map((name) => Buffer.from(name).toString('latin1'))
  return [...new Set([...bytes, ...bytes.map(controlsEncoded)])]
}

/**
 * Lists all files below a folder, by path with one character per byte. Follows links to files inside the folder; gives
 * a problem for each link that leaves it and for each unreadable folder. Throws if the folder does not exist.
 */
export async function filesIn(
  folder: string,
): Promise<{readonly files: ReadonlyMap<string, Item>; readonly problems: readonly Problem[]}> {
  const home = await realpath(folder)
  const found: (readonly [string, Item])[] = []
  const problems: Problem[] = []

  const visit = async (path: Buffer, below: string): Promise<void> => {
    let entries: Dirent<Buffer>[]
    try {
      entries = await readdir(path, {withFileTypes: true, encoding: 'buffer'})
    } catch (error) {
      problems.push(unreadable(shown(below) || '.', codeOf(error)))
      return
    }
    for (const entry of entries) {
      const bytes = entry.name.toString('latin1')
      const name = below === '' ? bytes : `${below}/${bytes}`
      const place = Buffer.concat([path, Buffer.from(sep), entry.name])
      if (entry.isDirectory()) await visit(place, name)
      else if (entry.isSymbolicLink() && (await leaves(place, home))) problems.push(leaving(shown(name)))
      else if (entry.isFile() || (await isFile(place))) found.push([name, fileItem(place, shown(name))])
    }
  }

  await visit(Buffer.from(home), '')
  return {files: new Map(found.sort((a, b) => byText(a[0], b[0]))), problems}
}

const shown = (bytes: string): string => Buffer.from(bytes, 'latin1').toString('utf8')

/** Whether a path, with links resolved, lies outside the folder `home`. False for a link that leads nowhere. */
export async function leaves(path: Buffer | string, home: string): Promise<boolean> {
  try {
    return !(await realpath(path, 'utf8')).startsWith(join(home, sep))
  } catch {
    // ENOENT, ELOOP: the link leads nowhere or to itself.
    return false
  }
}

/** Whether a path is a file or a link to one. */
export const isFile = async (path: Buffer | string): Promise<boolean> =>
  await stat(path).then(
    (found) => found.isFile(),
    () => false,
  )

/** The problem of a file or folder that cannot be read; `code` is the system's error code. */
export const unreadable = (file: string, code: string): Problem => ({
  file,
  line: 0,
  rule: 'import-unreadable',
  found: `what cannot be read (${code})`,
  expected: 'a readable file or folder',
  todo: 'Give yourself the right to read it.',
})

const leaving = (file: string): Problem => ({
  file,
  line: 0,
  rule: 'import-link',
  found: 'a symbolic link that leaves the folder',
  expected: 'a file inside the folder',
  todo: 'Copy the target into the folder.',
})
