import {type FileHandle, open} from 'node:fs/promises'
import {lineOf} from './line.ts'
import type {LedgerRecord} from './record.ts'

/** Records of a run under way, one write a line, in the order in which they are said. */
export class Journal {
  readonly #file: FileHandle
  #bytes: number
  #last: Promise<void> = Promise.resolve()

  private constructor(file: FileHandle, bytes: number) {
    this.#file = file
    this.#bytes = bytes
  }

  /** Goes on after the first `bytes` bytes; what stood behind them is gone. */
  static async open(path: string, bytes: number): Promise<Journal> {
    const file = await open(path, 'a')
    await file.truncate(bytes)
    return new Journal(file, bytes)
  }

  /** Has said it when it resolves. */
  append(record: LedgerRecord): Promise<void> {
    const turn = this.#last.then(() => this.#write(Buffer.from(lineOf(record))))
    this.#last = turn.catch(() => undefined)
    return turn
  }

  async #write(line: Buffer): Promise<void> {
    try {
      const {bytesWritten} = await this.#file.write(line)
      if (bytesWritten < line.length) throw Object.assign(new Error('a line was cut'), {code: 'ENOSPC'})
      this.#bytes += line.length
    } catch (error) {
      // The disk is full: half a line would swallow the one that comes after it.
      await this.#file.truncate(this.#bytes)
      throw error
    }
  }

  async close(): Promise<void> {
    await this.#last
    await this.#file.close()
  }
}
