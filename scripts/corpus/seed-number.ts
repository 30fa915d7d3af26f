import {headerOf} from './header.ts'
import {fileName} from './names.ts'
import {withOddSpaces} from './oddities.ts'
import {firstTitle, linkFrom, namedOf, type Plan, planOf} from './plan.ts'
import type {Draft} from './press.ts'
import {randomFrom} from './random.ts'
import {paragraphsOf, revisionOf} from './text.ts'
import {writerIn} from './writer.ts'

/** A seed file: its path below the seeds folder, with `/`, and what it holds. */
export interface SeedFile {
  readonly file: string
  readonly text: string
}

/**
 * Share of links to the own outlet that lead to an article of the corpus: with it, 23 % of the files have one, as in
 * FORMAT §11.
 */
const KEPT = 0.55

/**
 * The file of a number, from 0. It hangs on the number and the seed alone, so that a corpus of 5,000 is part of one of
 * 20,000. Bodies, titles, times, addresses and headers have the shapes and shares of FORMAT; all words are invented.
 */
export function seedNumber(number: number, seed: string): SeedFile {
  const plan = planOf(number, seed)
  const {press, form, feedMs} = plan
  const {title, paragraphs} = revisionOf(plan, firstTitle(plan, seed), paragraphsOf(plan, seed), seed)
  const named = namedOf(plan, title, seed)
  const address = press.address(named)
  const layout = randomFrom(`${seed}/${plan.origin}/layout`)
  // Streams of their own: copies are laid out and linked alike, whatever changed in their words.
  const links = randomFrom(`${seed}/${plan.origin}/links`)
  const writer = writerIn(plan.script, layout)
  const draft: Draft = {
    named,
    address,
    title,
    paragraphs,
    feedMs,
    statedMs: plan.statedMs,
    writer,
    random: layout,
    link: () => linkFrom(plan, KEPT, links, seed),
  }
  const head = randomFrom(`${seed}/${number}/header`)
  const printed = press.printed?.(title, head) ?? title
  const header = headerOf({
    press,
    form,
    title: withOddSpaces(printed, head),
    address,
    feedMs,
    author: head.chance(0.04) ? writer.person() : press.category,
    fronted: head.chance(press.fronted),
  })
  const body = press.body(draft)
  return {file: fileName(plan, printed, head), text: header + wrapped(plan, body)}
}

/** Bodies below a stamp are one line in a `<div>` of their own. FORMAT §2, "Wrapper". */
function wrapped({form}: Plan, body: string): string {
  return form === 'stamp' || form === 'nan' ? `<div>\n${body}\n</div>\n` : `${body}\n`
}
