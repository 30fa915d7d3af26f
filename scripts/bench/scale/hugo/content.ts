import {mkdir, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {type ToldSeed, toldSeeds} from '../told.ts'

/** What opens a shortcode of Hugo, which no publisher meant. */
const SHORTCODE = /\{\{(?=[<%])/g

/**
 * A seed as a content file of Hugo: what is known of it as front matter, and its body as it is. Years, months, days and
 * the months of outlets are taxonomies: Hugo sorts pages into them once, and no template has to look for its own.
 */
export function contentOf({title, url, outlet, language, feedMs, body}: Omit<ToldSeed, 'file' | 'address'>): string {
  const date = feedMs === null ? null : new Date(feedMs).toISOString()
  const [year, month, day] = [4, 7, 10].map((length) => date?.slice(0, length) ?? '')
  const dated = date === null ? {} : {date, years: [year], months: [month], days: [day]}
  const front = {title, ...dated, ...(date === null ? {} : {byOutlet: [`${outlet}-${month}`]}), outlet, lang: language}
  const lines = Object.entries({...front, original: url.href}).map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
  return `---\n${lines.join('\n')}\n---\n${body.replaceAll(SHORTCODE, '{&#123;')}`
}

/**
 * Writes the seeds of a folder as content of Hugo, each where our site has its article. Of several seeds with one address
 * the last to be carried stays, as in our site. Gives how many there are.
 */
export async function writeContent(seeds: string, content: string): Promise<number> {
  const newest = new Map<string, number>()
  for await (const told of toldSeeds(seeds)) {
    const at = told.feedMs ?? 0
    if (at < (newest.get(told.address) ?? 0)) continue
    newest.set(told.address, at)
    const path = join(content, told.address)
    await mkdir(dirname(path), {recursive: true})
    await writeFile(path, contentOf(told))
  }
  return newest.size
}
