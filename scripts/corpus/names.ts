import type {Plan} from './plan.ts'
import type {Random} from './random.ts'

/** File numbers count down from here, so that a smaller number was fetched later. docs/format.md §1. */
const FIRST = 2 ** 20 - 1

/** Characters that some file systems forbid in names, dots (which would begin an extension) and white space. */
const UNFIT = /[\\/:*?"<>|.\s]+/g

/**
 * The path of a seed file: the outlet's slug and a number that counts down.
 *
 * Some names also hold the title, as early files do; some have the extension `.txt` or none (docs/format.md §1).
 */
export function fileName({number, profile}: Plan, title: string, random: Random): string {
  const name = `${profile.slug}/${FIRST - number}`
  const turn = random.part()
  if (turn < 0.06) return `${name}_${title.replace(UNFIT, ' ').trim().slice(0, 40)}.md`
  if (turn < 0.07) return `${name}.txt`
  return turn < 0.08 ? name : `${name}.md`
}
