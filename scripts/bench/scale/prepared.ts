import {join} from 'node:path'
import type {Known} from './additions.ts'
import {writeHugoSite} from './hugo/site.ts'
import {seedMetadata} from './seed-metadata.ts'
import {type SeedSource, writeSeeds} from './seeds.ts'

/** An archive of `size` seeds, ready to be timed. */
export interface Prepared {
  readonly size: number
  /** The folder of seeds. */
  readonly seeds: string
  readonly known: readonly Known[]
  /** The folder of a Hugo site with the same seeds, and its number of articles; null if Hugo is not installed. */
  readonly hugo: {readonly site: string; readonly articles: number} | null
}

/**
 * Writes `wanted` seeds, or all of a folder, below `folder` and, before anything is timed, the same seeds as a Hugo
 * site. Throws if there are fewer.
 */
export async function prepare(
  wanted: number | 'all',
  source: SeedSource,
  folder: string,
  hasHugo: boolean,
): Promise<Prepared> {
  const [seeds, site] = [join(folder, String(wanted), 'seeds'), join(folder, String(wanted), 'hugo')]
  const size = await writeSeeds(wanted, source, seeds)
  const known: Known[] = []
  for await (const {file, outlet, address, url, feedMs} of seedMetadata(seeds))
    known.push({file, outlet, address, url, feedMs})
  return {size, seeds, known, hugo: hasHugo ? {site, articles: await writeHugoSite(seeds, site)} : null}
}
