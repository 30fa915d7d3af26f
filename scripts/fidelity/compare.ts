import {difference} from './difference.ts'
import {type Place, placeOf} from './elsewhere.ts'
import type {ShownArticle} from './in-browser/article.ts'
import type {Line} from './in-browser/lines.ts'
import {withoutMoved} from './moved.ts'
import {bare, cutAtLines, type Sequence, type Span, sequenceOf} from './text.ts'

/** A piece of text in which a page differs from the published body. */
export interface Run {
  readonly kind: 'missing' | 'added' | 'alternative' | 'moved' | 'elsewhere'
  /** The text as written, with single spaces. */
  readonly text: string
  /** The characters before it, to give the reader context. */
  readonly before: string
  /** Number of visible characters. */
  readonly characters: number
  /** For the kind `elsewhere`: the place on the page; otherwise null. */
  readonly place: Place | null
  /** For the kind `missing`: whether our text contains the same words at another place. */
  readonly twice: boolean
}

/** The comparison of a published body with our page. */
export interface Comparison {
  /** Visible characters of the published text. */
  readonly characters: number
  readonly runs: readonly Run[]
}

/** Number of characters to keep before a run. */
const BEFORE = 12
/** Shorter pieces occur in any text by chance. */
const SIGNIFICANT = 4

/**
 * Compares the lines of a published body, without intentionally dropped parts, with our page.
 *
 * Text that only the page has is of the kind `alternative` if it occurs in the alternative texts of the body's pictures
 * (`alternatives`), because it was published, though invisibly.
 */
export function compare(body: readonly Line[], page: ShownArticle, alternatives: readonly string[] = []): Comparison {
  const ours = sequenceOf(page.lines)
  const all = sequenceOf(body)
  // Remove lines that the page prints outside its text before the diff, which would otherwise split them.
  const inPlace = all.lines.map((line) => (ours.bare.includes(bare(line.text)) ? null : placeOf(line, page)))
  const published = sequenceOf(all.lines.filter((_, at) => inPlace[at] === null))
  const elsewhere = all.lines.flatMap((line, at) => elsewhereRun(line.text, inPlace[at] ?? null))

  const {missing, added} = difference(published, ours)
  const pieces = missing.flatMap((span) => cutAtLines(span, published))
  const judged = pieces.map(({span, line}) => {
    const timed = published.lines[line]?.timed ?? false
    return {span, place: placeOf({text: published.written(span), timed}, page)}
  })
  const late = judged.flatMap(({span, place}) => elsewhereRun(published.written(span), place))
  const lost = judged.filter(({place}) => place === null).map(({span}) => span)
  const sorted = withoutMoved({missing: joined(lost), added}, published.bare, ours.bare)
  const runsOf = (kind: Run['kind'], spans: readonly Span[], of: Sequence): Run[] =>
    spans.map((span) => {
      const text = of.bare.slice(span.from, span.to)
      const twice = kind === 'missing' && text.length >= SIGNIFICANT && ours.bare.includes(text)
      const before = of.written({from: Math.max(0, span.from - BEFORE), to: span.from})
      return {kind, text: of.written(span), before, characters: text.length, place: null, twice}
    })
  const written = alternatives.map(bare)
  const isAlternative = (span: Span): boolean =>
    written.some((text) => text.includes(ours.bare.slice(span.from, span.to)))
  const runs = [
    ...runsOf('missing', sorted.missing, published),
    ...runsOf(
      'added',
      sorted.added.filter((span) => !isAlternative(span)),
      ours,
    ),
    ...runsOf('alternative', sorted.added.filter(isAlternative), ours),
    ...runsOf('moved', sorted.moved, published),
    ...elsewhere,
    ...late,
  ]
  return {characters: all.bare.length, runs}
}

function elsewhereRun(text: string, place: Place | null): Run[] {
  if (place === null) return []
  const written = text.replace(/\s+/g, ' ').trim()
  return [{kind: 'elsewhere', text: written, before: '', characters: bare(text).length, place, twice: false}]
}

/** Merges adjacent spans. */
function joined(spans: readonly Span[]): readonly Span[] {
  const whole: Span[] = []
  for (const span of spans) {
    const last = whole.at(-1)
    if (last?.to === span.from) whole[whole.length - 1] = {from: last.from, to: span.to}
    else whole.push(span)
  }
  return whole
}
