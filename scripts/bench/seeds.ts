import {createHash} from 'node:crypto'
import {copyFile, mkdir, readFile, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import type {FoundFile} from '../../src/seed/walk.ts'

/** The plain form of a header: milliseconds, title, address. Seeds of other forms are not repeated. */
const HEADER = /^<!--(?<ms>\d+)-->\r?\n\[(?<title>.*)\]\((?<address>https?:\/\/[^)\s]+)\)/

/** A repeated article appears some hours after the one it repeats, so that days fill as they do in an archive. */
const APART_MS = 7 * 3_600_000

/** The first `count` seeds in the order of the SHA-1 of their paths: a larger choice holds every smaller one. */
export function chooseSeeds(files: readonly FoundFile[], count: number): readonly FoundFile[] {
  const ranked = files.map((found) => ({found, rank: createHash('sha1').update(found.file).digest('hex')}))
  ranked.sort((a, b) => (a.rank < b.rank ? -1 : 1))
  return ranked.slice(0, count).map(({found}) => found)
}

/** Copies seeds, by their paths, into a new folder. */
export async function copySeeds(files: readonly FoundFile[], folder: string): Promise<void> {
  for (const {path, file} of files) {
    await mkdir(dirname(join(folder, file)), {recursive: true})
    await copyFile(path, join(folder, file))
  }
}

/** Writes `count` seeds into a new folder: those given, over and over, under invented names, times and addresses. */
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

/** The seed as its own `round`th repetition: another article of the same outlet. */
export function repeated(text: string, round: number): string {
  return text.replace(HEADER, (_, ms: string, title: string, address: string) => {
    return `<!--${Number(ms) + round * APART_MS}-->\n[${title}](${address}-${round})`
  })
}
