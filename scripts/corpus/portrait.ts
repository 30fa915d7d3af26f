import {readFile} from 'node:fs/promises'
import {withKeywords} from '../../src/keywords/keywords.ts'
import type {Article} from '../../src/model/article.ts'
import {outletsWith} from '../../src/outlets/index.ts'
import {findSeeds} from '../../src/seed/walk.ts'
import {readArticles} from '../read-articles.ts'

/** The properties of an archive on which the time of its builds depends. All but the last three are means a seed. */
export interface Portrait {
  readonly bytes: number
  readonly elements: number
  readonly attributes: number
  readonly hanCharacters: number
  readonly latinLetters: number
  readonly titleCharacters: number
  readonly links: number
  readonly pictures: number
  readonly keywords: number
  /** Keywords that are in at least `SHARED` articles, as topics are. */
  readonly sharedKeywords: number
  readonly articlesADay: number
  readonly outletsADay: number
  readonly outlets: number
}

/** The least number of articles with a keyword that counts as shared. */
const SHARED = 10

const matches = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

/** Measures the seeds of a folder. Refused seeds count only for their bytes and markup. */
export async function portraitOf(folder: string): Promise<Portrait> {
  const {files} = await findSeeds(folder)
  const sources = await Promise.all(files.map(async ({path}) => (await readFile(path)).toString('utf8')))
  const outlets = outletsWith([])
  const {articles} = await readArticles(folder, outlets)
  const keywords = articles.map((one) => withKeywords(one, outlets.of(new URL(one.url), null)).keywords)
  const counts = countsOf(keywords.flat())
  const days = new Map<string, Set<string>>()
  for (const one of articles) {
    const day = dayOf(one)
    if (day === null) continue
    days.set(day, (days.get(day) ?? new Set()).add(one.outlet))
  }
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
  const each = (count: (article: Article) => number): number => mean(articles.map(count))
  return {
    bytes: mean(sources.map((source) => Buffer.byteLength(source))),
    elements: mean(sources.map((source) => matches(source, /<[a-z]/gi))),
    attributes: mean(sources.map((source) => matches(source, /\s[\w-]+=["']/g))),
    hanCharacters: each(({body}) => matches(body.text, /\p{Script=Han}/gu)),
    latinLetters: each(({body}) => matches(body.text, /\p{Script=Latin}/gu)),
    titleCharacters: each(({title}) => title.length),
    links: each(({body}) => body.links.length),
    pictures: each(({body}) => body.figures.length),
    keywords: mean(keywords.map(({length}) => length)),
    sharedKeywords: mean(keywords.map((words) => words.filter((word) => (counts.get(word) ?? 0) >= SHARED).length)),
    articlesADay: articles.length / days.size,
    outletsADay: mean([...days.values()].map(({size}) => size)),
    outlets: new Set(articles.map(({outlet}) => outlet)).size,
  }
}

/** The day in UTC; null for an article without any time. */
function dayOf({published, archivedAt}: Article): string | null {
  const at = published?.at ?? archivedAt
  return at === null ? null : new Date(at).toISOString().slice(0, 10)
}

function countsOf(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}
