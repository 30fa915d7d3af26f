import type {Catalogue} from '../catalogue/index.ts'
import type {Problem} from '../model/problem.ts'

/**
 * A warning for each article with a date that no article can have: a doubtful day, or a year without an address.
 * Source: docs/format.md §4, "Doubtful dates".
 */
export function doubtsIn({
  days,
  doubtful,
  undated,
}: Pick<Catalogue, 'days' | 'doubtful' | 'undated'>): readonly Problem[] {
  const entries = [...[...doubtful].flatMap((day) => days.get(day) ?? []), ...undated]
  return entries.flatMap(({article: {published, seed}, day}): Problem[] =>
    published === null
      ? []
      : [
          {
            file: seed.file,
            line: 0,
            rule: 'doubtful-date',
            found: `the date ${day ?? new Date(published.at).toISOString()}`,
            expected: 'a date after 1599, and at most two days after the newest header',
            todo: 'The article is listed under this date and leads no page; correct the date if you know the right one.',
          },
        ],
  )
}
