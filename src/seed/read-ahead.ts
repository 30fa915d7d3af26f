import {readFile} from 'node:fs/promises'
import {type Result, refuse} from '../problem.ts'
import {codeOf, type FoundFile} from './walk.ts'

/** Files that are on their way at a time: enough to keep a disk busy, few enough that memory does not notice. */
const IN_FLIGHT = 16

/** A file and its bytes, or why it has none. */
export interface FileBytes {
  readonly file: string
  readonly bytes: Result<Uint8Array>
}

/** Reads files, given and returned in the same order: the disk goes on while the caller works on one. Never throws. */
export async function* readAhead(files: readonly FoundFile[]): AsyncGenerator<FileBytes, void, undefined> {
  const reads: Promise<FileBytes>[] = []
  for (const found of files) {
    reads.push(readOne(found))
    const oldest = reads.length > IN_FLIGHT ? reads.shift() : undefined
    if (oldest) yield await oldest
  }
  for (const read of reads) yield await read
}

async function readOne({path, file}: FoundFile): Promise<FileBytes> {
  try {
    return {file, bytes: {ok: true, value: await readFile(path)}}
  } catch (error) {
    // EACCES, EIO and the like: this file is refused, the others go on.
    return {
      file,
      bytes: refuse({
        file,
        line: 0,
        rule: 'unreadable',
        found: `a file that cannot be read (${codeOf(error)})`,
        expected: 'a readable file',
        todo: 'Give yourself the right to read it.',
      }),
    }
  }
}
