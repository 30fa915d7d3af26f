import {join} from 'node:path'
import type {Known} from './additions.ts'
import {writeHugoSite} from './hugo/site.ts'
import {seedMetadata} from './seed-metadata.ts'
import {writeSyntheticSeeds} from './seeds.ts'

/** An archive of `size` seeds, ready to be timed. */
export interface Prepared {
  readonly size: number
  /** The folder of seeds. */
  readonly seeds: string
  readonly known: readonly Known[]
  /** The folder of a Hugo site with the same seeds, and its number of articles; null if Hugo is not installed. */
  readonly hugo: {readonly site: string; readonly articles: number} | null
}

/** Writes an invented archive below a folder and, before anything is timed, the same seeds as a Hugo site. */
export async function prepare(size: number, corpus: string, folder: string, hasHugo: boolean): Promise<Prepared> {
  const [seeds, site] = [join(folder, String(size), 'seeds'), join(folder, String(size), 'hugo')]
  writeSyntheticSeeds(size, seeds, corpus)
  const known: Known[] = []
  for await (const {file, outlet, address, url, feedMs} of seedMetadata(seeds))
    known.push({file, outlet, address, url, feedMs})
  return {size, seeds, known, hugo: hasHugo ? {site, articles: await writeHugoSite(seeds, site)} : null}
}
