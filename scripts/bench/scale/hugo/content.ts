import {mkdir, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {type SeedMetadata, seedMetadata} from '../seed-metadata.ts'

/** The start of a Hugo shortcode. In a publisher's text it is never meant as one. */
const SHORTCODE = /\{\{(?=[<%])/g

/**
 * Renders a seed as a Hugo content file: its metadata as front matter above the raw body.
 *
 * Years, months, days and the months of outlets are taxonomies. Hugo assigns pages to them once, so that no template
 * has to search for its pages.
 */
export function contentOf({
  title,
  url,
  outlet,
  language,
  feedMs,
  body,
}: Omit<SeedMetadata, 'file' | 'address'>): string {
  const date = feedMs === null ? null : new Date(feedMs).toISOString()
  const [year, month, day] = [4, 7, 10].map((length) => date?.slice(0, length) ?? '')
  const dated = date === null ? {} : {date, years: [year], months: [month], days: [day]}
  const front = {title, ...dated, ...(date === null ? {} : {shelves: [`${outlet}-${month}`]}), outlet, lang: language}
  const lines = Object.entries({...front, original: url.href}).map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
  return `---\n${lines.join('\n')}\n---\n${body.replaceAll(SHORTCODE, '{&#123;')}`
}

/**
 * Writes the seeds of a folder as Hugo content, each at the address of its article on our site.
 *
 * Of several seeds with one address, the one with the latest feed time stays. Returns the number of articles.
 */
export async function writeContent(seeds: string, content: string): Promise<number> {
  const newest = new Map<string, number>()
  for await (const metadata of seedMetadata(seeds)) {
    const at = metadata.feedMs ?? 0
    if (at < (newest.get(metadata.address) ?? 0)) continue
    newest.set(metadata.address, at)
    const path = join(content, metadata.address)
    await mkdir(dirname(path), {recursive: true})
    await writeFile(path, contentOf(metadata))
  }
  return newest.size
}
