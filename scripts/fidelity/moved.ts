import type {Difference} from './difference.ts'
import type {Span} from './text.ts'

/** A difference in which text that occurs on both sides, at different places, is listed as moved. */
export interface Sorted extends Difference {
  /** Spans of the published text. */
  readonly moved: readonly Span[]
}

/** Equal characters in a row that count as the same text. */
const SAME = 8
/** Most places to try for one piece of text; only repetitive texts have more. */
const TRIED = 40

/**
 * Finds text that is both missing and added, and lists it as moved.
 *
 * A piece of fewer than 8 characters counts only if it is a whole span on both sides.
 */
export function withoutMoved({missing, added}: Difference, published: string, ours: string): Sorted {
  const free = new Uint8Array(ours.length)
  for (const {from, to} of added) free.fill(1, from, to)
  const places = placesIn(added, ours)
  const moved: Span[] = []
  const taken = new Uint8Array(published.length)
  const settle = (from: number, at: number, length: number): void => {
    moved.push({from, to: from + length})
    taken.fill(1, from, from + length)
    free.fill(0, at, at + length)
  }
  for (const {from, to} of missing) {
    for (let here = from; here + SAME <= to; ) {
      const found = longest(published.slice(here, to), places, ours, free)
      if (found) settle(here, found.at, found.length)
      here += found?.length ?? 1
    }
  }
  const rest = spansOf(taken, 0, missing)
  for (const span of rest) {
    const text = published.slice(span.from, span.to)
    const same = spansOf(free, 1, added).find(({from, to}) => text.length > 1 && ours.slice(from, to) === text)
    if (same) settle(span.from, same.from, text.length)
  }
  return {missing: spansOf(taken, 0, missing), added: spansOf(free, 1, added), moved}
}

/** The starts of every piece of `SAME` characters within the spans. */
function placesIn(spans: readonly Span[], text: string): Map<string, number[]> {
  const places = new Map<string, number[]>()
  for (const {from, to} of spans) {
    for (let at = from; at + SAME <= to; at++) {
      const piece = text.slice(at, at + SAME)
      const known = places.get(piece)
      if (!known) places.set(piece, [at])
      else if (known.length < TRIED) known.push(at)
    }
  }
  return places
}

/** The longest unused match of a text's beginning, of at least `SAME` characters; null if there is none. */
function longest(
  text: string,
  places: ReadonlyMap<string, readonly number[]>,
  ours: string,
  free: Uint8Array,
): {readonly at: number; readonly length: number} | null {
  let best: {readonly at: number; readonly length: number} | null = null
  for (const at of places.get(text.slice(0, SAME)) ?? []) {
    let length = 0
    while (length < text.length && free[at + length] === 1 && ours[at + length] === text[length]) length++
    if (length >= SAME && length > (best?.length ?? 0)) best = {at, length}
  }
  return best
}

/** The parts of spans in which `marks` has the given value. */
function spansOf(marks: Uint8Array, value: number, within: readonly Span[]): readonly Span[] {
  return within.flatMap(({from, to}) => {
    const found: Span[] = []
    for (let at = from; at < to; at++) {
      if (marks[at] !== value) continue
      const start = at
      while (at < to && marks[at] === value) at++
      found.push({from: start, to: at})
    }
    return found
  })
}
