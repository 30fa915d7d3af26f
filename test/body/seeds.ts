import {type ReadArticle, readArticle} from '../../src/ingest/read-article.ts'
import type {Problem, Result} from '../../src/model/problem.ts'
import {outletsWith} from '../../src/outlets/index.ts'
import {parseSeed} from '../../src/seed/parse.ts'

const outlets = outletsWith([])

/** The fields of an invented seed. All but the body have a default. */
export interface SeedText {
  readonly body: string
  readonly url?: string
  readonly title?: string
  readonly headerMs?: number | 'NaN'
  /** Lines of a front block. */
  readonly front?: readonly string[]
}

/** 2020-11-14T10:00:00Z */
export const HEADER_MS = 1_605_348_000_000

/** Reads the article of a seed in the producers' form. */
export function read({body, url, title, headerMs, front}: SeedText): Result<ReadArticle> {
  const block = front ? `---\n${front.join('\n')}\n---\n` : ''
  const header = `<!--${headerMs ?? HEADER_MS}-->\n[${title ?? '潮水'}](${url ?? 'https://tide.example/news/x'})\n------\n\n`
  const parsed = parseSeed('tide/1.md', new TextEncoder().encode(block + header + body))
  return parsed.ok ? readArticle(parsed.value.seed, outlets) : parsed
}

export function articleIn(seed: SeedText): ReadArticle {
  const result = read(seed)
  if (!result.ok) throw new Error(result.problem.found)
  return result.value
}

export function problemIn(seed: SeedText): Problem {
  const result = read(seed)
  if (result.ok) throw new Error('The seed was not refused.')
  return result.problem
}
