import {compiled, digestOf, librariesDigest, modulesFrom} from '../base/code-digest.ts'
import {digest} from '../base/digest.ts'
import type {Outlets} from '../outlets/index.ts'
import {printed} from '../outlets/table-text.ts'

/** Digests of the code and tables that read seeds. A seed that was read under another digest is read again. */
export interface ReadingVersions {
  /** The digest for the seeds of an outlet, by its slug; for `''`, that of refused seeds. */
  of(slug: string): string
}

/**
 * The record's cache key apart from the seed's bytes: the libraries, the reading code, the whole table of the seed's
 * outlet, and of all other tables the fields that map addresses to outlets and ids.
 */
export function readingVersions(outlets: Outlets): ReadingVersions {
  const known = compiled('src/outlets/known.js')
  // The tables' modules are left out: their content counts instead, each table for its own outlet.
  const code = modulesFrom(
    [
      'src/seed/parse.js',
      'src/ingest/read-article.js',
      'src/keywords/keywords.js',
      'src/catalogue/summary.js',
      'src/store/record-codec.js',
    ].map(compiled),
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
  const bySlug = new Map(outlets.tables.map((table) => [table.slug, digest(common + printed(table))]))
  return {of: (slug) => bySlug.get(slug) ?? common}
}
