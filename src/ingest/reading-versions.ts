import {compiled, digestOf, librariesDigest, modulesFrom} from '../base/code-digest.ts'
import {digest} from '../base/digest.ts'
import type {Outlets} from '../outlets/index.ts'
import {printed} from '../outlets/table-text.ts'

/** How seeds are read: a record that was read otherwise is read anew. */
export interface ReadingVersions {
  /** For the seeds of one outlet. */
  of(slug: string): string
}

/**
 * What the record of a seed hangs on beside its bytes: the code that reads it, the table of its own outlet, and of the
 * other outlets' tables what says whose an address is and what its article is called.
 */
export function readingVersions(outlets: Outlets): ReadingVersions {
  const known = compiled('src/outlets/known.js')
  // Not followed: the tables count by what they say, each for its own outlet.
  const code = modulesFrom(
    ['src/seed/parse.js', 'src/ingest/read-article.js', 'src/keywords/keywords.js', 'src/catalogue/summary.js'].map(
      compiled,
    ),
    (file) => file === known,
  )
  const names = outlets.tables.map(({slug, hosts, categories, id, references}) => ({
    slug,
    hosts,
    categories,
    id,
    references,
  }))
  const common = digest([librariesDigest(), digestOf(code), printed(names)].join('\n'))
  const own = new Map(outlets.tables.map((table) => [table.slug, digest(common + printed(table))]))
  return {of: (slug) => own.get(slug) ?? common}
}
