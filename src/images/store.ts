import {existsSync} from 'node:fs'
import {readFile} from 'node:fs/promises'
import {join, resolve, sep} from 'node:path'
import type {Figure} from '../article.ts'
import {decodeTolerantly} from '../outlets/url-key.ts'
import {codeOf} from '../seed/walk.ts'
import type {Original, PictureSource} from './source.ts'

/** What is no file to read: there is none, it is a folder or a ring of links, or its name is too long for the disk. */
const NO_FILE = new Set(['ENOENT', 'EISDIR', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG'])

/** A folder laid out as `<host>/<path>`, as `wget -x` leaves it; a query belongs to the file's name. */
export class LocalStore implements PictureSource {
  readonly #root: string
  readonly #hosts = new Map<string, boolean>()

  constructor(root: string) {
    this.#root = resolve(root)
  }

  async original(figure: Figure): Promise<Original | 'unreadable' | null> {
    let refused = false
    for (const candidate of figure.candidates) {
      const url = new URL(candidate)
      if (!this.#hasHost(url.host)) continue
      for (const path of this.#paths(url)) {
        try {
          return {bytes: await readFile(path)}
        } catch (error) {
          // EACCES, EIO and the like: one picture less, and no reason to lose the rest.
          if (!NO_FILE.has(codeOf(error))) refused = true
        }
      }
    }
    return refused ? 'unreadable' : null
  }

  /** Most pictures lie at hosts that the store has nothing of: one look a host instead of four a picture. */
  #hasHost(host: string): boolean {
    const known = this.#hosts.get(host)
    if (known !== undefined) return known
    // `https://../x` is an address, and its host no folder of ours.
    const present = !/^\.+$/.test(host) && existsSync(join(this.#root, host))
    this.#hosts.set(host, present)
    return present
  }

  /** Where tools put the file of an address: decoded or as it was, with the query or without. Never outside the store. */
  #paths(url: URL): readonly string[] {
    const home = join(this.#root, url.host) + sep
    const names = [
      decodeTolerantly(url.pathname + url.search),
      url.pathname + url.search,
      // Where `?` may not stand in a name, as on Windows, wget writes `@`.
      decodeTolerantly(url.pathname + url.search.replace('?', '@')),
      decodeTolerantly(url.pathname),
      url.pathname,
    ]
    return [...new Set(names)]
      .filter((name) => !name.includes('\0'))
      .map((name) => resolve(home, `.${name}`))
      .filter((path) => path.startsWith(home))
  }
}
