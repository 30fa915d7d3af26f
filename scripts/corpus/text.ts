import {withOddities} from './oddities.ts'
import type {Plan} from './plan.ts'
import {randomFrom} from './random.ts'
import {wholeFrom} from './spread.ts'
import {subjectsOf} from './words/subjects.ts'
import {writerIn} from './writer.ts'

interface Words {
  readonly title: string
  readonly paragraphs: readonly string[]
}

/** The paragraphs of an article's first version. */
export function paragraphsOf({origin, profile, script}: Plan, seed: string): readonly string[] {
  const random = randomFrom(`${seed}/${origin}/text`)
  const writer = writerIn(script, random, subjectsOf(`${seed}/${origin}`, script))
  let room = wholeFrom(profile.characters, random)
  const paragraphs: string[] = []
  while (room > profile.paragraph * 0.3) {
    const paragraph = writer.paragraph(Math.min(room, profile.paragraph * (0.45 + 1.1 * random.part())))
    paragraphs.push(paragraph)
    room -= paragraph.length
  }
  return withOddities(paragraphs, random)
}

/** Of 1,545 articles with several files, 456 have one text in all and 45 a later stub. docs/format.md §5. */
const [SAME_TEXT, STUB] = [0.3, 0.03]
/** Of the same 1,545 articles, 1,344 have a later file with another title. */
const RETITLED = 0.87

/** The title and paragraphs of a file: those of the first version, or revised ones if the file is a later version. */
export function revisionOf(plan: Plan, title: string, paragraphs: readonly string[], seed: string): Words {
  if (plan.origin === plan.number) return {title, paragraphs}
  const random = randomFrom(`${seed}/${plan.number}/revision`)
  const writer = writerIn(plan.script, random, subjectsOf(`${seed}/${plan.origin}`, plan.script))
  const retitled = random.chance(RETITLED) ? writer.headline(wholeFrom(plan.profile.headline, random)) : title
  const turn = random.part()
  if (turn < SAME_TEXT) return {title: retitled, paragraphs}
  if (turn < SAME_TEXT + STUB) return {title: retitled, paragraphs: paragraphs.slice(0, 1)}
  const changed = random.whole(0, paragraphs.length - 1)
  const again = paragraphs.map((paragraph, at) => (at === changed ? paragraph + writer.paragraph(30) : paragraph))
  const more = random.chance(0.6) ? [writer.paragraph(plan.profile.paragraph)] : []
  return {title: retitled, paragraphs: [...again, ...more]}
}
