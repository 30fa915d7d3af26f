import type {Sequence, Span} from './text.ts'

/**
 * Slides a span that only one text has to an equivalent position where it covers whole lines, if there is one.
 *
 * Between the lines `ab|ab|c` and `ab|c` a diff may report `b|a` as missing, although a whole line is. The span stays
 * within `room`.
 */
export function slide(span: Span, {bare, starts}: Sequence, room: Span): Span {
  const edges = new Set([...starts, bare.length])
  const score = ({from, to}: Span): number => Number(edges.has(from)) + Number(edges.has(to))
  let best = span
  const consider = (by: number): void => {
    const found = {from: span.from + by, to: span.to + by}
    if (score(found) > score(best)) best = found
  }
  for (let by = -1; span.from + by >= room.from && bare[span.from + by] === bare[span.to + by]; by--) consider(by)
  for (let by = 1; span.to + by <= room.to && bare[span.from + by - 1] === bare[span.to + by - 1]; by++) consider(by)
  return best
}

/** Slides all spans of one text, each between its neighbours. Spans whose entry in `stay` is true do not move. */
export function slideAll(spans: readonly Span[], stay: readonly boolean[], text: Sequence): readonly Span[] {
  const slid: Span[] = []
  for (const [at, span] of spans.entries()) {
    const room = {from: slid.at(-1)?.to ?? 0, to: spans[at + 1]?.from ?? text.bare.length}
    slid.push(stay[at] ? span : slide(span, text, room))
  }
  return slid
}
