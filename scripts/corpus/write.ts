import {existsSync, mkdirSync, readdirSync, statSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import type {CorpusOptions} from './options.ts'
import {seedNumber} from './seed-number.ts'

/** Number of files written, and their total size. */
export interface Written {
  readonly files: number
  readonly bytes: number
}

/** Writes a corpus into a new or empty folder. Returns a usage error as one line if `out` is a file or not empty. */
export function writeCorpus({count, seed, out}: CorpusOptions): Written | string {
  if (existsSync(out) && !statSync(out).isDirectory()) return `--out ${out}: it is a file.`
  if (existsSync(out) && readdirSync(out).length > 0) return `--out ${out}: the folder holds other files.`
  const folders = new Set<string>()
  let bytes = 0
  for (let number = 0; number < count; number++) {
    const {file, text} = seedNumber(number, seed)
    const path = join(out, file)
    const folder = dirname(path)
    if (!folders.has(folder)) mkdirSync(folder, {recursive: true})
    folders.add(folder)
    const content = Buffer.from(text)
    bytes += content.length
    writeFileSync(path, content)
  }
  return {files: count, bytes}
}
