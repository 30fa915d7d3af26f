import {createHash} from 'node:crypto'
import {copyFile, mkdir, readFile, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import type {FoundFile} from '../../src/seed/walk.ts'

/** The plain form of a header: milliseconds, title, address. Seeds with another header are not repeated. */
const HEADER = /^<!--(?<ms>\d+)-->\r?\n\[(?<title>.*)\]\((?<address>https?:\/\/[^)\s]+)\)/

/** A repeated article appears this long after the previous one, so that articles spread over days. */
const APART_MS = 7 * 3_600_000

/** Chooses the first `count` seeds by the SHA-1 of their paths. A larger choice contains every smaller one. */
export function chooseSeeds(files: readonly FoundFile[], count: number): readonly FoundFile[] {
  const ranked = files.map((found) => ({found, rank: createHash('sha1').update(found.file).digest('hex')}))
  ranked.sort((a, b) => (a.rank < b.rank ? -1 : 1))
  return ranked.slice(0, count).map(({found}) => found)
}

/** Copies seeds into a new folder and keeps their relative paths. */
export async function copySeeds(files: readonly FoundFile[], folder: string): Promise<void> {
  for (const {path, file} of files) {
    await mkdir(dirname(join(folder, file)), {recursive: true})
    await copyFile(path, join(folder, file))
  }
}

/**
 * Writes `count` seeds into a new folder: the given ones in rounds, each round with new paths, times and addresses.
 *
 * Throws if no given seed has a plain header.
 */
export async function repeatSeeds(files: readonly FoundFile[], count: number, folder: string): Promise<void> {
  const all = await Promise.all(files.map(async ({path, file}) => ({file, text: await readFile(path, 'utf8')})))
  const usable = all.filter(({text}) => HEADER.test(text))
  for (let at = 0; at < count; at++) {
    const one = usable[at % usable.length]
    if (!one) throw new Error('There is no seed to repeat.')
    const round = Math.floor(at / usable.length)
    const path = join(folder, `round-${round}`, one.file)
    await mkdir(dirname(path), {recursive: true})
    await writeFile(path, repeated(one.text, round))
  }
}

/** The text of a seed as repetition number `round`: another article of the same outlet. */
export function repeated(text: string, round: number): string {
  return text.replace(HEADER, (_, ms: string, title: string, address: string) => {
    return `<!--${Number(ms) + round * APART_MS}-->\n[${title}](${address}-${round})`
  })
}
