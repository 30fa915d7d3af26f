import {readdir, stat} from 'node:fs/promises'
import {join} from 'node:path'

/** The files of a folder by path. `mark` joins the inode and the modification time; it changes with every write. */
export type Snapshot = ReadonlyMap<string, {readonly mark: string; readonly bytes: number}>

/** Lists the files below a folder; empty if the folder does not exist. */
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

/** Counts the files, and their bytes, that are new or were written again between two snapshots. */
export function writtenBetween(before: Snapshot, after: Snapshot): {readonly files: number; readonly bytes: number} {
  const written = [...after].filter(([path, {mark}]) => before.get(path)?.mark !== mark)
  return {files: written.length, bytes: written.reduce((total, [, {bytes}]) => total + bytes, 0)}
}
