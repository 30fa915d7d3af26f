import {type FileHandle, open} from 'node:fs/promises'
import {ledgerLine} from './line.ts'
import type {LedgerRecord} from './record.ts'

/** The log of a run in progress: one record per line, each appended with a single write. */
export class Journal {
  readonly #file: FileHandle
  #bytes: number
  #last: Promise<void> = Promise.resolve()

  private constructor(file: FileHandle, bytes: number) {
    this.#file = file
    this.#bytes = bytes
  }

  /** Opens the file for appending, created if needed, and cuts it to `bytes` first: a torn last line is removed. */
  static async open(path: string, bytes: number): Promise<Journal> {
    const file = await open(path, 'a')
    await file.truncate(bytes)
    return new Journal(file, bytes)
  }

  /** Appends a record; resolves once it is written. On a disk error it rejects and leaves no part of the line. */
  append(record: LedgerRecord): Promise<void> {
    const turn = this.#last.then(() => this.#write(Buffer.from(ledgerLine(record))))
    this.#last = turn.catch(() => undefined)
    return turn
  }

  async #write(line: Buffer): Promise<void> {
    try {
      const {bytesWritten} = await this.#file.write(line)
      if (bytesWritten < line.length) throw Object.assign(new Error('a line was cut'), {code: 'ENOSPC'})
      this.#bytes += line.length
    } catch (error) {
      // The disk may be full. Half a line would join with the next one and spoil it.
      await this.#file.truncate(this.#bytes)
      throw error
    }
  }

  async close(): Promise<void> {
    await this.#last
    await this.#file.close()
  }
}
