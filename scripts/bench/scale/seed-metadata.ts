import {readFile} from 'node:fs/promises'
import {outletsWith} from '../../../src/outlets/index.ts'
import {parseSeed} from '../../../src/seed/parse.ts'
import {findSeeds} from '../../../src/seed/walk.ts'

/** The metadata of a seed, read from its header and address alone, with its unparsed body. */
export interface SeedMetadata {
  /** Path of the seed below its folder. */
  readonly file: string
  /** Slug of the outlet. */
  readonly outlet: string
  /** The outlet's usual language; the body is not examined. */
  readonly language: string
  /** Path of the article's page on our site, such as `bbc/53000001.html`. */
  readonly address: string
  readonly title: string
  readonly url: URL
  /** Time of the feed, in epoch milliseconds; null if the seed states none. */
  readonly feedMs: number | null
  /** The body as published. */
  readonly body: string
}

/** Reads the metadata of each seed of a folder, in the order of their paths. Seeds that do not parse are left out. */
export async function* seedMetadata(folder: string): AsyncGenerator<SeedMetadata> {
  const outlets = outletsWith([])
  for (const {path, file} of (await findSeeds(folder)).files) {
    const parsed = parseSeed(file, await readFile(path))
    if (!parsed.ok) continue
    const {title, url, feedTime, frontTime, front, body} = parsed.value.seed
    const outlet = outlets.of(url, front?.category ?? null)
    const {address} = outlets.identify(url, outlet)
    const feedMs = feedTime ?? frontTime?.at ?? null
    yield {file, outlet: outlet.slug, language: outlet.language, address, title, url, feedMs, body}
  }
}
