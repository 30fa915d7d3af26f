import {withOddities} from './oddities.ts'
import type {Plan} from './plan.ts'
import {randomFrom} from './random.ts'
import {wholeFrom} from './spread.ts'
import {writerIn} from './writer.ts'

interface Words {
  readonly title: string
  readonly paragraphs: readonly string[]
}

/** The paragraphs of an article as it first appeared. */
export function paragraphsOf({origin, press, script}: Plan, seed: string): readonly string[] {
  const random = randomFrom(`${seed}/${origin}/text`)
  const writer = writerIn(script, random)
  let room = wholeFrom(press.characters, random)
  const paragraphs: string[] = []
  while (room > press.paragraph * 0.3) {
    const paragraph = writer.paragraph(Math.min(room, press.paragraph * (0.45 + 1.1 * random.part())))
    paragraphs.push(paragraph)
    room -= paragraph.length
  }
  return withOddities(paragraphs, random)
}

/** Of 1,545 articles with several files, 456 have the same text in all, 45 a later one that is a stub. FORMAT §5. */
const [SAME_TEXT, STUB] = [0.3, 0.03]
/** … and 1,344 another title. */
const RETITLED = 0.87

/** The words of a file: those of its article, or what a later version made of them. */
export function revisionOf(plan: Plan, title: string, paragraphs: readonly string[], seed: string): Words {
  if (plan.origin === plan.number) return {title, paragraphs}
  const random = randomFrom(`${seed}/${plan.number}/revision`)
  const writer = writerIn(plan.script, random)
  const retitled = random.chance(RETITLED) ? writer.headline(wholeFrom(plan.press.headline, random)) : title
  const turn = random.part()
  if (turn < SAME_TEXT) return {title: retitled, paragraphs}
  if (turn < SAME_TEXT + STUB) return {title: retitled, paragraphs: paragraphs.slice(0, 1)}
  const changed = random.whole(0, paragraphs.length - 1)
  const again = paragraphs.map((paragraph, at) => (at === changed ? paragraph + writer.paragraph(30) : paragraph))
  const more = random.chance(0.6) ? [writer.paragraph(plan.press.paragraph)] : []
  return {title: retitled, paragraphs: [...again, ...more]}
}
