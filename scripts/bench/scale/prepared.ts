import {join} from 'node:path'
import type {Known} from './additions.ts'
import {writeHugoSite} from './hugo/site.ts'
import {writeSyntheticSeeds} from './seeds.ts'
import {toldSeeds} from './told.ts'

/** An archive of one size, ready to be timed. */
export interface Prepared {
  readonly size: number
  /** Its folder of seeds. */
  readonly seeds: string
  readonly known: readonly Known[]
  /** The same seeds as a site of Hugo; null where there is no Hugo. */
  readonly hugo: {readonly site: string; readonly articles: number} | null
}

/** Invents an archive below a folder. What is written for Hugo is written before anything is timed. */
export async function prepare(size: number, corpus: string, folder: string, hasHugo: boolean): Promise<Prepared> {
  const [seeds, site] = [join(folder, String(size), 'seeds'), join(folder, String(size), 'hugo')]
  writeSyntheticSeeds(size, seeds, corpus)
  const known: Known[] = []
  for await (const {file, outlet, address, url, feedMs} of toldSeeds(seeds))
    known.push({file, outlet, address, url, feedMs})
  return {size, seeds, known, hugo: hasHugo ? {site, articles: await writeHugoSite(seeds, site)} : null}
}
