import {readdir, stat} from 'node:fs/promises'
import {join} from 'node:path'

/** Every file of a folder, by path: its inode with the time of its last change, and its size. */
export type Snapshot = ReadonlyMap<string, {readonly mark: string; readonly bytes: number}>

/** The files in a folder; none if there is no such folder. */
export async function snapshot(folder: string): Promise<Snapshot> {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true}).catch(() => [])
  const paths = entries.filter((one) => one.isFile()).map(({parentPath, name}) => join(parentPath, name))
  const marks = await Promise.all(
    paths.map(async (path) => {
      const {ino, mtimeMs, size} = await stat(path)
      return [path, {mark: `${ino} ${mtimeMs}`, bytes: size}] as const
    }),
  )
  return new Map(marks)
}

/** How many files are new or were written again between two snapshots, and their bytes. */
export function writtenBetween(before: Snapshot, after: Snapshot): {readonly files: number; readonly bytes: number} {
  const written = [...after].filter(([path, {mark}]) => before.get(path)?.mark !== mark)
  return {files: written.length, bytes: written.reduce((total, [, {bytes}]) => total + bytes, 0)}
}
