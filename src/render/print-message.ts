import type {ShownSummary} from '../catalogue/summary.ts'
import type {Picture} from '../model/picture.ts'
import type {PageInput} from '../pages/page-input.ts'
import type {Publisher} from '../pages/render-context.ts'
import type {RecordLocation} from '../store/segments.ts'
import type {PrintJob} from './print-pages.ts'

/** The fields of a summary in a message, in this order, with those of its pictures at the end. */
const FIELDS = [
  'id',
  'outlet',
  'address',
  'title',
  'lang',
  'archivedAt',
  'published',
  'badge',
  'quality',
  'effort',
  'furniture',
  'seed',
  'hash',
] as const satisfies readonly (keyof ShownSummary)[]

type ValuesOf<Fields extends readonly (keyof ShownSummary)[]> = {
  readonly [At in keyof Fields]: ShownSummary[Fields[At]]
}
type SummaryLine = readonly [...ValuesOf<typeof FIELDS>, keys: readonly string[], lead: number | null]
type InputLine = Omit<PageInput, 'summaries'> & {
  /** Their places in the message, which has each summary once. */
  readonly summaries: readonly number[]
}

interface Message {
  readonly stage: string
  readonly summaries: readonly SummaryLine[]
  readonly inputs: readonly InputLine[]
  readonly locations: readonly (readonly [string, RecordLocation])[]
  readonly pictures: readonly (readonly [string, Picture])[]
  readonly publishers: readonly (readonly [string, Publisher])[]
}

const lineOf = (summary: ShownSummary): SummaryLine =>
  // The same fields in the same order as the type, which is made from the list.
  [...FIELDS.map((field) => summary[field]), summary.pictures.keys, summary.pictures.lead] as unknown as SummaryLine

/**
 * A job as a message for another thread: JSON with the fields of the summaries that pages show, which takes two thirds
 * of the time of a structured clone (docs/decisions/threads.md). The data of a page are plain data, as its fingerprint
 * needs.
 */
export function packJob({inputs, locations, pictures, publishers, stage}: PrintJob): string {
  const places = new Map<ShownSummary, number>()
  const summaries: SummaryLine[] = []
  const placeOf = (summary: ShownSummary): number => {
    const known = places.get(summary)
    if (known !== undefined) return known
    places.set(summary, summaries.length)
    return summaries.push(lineOf(summary)) - 1
  }
  const message: Message = {
    stage,
    summaries,
    inputs: inputs.map((input) => ({...input, summaries: input.summaries.map(placeOf)})),
    locations: [...locations],
    pictures: [...pictures],
    publishers: [...publishers],
  }
  return JSON.stringify(message)
}

function summaryIn(line: SummaryLine): ShownSummary {
  const [
    id,
    outlet,
    address,
    title,
    lang,
    archivedAt,
    published,
    badge,
    quality,
    effort,
    furniture,
    seed,
    hash,
    keys,
    lead,
  ] = line
  const pictures = {keys, lead}
  return {
    id,
    outlet,
    address,
    title,
    lang,
    archivedAt,
    published,
    badge,
    quality,
    effort,
    furniture,
    seed,
    hash,
    pictures,
  }
}

/** The job in a message of `packJob`. */
export function unpackJob(text: string): PrintJob {
  const {stage, summaries: lines, inputs, locations, pictures, publishers} = JSON.parse(text) as Message
  const all = lines.map(summaryIn)
  const summariesAt = (places: readonly number[]): readonly ShownSummary[] =>
    places.flatMap((place) => all[place] ?? [])
  return {
    stage,
    inputs: inputs.map((input) => ({...input, summaries: summariesAt(input.summaries)})),
    locations: new Map(locations),
    pictures: new Map(pictures),
    publishers: new Map(publishers),
  }
}
