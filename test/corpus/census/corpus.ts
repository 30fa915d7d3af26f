import {readdir, readFile} from 'node:fs/promises'
import {join, sep} from 'node:path'
import {type RawFile, readRaw} from './raw.ts'

/** All seed files, grouped by id, address and key. */
export interface Corpus {
  /** Sorted by path. */
  readonly files: readonly RawFile[]
  readonly byId: ReadonlyMap<string, readonly RawFile[]>
  readonly byHref: ReadonlyMap<string, readonly RawFile[]>
  readonly byKey: ReadonlyMap<string, readonly RawFile[]>
}

/** Reads all files below a folder, except in files and folders whose names begin with `.` or `_`. */
export async function readCorpus(folder: string): Promise<Corpus> {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true})
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length).split(sep).filter(Boolean).join('/'))
    .filter((path) => !/(?:^|\/)[._]/.test(path))
    .sort()
  const files: RawFile[] = []
  for (const path of paths) files.push(readRaw(path, await readFile(join(folder, path))))
  return corpusOf(files)
}

/** Groups a set of files. */
export function corpusOf(files: readonly RawFile[]): Corpus {
  return {
    files,
    byId: groupedBy(files, ({id}) => id),
    byHref: groupedBy(files, ({href}) => href),
    byKey: groupedBy(files, ({key}) => key),
  }
}

function groupedBy(files: readonly RawFile[], key: (file: RawFile) => string): ReadonlyMap<string, readonly RawFile[]> {
  const groups = new Map<string, RawFile[]>()
  for (const file of files) {
    const group = groups.get(key(file))
    if (group) group.push(file)
    else groups.set(key(file), [file])
  }
  return groups
}

/**
 * Creates a function that finds the first file of the corpus with the same key, or null if that is the file itself.
 *
 * A null key matches nothing. The groups are computed once per corpus.
 */
export function earlierWith(key: (file: RawFile) => string | null): (file: RawFile, corpus: Corpus) => RawFile | null {
  const known = new WeakMap<Corpus, ReadonlyMap<string, readonly RawFile[]>>()
  return (file, corpus) => {
    const groups = known.get(corpus) ?? groupedBy(corpus.files, (other) => key(other) ?? '')
    known.set(corpus, groups)
    const value = key(file)
    const first = value === null ? undefined : groups.get(value)?.[0]
    return first === undefined || first === file ? null : first
  }
}
