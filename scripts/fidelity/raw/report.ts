import {grouped} from '../../../src/words/number.ts'
import type {Missing} from './compare.ts'

/** The comparison of one article: characters that its page lacks, and characters that its record counts as removed. */
export interface RawArticle {
  readonly file: string
  readonly outlet: string
  readonly characters: number
  readonly missing: readonly Missing[]
  readonly counted: number
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)
/** Most characters of a sample. */
const LONGEST = 60

/** Formats the comparison: the sums, the kinds of element with most missing text, and the articles that lack most. */
export function printRaw(input: string, articles: readonly RawArticle[], worst: number): string {
  const lost = (article: RawArticle): number => sum(article.missing.map(({characters}) => characters))
  const uncounted = (article: RawArticle): number => Math.max(0, lost(article) - article.counted)
  const all = sum(articles.map(({characters}) => characters))
  const share = (part: number): string => `${grouped(part)} (${((100 * part) / Math.max(1, all)).toFixed(4)} %)`
  const kinds = new Map<string, {articles: number; characters: number; sample: string}>()
  for (const article of articles) {
    for (const [kind, {characters, sample}] of byKind(article)) {
      const before = kinds.get(kind) ?? {articles: 0, characters: 0, sample}
      kinds.set(kind, {
        articles: before.articles + 1,
        characters: before.characters + characters,
        sample: before.sample,
      })
    }
  }
  const largest = [...kinds].sort(([, a], [, b]) => b.characters - a.characters).slice(0, Math.max(40, worst))
  const differing = [...articles].sort((a, b) => uncounted(b) - uncounted(a)).slice(0, worst)
  return [
    `Seeds: ${input}`,
    `Articles: ${grouped(articles.length)}`,
    `Characters of all published text, hidden text included: ${grouped(all)}`,
    `Not on the page: ${share(sum(articles.map(lost)))}`,
    `Not on the page, and more than the article's losses count: ${share(sum(articles.map(uncounted)))}`,
    '',
    'Missing text by outlet and element (articles, characters, sample):',
    ...largest.map(
      ([kind, {articles: of, characters, sample}]) => `  ${kind}  ${grouped(of)}  ${grouped(characters)}  ${sample}`,
    ),
    '',
    'Articles with most characters that no loss counts:',
    ...differing.flatMap((article) => [
      `  ${article.file}: ${grouped(lost(article))} missing, ${grouped(article.counted)} counted`,
      ...article.missing.slice(0, 5).map(({kind, text}) => `    ${kind}: ${text.slice(0, LONGEST)}`),
    ]),
  ].join('\n')
}

function byKind({outlet, missing}: RawArticle): ReadonlyMap<string, {characters: number; sample: string}> {
  const kinds = new Map<string, {characters: number; sample: string}>()
  for (const {kind, characters, text} of missing) {
    const key = `${outlet} ${kind}`
    const before = kinds.get(key) ?? {characters: 0, sample: text.slice(0, LONGEST)}
    kinds.set(key, {...before, characters: before.characters + characters})
  }
  return kinds
}
