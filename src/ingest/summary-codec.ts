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
type MainFields = ValuesOf<typeof FIELDS>
type QualityLine = readonly [Quality['kind'], number, number, number]
type RemovalLine = readonly [string, string, number, number]
type MomentLine = readonly [Moment['at'], Moment['precision'], string]
type PicturesLine = readonly [
  keys: readonly string[],
  sources: readonly string[],
  bare: readonly number[],
  inGalleries: readonly number[],
  inPage: readonly number[],
  lead: number | null,
]

/** A stored summary: arrays instead of objects with names, and without the fields that the seed's row has already. */
type SummaryLine = readonly [MainFields, QualityLine, readonly RemovalLine[], MomentLine | 0, PicturesLine | 0]

/** A summary as one line of JSON. Outlet, seed and hash are left out, since the seed's row has them. */
export function encodeSummary(summary: ArticleSummary): string {
  const {published} = summary
  const {kind, empty, stub, truncated} = summary.quality
  const {keys, sources, bare, inGalleries, inPage, lead} = summary.pictures
  const line: SummaryLine = [
    // The same fields in the same order as the type, which is made from the list.
    FIELDS.map((field) => summary[field]) as unknown as MainFields,
    [kind, Number(empty), Number(stub), Number(truncated)],
    summary.removed.map(({element, reason, count, characters}) => [element, reason, count, characters]),
    published === null ? 0 : [published.at, published.precision, published.zone],
    keys.length === 0 ? 0 : [keys, sources, bare, inGalleries, inPage, lead],
  ]
  return JSON.stringify(line)
}

const NO_PICTURES: SummaryPictures = {keys: [], sources: [], bare: [], inGalleries: [], inPage: [], lead: null}
const NOTHING: readonly never[] = []

/** Reads stored summaries. Values that many of them have in common are shared, which saves memory. */
export class SummaryReader {
  readonly #shared = new Map<string, unknown>()

  /** The summary in a line of `encodeSummary`; the other fields come from the seed's row. Throws `SyntaxError`. */
  read(line: string, outlet: string, hash: string, seed: SeedRecord): ArticleSummary {
    // `encodeSummary` wrote it, in this build or an earlier one.
    const [main, quality, removed, published, pictures] = JSON.parse(line) as SummaryLine
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
    ] = main
    return {
      id,
      outlet: this.#one(outlet, outlet),
      address,
      idHash,
      urlHash,
      title,
      section: section && this.#one(`s,${section}`, section),
      keywords,
      lang: this.#one(lang, lang),
      archivedAt,
      published: published === 0 ? null : this.#moment(published),
      badge: badge && this.#one(badge, badge),
      quality: this.#one(`q,${quality.join()}`, qualityOf(quality)),
      length,
      text,
      shown,
      parts,
      effort,
      pictures: pictures === 0 ? NO_PICTURES : this.#pictures(pictures),
      players,
      links,
      removed: this.#removed(removed),
      furniture: NOTHING,
      seed,
      home,
      hash,
    }
  }

  #moment([at, precision, zone]: MomentLine): Moment {
    return {at, precision: precision === 'day' ? 'day' : 'second', zone: this.#one(zone, zone)}
  }

  #pictures([keys, sources, bare, inGalleries, inPage, lead]: PicturesLine): SummaryPictures {
    const indices = {bare: this.#indices(bare), inGalleries: this.#indices(inGalleries), inPage: this.#indices(inPage)}
    return {keys, sources, ...indices, lead}
  }

  #indices(indices: readonly number[]): readonly number[] {
    return indices.length > 1 ? indices : this.#one(`p,${indices.join()}`, indices)
  }

  #removed(lines: readonly RemovalLine[]): readonly Removal[] {
    if (lines.length === 0) return NOTHING
    return this.#one(
      `r,${JSON.stringify(lines)}`,
      lines.map(([element, reason, count, characters]) => ({element, reason, count, characters})),
    )
  }

  /** The first value seen with a key; later equal values are replaced by it. The keys of different types differ. */
  #one<T>(key: string, value: T): T {
    const known = this.#shared.get(key)
    if (known !== undefined) return known as T
    this.#shared.set(key, value)
    return value
  }
}

const qualityOf = ([kind, empty, stub, truncated]: QualityLine): Quality => ({
  kind,
  empty: empty === 1,
  stub: stub === 1,
  truncated: truncated === 1,
})
