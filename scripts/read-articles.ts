import {readFile} from 'node:fs/promises'
import {readArticle} from '../src/ingest/read-article.ts'
import type {Article} from '../src/model/article.ts'
import type {Problem} from '../src/model/problem.ts'
import type {Outlets} from '../src/outlets/index.ts'
import {parseSeed} from '../src/seed/parse.ts'
import {findSeeds} from '../src/seed/walk.ts'

/** The articles of a seeds folder, with refused seeds and warnings. */
export interface ReadFolder {
  readonly articles: readonly Article[]
  readonly refusals: readonly Problem[]
  readonly warnings: readonly Problem[]
}

/** Reads all seeds of a folder as a build does, but on this thread and into memory, for measurements and tests. */
export async function readArticles(folder: string, outlets: Outlets): Promise<ReadFolder> {
  const found = await findSeeds(folder)
  const articles: Article[] = []
  const refusals = [...found.refused]
  const warnings = [...found.warnings]
  for (const {path, file} of found.files) {
    const parsed = parseSeed(file, await readFile(path))
    if (!parsed.ok) {
      refusals.push(parsed.problem)
      continue
    }
    const read = readArticle(parsed.value.seed, outlets)
    warnings.push(...parsed.value.warnings, ...(read.ok ? read.value.warnings : []))
    if (read.ok) articles.push(read.value.article)
    else refusals.push(read.problem)
  }
  return {articles, refusals, warnings}
}
