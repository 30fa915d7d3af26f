import type {Card, CardPictures} from '../catalogue/card.ts'
import type {Moment, Quality, Removal, SeedRecord} from '../model/article.ts'

type Own = readonly [
  Card['id'],
  Card['address'],
  Card['idMark'],
  Card['urlMark'],
  Card['title'],
  Card['lang'],
  Card['archivedAt'],
  Card['badge'],
  Card['length'],
  Card['text'],
  Card['effort'],
  Card['links'],
  Card['home'],
  Card['section'],
  Card['keywords'],
]
type QualityLine = readonly [Quality['kind'], number, number, number]
type RemovalLine = readonly [string, string, number, number]
type MomentLine = readonly [Moment['at'], Moment['precision'], string]
type PicturesLine = readonly [
  keys: readonly string[],
  sources: readonly string[],
  bare: readonly number[],
  inGalleries: readonly number[],
  lead: number | null,
]

/** A card as it lies on the disk: what its row there says is not said twice, and its fields have places for names. */
type Line = readonly [Own, QualityLine, readonly RemovalLine[], MomentLine | 0, PicturesLine | 0]

export function cardLine(card: Card): string {
  const {
    id,
    address,
    idMark,
    urlMark,
    title,
    lang,
    archivedAt,
    badge,
    length,
    text,
    effort,
    links,
    home,
    published,
    section,
    keywords,
  } = card
  const {kind, empty, stub, truncated} = card.quality
  const {keys, sources, bare, inGalleries, lead} = card.pictures
  const line: Line = [
    [
      id,
      address,
      idMark,
      urlMark,
      title,
      lang,
      archivedAt,
      badge,
      length,
      text,
      effort,
      links,
      home,
      section,
      keywords,
    ],
    [kind, Number(empty), Number(stub), Number(truncated)],
    card.removed.map(({element, reason, count, characters}) => [element, reason, count, characters]),
    published === null ? 0 : [published.at, published.precision, published.zone],
    keys.length === 0 ? 0 : [keys, sources, bare, inGalleries, lead],
  ]
  return JSON.stringify(line)
}

const NO_PICTURES: CardPictures = {keys: [], sources: [], bare: [], inGalleries: [], lead: null}
const NOTHING: readonly never[] = []

/** Reads cards; what many of them have alike is one thing in memory. */
export class CardReader {
  readonly #alike = new Map<string, unknown>()

  read(line: string, outlet: string, mark: string, seed: SeedRecord): Card {
    // What `cardLine` made, in this build or in one before.
    const [own, quality, removed, published, pictures] = JSON.parse(line) as Line
    const [
      id,
      address,
      idMark,
      urlMark,
      title,
      lang,
      archivedAt,
      badge,
      length,
      text,
      effort,
      links,
      home,
      section,
      keywords,
    ] = own
    return {
      id,
      outlet: this.#one(outlet, outlet),
      address,
      idMark,
      urlMark,
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
      effort,
      pictures: pictures === 0 ? NO_PICTURES : this.#pictures(pictures),
      links,
      removed: this.#removed(removed),
      furniture: NOTHING,
      seed,
      home,
      mark,
    }
  }

  #moment([at, precision, zone]: MomentLine): Moment {
    return {at, precision: precision === 'day' ? 'day' : 'second', zone: this.#one(zone, zone)}
  }

  #pictures([keys, sources, bare, inGalleries, lead]: PicturesLine): CardPictures {
    return {keys, sources, bare: this.#places(bare), inGalleries: this.#places(inGalleries), lead}
  }

  #places(places: readonly number[]): readonly number[] {
    return places.length > 1 ? places : this.#one(`p,${places.join()}`, places)
  }

  #removed(lines: readonly RemovalLine[]): readonly Removal[] {
    if (lines.length === 0) return NOTHING
    return this.#one(
      `r,${JSON.stringify(lines)}`,
      lines.map(([element, reason, count, characters]) => ({element, reason, count, characters})),
    )
  }

  /** The first thing that was told under a name, for all that are told under it. Names of different kinds differ. */
  #one<T>(name: string, thing: T): T {
    const known = this.#alike.get(name)
    if (known !== undefined) return known as T
    this.#alike.set(name, thing)
    return thing
  }
}

const qualityOf = ([kind, empty, stub, truncated]: QualityLine): Quality => ({
  kind,
  empty: empty === 1,
  stub: stub === 1,
  truncated: truncated === 1,
})
