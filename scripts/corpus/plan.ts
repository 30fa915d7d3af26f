import {isWeekend} from './calendar.ts'
import type {Form, Linked, Named, OutletProfile} from './outlet-profile.ts'
import {AGAIN, profileOf} from './outlets/index.ts'
import {type Random, randomFrom} from './random.ts'
import {drawFrom, type Spread, wholeFrom} from './spread.ts'
import {subjectsOf} from './words/subjects.ts'
import {type Script, writerIn} from './writer.ts'

/** Properties of a seed file that are fixed before its text is written. They depend only on the seed and the number. */
export interface Plan {
  /** Number of the file. */
  readonly number: number
  /** Number of the file that this one copies or revises; the file's own number if it does neither. */
  readonly origin: number
  readonly profile: OutletProfile
  readonly script: Script
  readonly form: Form
  /** Time of the feed, in epoch milliseconds. */
  readonly feedMs: number
  /** Time of publication that the body may state, in epoch milliseconds. */
  readonly statedMs: number
}

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

/** Interval between polls of a feed. All articles of one poll share its time. docs/format.md §4. */
const POLL_MS = 90 * MINUTE_MS

/** Random lower numbers to try when looking for an article to copy. If none is open, the file is a new article. */
const TRIES = 120
/** Hours between the first and a later version. */
const APART_HOURS: Spread = [0.4, 0.8, 2, 6, 20, 150, 600, 720]

/** Plans file number `number` of the corpus of a seed. */
export function planOf(number: number, seed: string): Plan {
  const random = randomFrom(`${seed}/${number}/again`)
  if (!random.chance(AGAIN)) return originalOf(number, seed)
  for (let tried = 0; tried < TRIES && number > 0; tried++) {
    const origin = random.whole(0, number - 1)
    if (!isOpen(origin, seed)) continue
    const first = originalOf(origin, seed)
    const feedMs = first.feedMs + Math.round(drawFrom(APART_HOURS, random) * 3600) * 1000
    // Most pages state the time of their last change; the others keep that of the first version.
    const statedMs = random.chance(0.85) ? feedMs - delayOf(first.profile, random) : first.statedMs
    return {...first, number, origin, feedMs, statedMs}
  }
  return originalOf(number, seed)
}

/** Whether an article may have later versions. Most have none; copies and versions themselves never do. */
function isOpen(number: number, seed: string): boolean {
  if (randomFrom(`${seed}/${number}/again`).chance(AGAIN)) return false
  return randomFrom(`${seed}/${number}/open`).chance(profileOf(number, seed).revised)
}

function originalOf(number: number, seed: string): Plan {
  const random = randomFrom(`${seed}/${number}/plan`)
  const profile = profileOf(number, seed)
  const feedMs = feedTime(profile, random)
  return {
    number,
    origin: number,
    profile,
    script: shareOf(profile.scripts, random),
    form: shareOf(profile.forms, random),
    feedMs,
    statedMs: feedMs - delayOf(profile, random),
  }
}

const delayOf = ({delayHours}: OutletProfile, random: Random): number =>
  Math.round(drawFrom(delayHours, random) * HOUR_MS)

function feedTime({slug, days, weekend}: OutletProfile, random: Random): number {
  const points = days.map((day) => Date.parse(`${day}T00:00:00Z`)) as unknown as Spread
  let ms = Math.floor(drawFrom(points, random) / DAY_MS) * DAY_MS
  // Move some weekend days forward, possibly into the next weekend, until their share is right.
  while (isWeekend(ms) && random.chance(1 - weekend)) ms += random.whole(2, 5) * DAY_MS
  const poll = random.whole(0, DAY_MS / POLL_MS - 1)
  const late = randomFrom(`${slug}/${ms}/${poll}`)
  return ms + poll * POLL_MS + late.whole(0, POLL_MS / 1000 - 1) * 1000
}

/** Draws one of several things by their shares, which add up to 1. Throws if there are none. */
export function shareOf<T>(shares: readonly (readonly [T, number])[], random: Random): T {
  let rest = random.part()
  for (const [thing, share] of shares) {
    rest -= share
    if (rest < 0) return thing
  }
  const last = shares.at(-1)
  if (!last) throw new Error('Cannot choose from an empty list.')
  return last[0]
}

/** The title of an article's first version. */
export function firstTitle({origin, profile, script}: Plan, seed: string): string {
  const random = randomFrom(`${seed}/${origin}/title`)
  const writer = writerIn(script, random, subjectsOf(`${seed}/${origin}`, script))
  return writer.headline(wholeFrom(profile.headline, random))
}

/** Collects the parts from which the outlet forms the address of a file. */
export function namedOf(plan: Plan, title: string, seed: string): Named {
  const first = plan.origin === plan.number ? plan.feedMs : originalOf(plan.origin, seed).feedMs
  return {number: plan.origin, file: plan.number, title, firstTitle: firstTitle(plan, seed), firstMs: first}
}

/** First number of articles that no corpus contains. */
const ELSEWHERE = 2 ** 20

/**
 * Chooses an article of the same outlet to link to.
 *
 * With the probability `share` it is one with a lower number, so that growing the corpus changes no links. Otherwise it
 * is an article that no corpus contains.
 */
export function linkFrom(plan: Plan, share: number, random: Random, seed: string): Linked {
  const {profile} = plan
  if (random.chance(share)) {
    for (let tried = 0; tried < 40 && plan.origin > 0; tried++) {
      const number = random.whole(0, plan.origin - 1)
      if (profileOf(number, seed).slug !== profile.slug) continue
      const other = planOf(number, seed)
      const title = firstTitle(other, seed)
      return {address: profile.address(namedOf(other, title, seed)), title, number: other.origin}
    }
  }
  const number = ELSEWHERE + random.whole(0, 8_000_000)
  const writer = writerIn(plan.script, random, subjectsOf(`${seed}/${number}`, plan.script))
  const title = writer.headline(wholeFrom(profile.headline, random))
  const named = {number, file: number, title, firstTitle: title, firstMs: plan.feedMs - random.whole(1, 60) * DAY_MS}
  return {address: profile.address(named), title, number}
}
