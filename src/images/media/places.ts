import {basename, join} from 'node:path'
import {EXTENSIONS, type Stored} from './record.ts'

/** Paths of the media folder and the files in it. All names are valid on Windows. */
export interface MediaPlaces {
  readonly folder: string
  readonly ledger: string
  readonly journal: string
  /** Folder of partial files, and of originals not yet recorded. */
  readonly partials: string
  readonly lock: string
  /** Unreadable lines of the ledger, kept so that a person can repair them. */
  readonly unread: string
}

export const placesIn = (folder: string): MediaPlaces => ({
  folder,
  ledger: join(folder, 'ledger.jsonl'),
  journal: join(folder, 'journal.jsonl'),
  partials: join(folder, '.partial'),
  lock: join(folder, 'lock'),
  unread: join(folder, 'unread.jsonl'),
})

/** The file name of an original: its SHA-256 and the extension of its type. */
export const fileName = ({sha256, type}: Stored): string => `${sha256}.${EXTENSIONS[type]}`

/** The path of an original, in a subfolder named by the first two digits of its SHA-256. */
export const originalPath = (folder: string, record: Stored): string =>
  join(folder, record.sha256.slice(0, 2), fileName(record))

/** The name of a file for messages, as `<folder>/<file>`: the same on every machine. */
export const shownName = (folder: string, path: string): string => `${basename(folder)}/${basename(path)}`
