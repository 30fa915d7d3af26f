import {readFile} from 'node:fs/promises'
import {outletsWith} from '../../../src/outlets/index.ts'
import {parseSeed} from '../../../src/seed/parse.ts'
import {findSeeds} from '../../../src/seed/walk.ts'

/** What a seed says of itself before anybody looks into its body. */
export interface ToldSeed {
  /** Its path below the folder. */
  readonly file: string
  readonly outlet: string
  /** Of the outlet; no body was looked at. */
  readonly language: string
  /** Where our site has the article, as in `bbc/53000001.html`. */
  readonly address: string
  readonly title: string
  readonly url: URL
  /** When the feed carried it; null where nothing says so. */
  readonly feedMs: number | null
  /** As published. */
  readonly body: string
}

/** The seeds of a folder by their paths, one at a time. What our build refuses is left out. */
export async function* toldSeeds(folder: string): AsyncGenerator<ToldSeed> {
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
