import {existsSync} from 'node:fs'
import {access, constants, stat} from 'node:fs/promises'
import {join, resolve, sep} from 'node:path'
import {codeOf} from '../base/error-code.ts'
import type {Figure} from '../model/article.ts'

import {hostFolders, spellingsOf} from './import/spellings.ts'
import type {Original, PictureSource} from './source.ts'

/** Error codes that mean no such file: missing, a folder, a loop of links, or a name too long for the file system. */
const NO_FILE = new Set(['ENOENT', 'EISDIR', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG'])

/**
 * The picture store: a folder laid out as `<host>/<path>` like a `wget -x` mirror; a query is part of the file name.
 */
export class LocalStore implements PictureSource {
  readonly #root: string
  readonly #hosts = new Map<string, readonly string[]>()

  constructor(root: string) {
    this.#root = resolve(root)
  }

  async original(figure: Pick<Figure, 'candidates'>): Promise<Original | 'unreadable' | null> {
    let refused = false
    for (const candidate of figure.candidates) {
      const url = new URL(candidate)
      for (const path of this.#paths(url)) {
        const found = await lookInStore(path)
        if (found === 'file') return {path}
        if (found === 'unreadable') refused = true
      }
    }
    return refused ? 'unreadable' : null
  }

  /**
   * The existing folders of a host. Cached, since most hosts have none: one check per host, not several per picture.
   */
  #homes(url: URL): readonly string[] {
    const known = this.#hosts.get(url.host)
    if (known) return known
    // `https://../x` is a valid URL, but its host `..` would lead out of the store.
    const homes = /^\.+$/.test(url.host) ? [] : hostFolders(url).map((name) => join(this.#root, name) + sep)
    const present = homes.filter((home) => existsSync(home))
    this.#hosts.set(url.host, present)
    return present
  }

  /** Paths under which mirroring tools store an address. Never outside the host's folder. */
  #paths(url: URL): readonly string[] {
    const homes = this.#homes(url)
    if (homes.length === 0) return []
    const {whole, withoutQuery} = spellingsOf(url)
    const names = [...whole, ...withoutQuery].filter((name) => !name.includes('\0'))
    return homes.flatMap((home) =>
      names.map((name) => resolve(home, `.${name}`)).filter((path) => path.startsWith(home)),
    )
  }
}

async function lookInStore(path: string): Promise<'file' | 'unreadable' | 'nothing'> {
  try {
    const found = await stat(path)
    if (found.isDirectory()) return 'nothing'
    if (!found.isFile()) return 'unreadable'
    await access(path, constants.R_OK)
    return 'file'
  } catch (error) {
    // EACCES, EIO and others: this picture is unreadable, but the build continues.
    return NO_FILE.has(codeOf(error)) ? 'nothing' : 'unreadable'
  }
}
