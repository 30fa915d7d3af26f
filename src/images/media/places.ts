import {basename, join} from 'node:path'
import {EXTENSIONS, type Stored} from './record.ts'

/** Names in a folder of originals. None holds what a file name on Windows may not. */
export interface MediaPlaces {
  readonly folder: string
  readonly ledger: string
  readonly journal: string
  /** Folder of files that are not whole, or not yet known. */
  readonly partials: string
  readonly lock: string
  /** Lines of the ledger that nobody could read, kept for whoever can. */
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

/** The name of an original's file. */
export const fileName = ({sha256, type}: Stored): string => `${sha256}.${EXTENSIONS[type]}`

/** Where an original lies. */
export const placeOf = (folder: string, record: Stored): string =>
  join(folder, record.sha256.slice(0, 2), fileName(record))

/** A file of the folder as messages name it, the same on every machine. */
export const shownName = (folder: string, path: string): string => `${basename(folder)}/${basename(path)}`
