import type {Plan} from './plan.ts'
import type {Random} from './random.ts'

/** Producers count down from here: a smaller name was fetched later. FORMAT §1. */
const FIRST = 2 ** 20 - 1

/** What no file system takes in a name, and what would look like the name's end. */
const UNFIT = /[\\/:*?"<>|.\s]+/g

/**
 * The path of a file: its outlet and its number, counted down. Some have the title in their names, as early ones have,
 * another extension or none (FORMAT §1).
 */
export function fileName({number, press}: Plan, title: string, random: Random): string {
  const name = `${press.slug}/${FIRST - number}`
  const turn = random.part()
  if (turn < 0.06) return `${name}_${title.replace(UNFIT, ' ').trim().slice(0, 40)}.md`
  if (turn < 0.07) return `${name}.txt`
  return turn < 0.08 ? name : `${name}.md`
}
