import type {ArticleSummary, SummaryPictures} from '../catalogue/summary.ts'
import type {Moment, Quality, Removal, SeedRecord} from '../model/article.ts'

/** The fields that are stored as they are, in the order of the stored line. */
const FIELDS = [
  'id',
  'address',
  'idHash',
  'urlHash',
  'title',
  'lang',
  'archivedAt',
  'badge',
  'length',
  'text',
  'shown',
  'parts',
  'effort',
  'links',
  'home',
  'section',
  'keywords',
  'players',
] as const satisfies readonly (keyof ArticleSummary)[]

type ValuesOf<Fields extends readonly (keyof ArticleSummary)[]> = {
  readonly [At in keyof Fields]: ArticleSummary[Fields[At]]
}

/**
 * The other fields. Values that many summaries have in common are texts: the reader takes such a text apart once, and
 * from then on finds the value by it.
 */
type OtherValues = readonly [
  quality: string,
  /** JSON; empty for no removals. */
  removed: string,
  publishedAt: Moment['at'] | null,
  /** Precision and zone. */
  published: string,
]

type PictureValues = readonly [
  keys: readonly string[],
  sources: readonly string[],
  /** Indices, separated by commas. */
  bare: string,
  inGalleries: string,
  inPage: string,
  lead: number | null,
]

/**
 * A stored summary: one flat list, which is read faster than nested ones, and without the fields that the seed's row has
 * already. Without pictures, it ends before their values.
 */
type SummaryLine = readonly [...ValuesOf<typeof FIELDS>, ...OtherValues, ...Partial<PictureValues>]

type RemovalLine = readonly [string, string, number, number]

/** A summary as one line of JSON. Outlet, seed and hash are left out, since the seed's row has them. */
export function encodeSummary(summary: ArticleSummary): string {
  const {published, removed} = summary
  const {kind, empty, stub, truncated} = summary.quality
  const {keys, sources, bare, inGalleries, inPage, lead} = summary.pictures
  const removals = removed.map(({element, reason, count, characters}) => [element, reason, count, characters])
  const values: readonly [...ValuesOf<typeof FIELDS>, ...OtherValues] = [
    // The same fields in the same order as the type, which is made from the list.
    ...(FIELDS.map((field) => summary[field]) as unknown as ValuesOf<typeof FIELDS>),
    `${kind} ${Number(empty)}${Number(stub)}${Number(truncated)}`,
    removed.length === 0 ? '' : JSON.stringify(removals),
    published?.at ?? null,
    published === null ? '' : `${published.precision} ${published.zone}`,
  ]
  const line: SummaryLine =
    keys.length === 0 ? values : [...values, keys, sources, bare.join(), inGalleries.join(), inPage.join(), lead]
  return JSON.stringify(line)
}

const NO_PICTURES: SummaryPictures = {keys: [], sources: [], bare: [], inGalleries: [], inPage: [], lead: null}
const NOTHING: readonly never[] = []

/** Reads stored summaries. Values that many of them have in common are shared, which saves memory. */
export class SummaryReader {
  readonly #texts = new Shared((text: string) => text)
  readonly #qualities = new Shared(qualityIn)
  readonly #removals = new Shared(removalsIn)
  readonly #times = new Shared(timeIn)
  readonly #indices = new Shared(indicesIn)

  /** The summary in a line of `encodeSummary`; the other fields come from the seed's row. Throws `SyntaxError`. */
  read(line: string, outlet: string, hash: string, seed: SeedRecord): ArticleSummary {
    // `encodeSummary` wrote it, in this build or an earlier one.
    const [
      id,
      address,
      idHash,
      urlHash,
      title,
      lang,
      archivedAt,
      badge,
      length,
      text,
      shown,
      parts,
      effort,
      links,
      home,
      section,
      keywords,
      players,
      quality,
      removed,
      at,
      published,
      keys,
      sources = NOTHING,
      bare = '',
      inGalleries = '',
      inPage = '',
      lead = null,
    ] = JSON.parse(line) as SummaryLine
    return {
      id,
      outlet: this.#texts.of(outlet),
      address,
      idHash,
      urlHash,
      title,
      section: section && this.#texts.of(section),
      keywords,
      lang: this.#texts.of(lang) as ArticleSummary['lang'],
      archivedAt,
      published: at === null ? null : {at, ...this.#times.of(published)},
      badge,
      quality: this.#qualities.of(quality),
      length,
      text,
      shown,
      parts,
      effort,
      pictures:
        keys === undefined
          ? NO_PICTURES
          : {
              keys,
              sources,
              bare: this.#indices.of(bare),
              inGalleries: this.#indices.of(inGalleries),
              inPage: this.#indices.of(inPage),
              lead,
            },
      players,
      links,
      removed: removed === '' ? NOTHING : this.#removals.of(removed),
      furniture: NOTHING,
      seed,
      home,
      hash,
    }
  }
}

/** Values by the texts from which they are made, each made once. */
class Shared<T> {
  readonly #known = new Map<string, T>()
  readonly #make: (text: string) => T

  constructor(make: (text: string) => T) {
    this.#make = make
  }

  of(text: string): T {
    const known = this.#known.get(text)
    if (known !== undefined) return known
    const made = this.#make(text)
    this.#known.set(text, made)
    return made
  }
}

function qualityIn(text: string): Quality {
  const [kind = '', flags = ''] = text.split(' ')
  return {
    kind: kind as Quality['kind'],
    empty: flags[0] === '1',
    stub: flags[1] === '1',
    truncated: flags[2] === '1',
  }
}

function timeIn(text: string): Pick<Moment, 'precision' | 'zone'> {
  const middle = text.indexOf(' ')
  return {precision: text.slice(0, middle) as Moment['precision'], zone: text.slice(middle + 1)}
}

const removalsIn = (text: string): readonly Removal[] =>
  (JSON.parse(text) as readonly RemovalLine[]).map(([element, reason, count, characters]) => ({
    element,
    reason,
    count,
    characters,
  }))

const indicesIn = (text: string): readonly number[] => (text === '' ? NOTHING : text.split(',').map(Number))
