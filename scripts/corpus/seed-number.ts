import {headerOf} from './header.ts'
import {fileName} from './names.ts'
import {withOddSpaces} from './oddities.ts'
import type {Draft} from './outlet-profile.ts'
import {firstTitle, linkFrom, namedOf, type Plan, planOf} from './plan.ts'
import {randomFrom} from './random.ts'
import {paragraphsOf, revisionOf} from './text.ts'
import {subjectsOf} from './words/subjects.ts'
import {writerIn} from './writer.ts'

/** A seed file: its path below the seeds folder, with `/`, and its text. */
export interface SeedFile {
  readonly file: string
  readonly text: string
}

/**
 * Share of the links within an outlet that lead to an article of the corpus. It makes 23 % of the files contain such a
 * link (docs/format.md §11).
 */
const LINKS_WITHIN = 0.55

/**
 * Writes the seed file of a number, counted from 0.
 *
 * The file depends only on the number and the seed, so that a corpus of 5,000 files is part of the corpus of 20,000.
 * Bodies, titles, times, addresses and headers have the forms and shares of docs/format.md; all words are invented.
 */
export function seedNumber(number: number, seed: string): SeedFile {
  const plan = planOf(number, seed)
  const {profile, form, feedMs} = plan
  const {title, paragraphs} = revisionOf(plan, firstTitle(plan, seed), paragraphsOf(plan, seed), seed)
  const named = namedOf(plan, title, seed)
  const address = profile.address(named)
  const layout = randomFrom(`${seed}/${plan.origin}/layout`)
  // Layout and links have separate random streams, so that copies share them even if their words differ.
  const links = randomFrom(`${seed}/${plan.origin}/links`)
  const writer = writerIn(plan.script, layout, subjectsOf(`${seed}/${plan.origin}`, plan.script))
  const draft: Draft = {
    named,
    address,
    title,
    paragraphs,
    feedMs,
    statedMs: plan.statedMs,
    writer,
    random: layout,
    link: () => linkFrom(plan, LINKS_WITHIN, links, seed),
  }
  const head = randomFrom(`${seed}/${number}/header`)
  const printed = profile.printed?.(title, head) ?? title
  const header = headerOf({
    profile,
    form,
    title: withOddSpaces(printed, head),
    address,
    feedMs,
    author: head.chance(0.04) ? writer.person() : profile.category,
    fronted: head.chance(profile.fronted),
  })
  const body = profile.body(draft)
  return {file: fileName(plan, printed, head), text: header + wrapped(plan, body)}
}

/** Wraps a body in a `<div>` if its header is a time stamp. docs/format.md §2, "Wrapper". */
function wrapped({form}: Plan, body: string): string {
  return form === 'stamp' || form === 'nan' ? `<div>\n${body}\n</div>\n` : `${body}\n`
}
