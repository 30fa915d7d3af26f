import {difference} from './difference.ts'
import {type Place, placeOf} from './elsewhere.ts'
import type {ShownArticle} from './in-browser/article.ts'
import type {Line} from './in-browser/lines.ts'
import {withoutMoved} from './moved.ts'
import {bare, cutAtLines, type Sequence, type Span, sequenceOf} from './text.ts'

/** A piece of text in which a page differs from the body that was published. */
export interface Run {
  readonly kind: 'missing' | 'added' | 'alternative' | 'moved' | 'elsewhere'
  /** As written, with single spaces. */
  readonly text: string
  /** What stands before it in its text: a mark alone says nothing to whoever reads. */
  readonly before: string
  /** Without what no reader sees. */
  readonly characters: number
  /** Where on the page it stands, of what stands elsewhere. */
  readonly place: Place | null
  /** Of what is missing: whether the same words stand at another place of our text all the same. */
  readonly twice: boolean
}

/** A body beside our page. */
export interface Comparison {
  /** Characters of the published text. */
  readonly characters: number
  readonly runs: readonly Run[]
}

/** Characters before a run that are kept. */
const BEFORE = 12
/** Shorter pieces stand in any text. */
const TELLING = 4

/**
 * Compares the lines of a body, without what is dropped on purpose, with the page that we make of it. What is added but
 * stands in an alternative text of a picture is told apart: it was published, if not to be seen.
 */
export function compare(body: readonly Line[], page: ShownArticle, alternatives: readonly string[] = []): Comparison {
  const ours = sequenceOf(page.lines)
  const all = sequenceOf(body)
  // Lines with a place of their own that our text lacks are taken out beforehand: no diff tears them to pieces.
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
      const twice = kind === 'missing' && text.length >= TELLING && ours.bare.includes(text)
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

/** Spans that touch, made one. */
function joined(spans: readonly Span[]): readonly Span[] {
  const whole: Span[] = []
  for (const span of spans) {
    const last = whole.at(-1)
    if (last?.to === span.from) whole[whole.length - 1] = {from: last.from, to: span.to}
    else whole.push(span)
  }
  return whole
}
