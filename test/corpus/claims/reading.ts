import {readArticles} from '../../../scripts/read-articles.ts'
import {catalogueOf} from '../../../src/catalogue/index.ts'
import type {ArticleSummary} from '../../../src/catalogue/summary.ts'
import {summarize as makeSummary} from '../../../src/ingest/summarize.ts'
import type {Article, Removal} from '../../../src/model/article.ts'
import {outletsWith} from '../../../src/outlets/index.ts'
import {corpusFolder} from '../../support/corpus.ts'
import {type Corpus, readCorpus} from '../census/corpus.ts'
import type {RawFile} from '../census/raw.ts'
import {type Census, takeCensus} from '../census/take.ts'
import {topics} from '../census/topics/index.ts'

const folder = corpusFolder()
const outlets = outletsWith([])

/** The corpus as read by the census and (`seedSet`) by the reader; both are read once per test file. */
export const corpus: Corpus = await readCorpus(folder)
export const census: Census = takeCensus(corpus, topics)
export const seedSet = await readArticles(folder, outlets)
export const summarize = (article: Article): ArticleSummary => makeSummary(article, outlets.named(article.outlet))
/** The catalogue of all articles, with days in UTC. */
export const catalogue = catalogueOf(seedSet.articles.map(summarize), (slug) => outlets.named(slug), 'UTC')

const byFile = new Map(seedSet.articles.map((article) => [article.seed.file, article]))

/** The total of a census row, by name and outlet. Throws unless exactly one row matches. */
export function times(name: string, outlet: string | null = null, of: Census = census): number {
  const rows = of.counts.filter((count) => count.name === name && count.outlet === outlet)
  if (rows.length !== 1) throw new Error(`${rows.length} rows "${name}" for ${outlet ?? 'all'}.`)
  return rows[0]?.times ?? 0
}

/** The reader's article of a file. Throws if there is none. */
export function articleOf({path}: RawFile): Article {
  const article = byFile.get(path)
  if (!article) throw new Error(`${path} gave no article.`)
  return article
}

/** The files of the given outlets. */
export const ofOutlet = (...slugs: readonly string[]): readonly RawFile[] =>
  corpus.files.filter(({outlet}) => slugs.includes(outlet))

/** Files for which the census (`counted`) and the reader (`read`) give different values, one line each. */
export const differing = (
  counted: (file: RawFile) => unknown,
  read: (article: Article) => unknown,
  files: readonly RawFile[] = corpus.files,
): readonly string[] =>
  files.flatMap((file) => {
    const [one, other] = [counted(file), read(articleOf(file))].map((value) => JSON.stringify(value))
    return one === other ? [] : [`${file.path}: ${one} counted, ${other} read`]
  })

/**
 * Like `differing`, but without the files that are known to differ, each with its reason.
 *
 * A known file that does not differ is reported, so that the list stays correct.
 */
export function differingBut(
  known: Readonly<Record<string, string>>,
  ...[counted, read, files]: Parameters<typeof differing>
): readonly string[] {
  const found = differing(counted, read, files)
  const isOf = (path: string) => (line: string) => line.startsWith(`${path}: `)
  return [
    ...found.filter((line) => !Object.keys(known).some((path) => isOf(path)(line))),
    ...Object.keys(known).flatMap((path) => (found.some(isOf(path)) ? [] : [`${path}: does not differ`])),
  ]
}

/** Paths of the files whose articles fulfil a condition. */
export const filesWhere = (holds: (article: Article) => boolean): readonly string[] =>
  seedSet.articles.filter(holds).map(({seed}) => seed.file)

/** Number of elements that the reader removed for a reason; all elements or only those with one name. */
export const removedFor = (article: Article, reason: string, element?: string): number =>
  sumOf(article, reason, element, ({count}) => count)

/** Number of characters in those elements, without white space. */
export const charactersRemovedFor = (article: Article, reason: string, element?: string): number =>
  sumOf(article, reason, element, ({characters}) => characters)

const sumOf = (
  {body}: Article,
  reason: string,
  element: string | undefined,
  of: (removal: Removal) => number,
): number =>
  body.removed
    .filter((removal) => removal.reason === reason && (element === undefined || removal.element === element))
    .reduce((sum, removal) => sum + of(removal), 0)

/** All HTML of a body, including the start tags of its links. */
export const printed = ({body}: Article): string =>
  body.pieces
    .map((piece) => (piece.kind === 'html' ? piece.html : piece.kind === 'link' ? `<a ${piece.outside}>` : ''))
    .join('')
