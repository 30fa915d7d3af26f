import {existsSync} from 'node:fs'
import {access, constants, stat} from 'node:fs/promises'
import {join, resolve, sep} from 'node:path'
import {codeOf} from '../base/error-code.ts'
import type {Figure} from '../model/article.ts'

import {hostFolders, spellingsOf} from './import/spellings.ts'
import type {Original, PictureSource} from './source.ts'

/** What is no file to read: there is none, it is a folder or a ring of links, or its name is too long for the disk. */
const NO_FILE = new Set(['ENOENT', 'EISDIR', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG'])

/** A folder laid out as `<host>/<path>`, as `wget -x` leaves it; a query belongs to the file's name. */
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
        const found = await lookAt(path)
        if (found === 'file') return {path}
        if (found === 'unreadable') refused = true
      }
    }
    return refused ? 'unreadable' : null
  }

  /** Most pictures lie at hosts that the store has nothing of: one look a host instead of several a picture. */
  #homes(url: URL): readonly string[] {
    const known = this.#hosts.get(url.host)
    if (known) return known
    // `https://../x` is an address, and its host no folder of ours.
    const homes = /^\.+$/.test(url.host) ? [] : hostFolders(url).map((name) => join(this.#root, name) + sep)
    const present = homes.filter((home) => existsSync(home))
    this.#hosts.set(url.host, present)
    return present
  }

  /** Where tools put the file of an address. Never outside the host's folder. */
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

async function lookAt(path: string): Promise<'file' | 'unreadable' | 'nothing'> {
  try {
    const found = await stat(path)
    if (found.isDirectory()) return 'nothing'
    if (!found.isFile()) return 'unreadable'
    await access(path, constants.R_OK)
    return 'file'
  } catch (error) {
    // EACCES, EIO and the like: one picture less, and no reason to lose the rest.
    return NO_FILE.has(codeOf(error)) ? 'nothing' : 'unreadable'
  }
}
