import {isWeekend} from './calendar.ts'
import {AGAIN, pressOf} from './outlets/index.ts'
import type {Form, Linked, Named, Press} from './press.ts'
import {type Random, randomFrom} from './random.ts'
import {drawFrom, type Spread, wholeFrom} from './spread.ts'
import {type Script, writerIn} from './writer.ts'

/** What is settled of a file before its text is written. It hangs on the seed and the number alone. */
export interface Plan {
  /** Of the file. */
  readonly number: number
  /** The file of which this one is a copy or a later version; its own number where it is neither. */
  readonly origin: number
  readonly press: Press
  readonly script: Script
  readonly form: Form
  readonly feedMs: number
  readonly statedMs: number
}

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

/** Feeds are polled so often: what one poll brings shares its moment. FORMAT §4, "equal for whole batches". */
const POLL_MS = 90 * MINUTE_MS

/** Where no open article is found among so many lower numbers, as at the start of a corpus, the file is an article of its own. */
const TRIES = 120
/** From the first to a later version, in hours. */
const APART_HOURS: Spread = [0.4, 0.8, 2, 6, 20, 150, 600, 720]

/** The plan of a file. */
export function planOf(number: number, seed: string): Plan {
  const random = randomFrom(`${seed}/${number}/again`)
  if (!random.chance(AGAIN)) return originalOf(number, seed)
  for (let tried = 0; tried < TRIES && number > 0; tried++) {
    const origin = random.whole(0, number - 1)
    if (!isOpen(origin, seed)) continue
    const first = originalOf(origin, seed)
    const feedMs = first.feedMs + Math.round(drawFrom(APART_HOURS, random) * 3600) * 1000
    // Most pages state when they were last changed.
    const statedMs = random.chance(0.85) ? feedMs - delayOf(first.press, random) : first.statedMs
    return {...first, number, origin, feedMs, statedMs}
  }
  return originalOf(number, seed)
}

/** Whether an article has later versions, if the corpus is large enough: most have none. */
function isOpen(number: number, seed: string): boolean {
  if (randomFrom(`${seed}/${number}/again`).chance(AGAIN)) return false
  return randomFrom(`${seed}/${number}/open`).chance(pressOf(number, seed).revised)
}

function originalOf(number: number, seed: string): Plan {
  const random = randomFrom(`${seed}/${number}/plan`)
  const press = pressOf(number, seed)
  const feedMs = feedTime(press, random)
  return {
    number,
    origin: number,
    press,
    script: shareOf(press.scripts, random),
    form: shareOf(press.forms, random),
    feedMs,
    statedMs: feedMs - delayOf(press, random),
  }
}

const delayOf = ({delayHours}: Press, random: Random): number => Math.round(drawFrom(delayHours, random) * HOUR_MS)

function feedTime({slug, days, weekend}: Press, random: Random): number {
  const points = days.map((day) => Date.parse(`${day}T00:00:00Z`)) as unknown as Spread
  let ms = Math.floor(drawFrom(points, random) / DAY_MS) * DAY_MS
  // A day at the weekend that is too many moves by some days, and may meet the next weekend.
  while (isWeekend(ms) && random.chance(1 - weekend)) ms += random.whole(2, 5) * DAY_MS
  const poll = random.whole(0, DAY_MS / POLL_MS - 1)
  const late = randomFrom(`${slug}/${ms}/${poll}`)
  return ms + poll * POLL_MS + late.whole(0, POLL_MS / 1000 - 1) * 1000
}

/** One of several things by their shares, which make 1. */
export function shareOf<T>(shares: readonly (readonly [T, number])[], random: Random): T {
  let rest = random.part()
  for (const [thing, share] of shares) {
    rest -= share
    if (rest < 0) return thing
  }
  const last = shares.at(-1)
  if (!last) throw new Error('There is nothing to choose from.')
  return last[0]
}

/** The title of an article as it first appeared. */
export function firstTitle({origin, press, script}: Plan, seed: string): string {
  const random = randomFrom(`${seed}/${origin}/title`)
  return writerIn(script, random).headline(wholeFrom(press.headline, random))
}

/** What the address of a file is made of. */
export function namedOf(plan: Plan, title: string, seed: string): Named {
  const first = plan.origin === plan.number ? plan.feedMs : originalOf(plan.origin, seed).feedMs
  return {number: plan.origin, file: plan.number, title, firstTitle: firstTitle(plan, seed), firstMs: first}
}

/** Numbers of articles that no corpus holds. */
const ELSEWHERE = 2 ** 20

/**
 * An article of the same outlet to link to: in so large a share an earlier one of the corpus, so that a corpus holds the
 * links of every smaller one, else one that is in none.
 */
export function linkFrom(plan: Plan, share: number, random: Random, seed: string): Linked {
  const {press} = plan
  if (random.chance(share)) {
    for (let tried = 0; tried < 40 && plan.origin > 0; tried++) {
      const number = random.whole(0, plan.origin - 1)
      if (pressOf(number, seed).slug !== press.slug) continue
      const other = planOf(number, seed)
      const title = firstTitle(other, seed)
      return {address: press.address(namedOf(other, title, seed)), title, number: other.origin}
    }
  }
  const number = ELSEWHERE + random.whole(0, 8_000_000)
  const title = writerIn(plan.script, random).headline(wholeFrom(press.headline, random))
  const named = {number, file: number, title, firstTitle: title, firstMs: plan.feedMs - random.whole(1, 60) * DAY_MS}
  return {address: press.address(named), title, number}
}
