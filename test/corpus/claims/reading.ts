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

/** The corpus as the census has it, and as the reader does: read once for all tests of a file. */
export const corpus: Corpus = await readCorpus(folder)
export const census: Census = takeCensus(corpus, topics)
export const seedSet = await readArticles(folder, outlets)
export const summarize = (article: Article): ArticleSummary => makeSummary(article, outlets.named(article.outlet))
export const catalogue = catalogueOf(seedSet.articles.map(summarize), (slug) => outlets.named(slug), 'UTC')

const byFile = new Map(seedSet.articles.map((article) => [article.seed.file, article]))

/** How often a thing was counted; throws where the census has no such row, or two. */
export function times(name: string, outlet: string | null = null, of: Census = census): number {
  const rows = of.counts.filter((count) => count.name === name && count.outlet === outlet)
  if (rows.length !== 1) throw new Error(`${rows.length} rows "${name}" for ${outlet ?? 'all'}.`)
  return rows[0]?.times ?? 0
}

/** What the reader made of a file. */
export function articleOf({path}: RawFile): Article {
  const article = byFile.get(path)
  if (!article) throw new Error(`${path} gave no article.`)
  return article
}

export const ofOutlet = (...slugs: readonly string[]): readonly RawFile[] =>
  corpus.files.filter(({outlet}) => slugs.includes(outlet))

/** Files of which the census and the reader do not say the same. */
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
 * The same without the files that are known to differ, each with its reason; one of them that no longer does is named, so
 * that the list stays true.
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

/** Names of the files whose articles are so. */
export const filesWhere = (holds: (article: Article) => boolean): readonly string[] =>
  seedSet.articles.filter(holds).map(({seed}) => seed.file)

/** How many elements the reader took out for a reason, by all elements or one. */
export const removedFor = (article: Article, reason: string, element?: string): number =>
  sumOf(article, reason, element, ({count}) => count)

/** Of how much text, without white space. */
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

/** Everything that a body prints, its links with their addresses. */
export const printed = ({body}: Article): string =>
  body.pieces
    .map((piece) => (piece.kind === 'html' ? piece.html : piece.kind === 'link' ? `<a ${piece.outside}>` : ''))
    .join('')
