import type {Quality, Removal, SeedRecord} from '../article.ts'
import type {Card, CardPictures} from './card.ts'

/** A card as it lies on the disk: what it shares with its row there is not said twice, and no names are. */
type Line = readonly [
  card: readonly [
    Card['id'],
    Card['nativeId'],
    Card['address'],
    Card['urlKey'],
    Card['title'],
    Card['lang'],
    Card['archivedAt'],
    Card['published'],
    Card['badge'],
    Card['length'],
    Card['text'],
    Card['effort'],
    Card['links'],
    Card['home'],
  ],
  quality: readonly [Quality['kind'], number, number, number],
  removed: readonly (readonly [string, string, number, number])[],
  pictures: CardPictures | 0,
]

export function cardLine(card: Card): string {
  const {id, nativeId, address, urlKey, title, lang, archivedAt, published, badge, length, text, effort} = card
  const {kind, empty, stub, truncated} = card.quality
  const line: Line = [
    [
      id,
      nativeId,
      address,
      urlKey,
      title,
      lang,
      archivedAt,
      published,
      badge,
      length,
      text,
      effort,
      card.links,
      card.home,
    ],
    [kind, Number(empty), Number(stub), Number(truncated)],
    card.removed.map(({element, reason, count, characters}) => [element, reason, count, characters]),
    card.pictures.keys.length === 0 ? 0 : card.pictures,
  ]
  return JSON.stringify(line)
}

const NO_PICTURES: CardPictures = {keys: [], sources: [], bare: [], inGalleries: [], lead: null}
const NOTHING: readonly never[] = []

/** Reads cards; what many of them have alike is one thing in memory. */
export class CardReader {
  readonly #alike = new Map<string, unknown>()

  read(text: string, outlet: string, mark: string, seed: SeedRecord): Card {
    // What `cardLine` made, in this build or in one before.
    const [own, quality, removed, pictures] = JSON.parse(text) as Line
    const [
      id,
      nativeId,
      address,
      urlKey,
      title,
      lang,
      archivedAt,
      published,
      badge,
      length,
      words,
      effort,
      links,
      home,
    ] = own
    return {
      id,
      outlet: this.#one(outlet, outlet),
      nativeId,
      address,
      urlKey,
      title,
      lang: this.#one(lang, lang),
      archivedAt,
      published: published && {...published, zone: this.#one(published.zone, published.zone)},
      badge,
      quality: this.#one(`q,${quality.join()}`, qualityOf(quality)),
      length,
      text: words,
      effort,
      pictures: pictures === 0 ? NO_PICTURES : pictures,
      links,
      removed:
        removed.length === 0 ? NOTHING : removed.map((removal) => this.#one(`r,${removal.join()}`, removalOf(removal))),
      furniture: NOTHING,
      seed,
      home,
      mark,
    }
  }

  /** The first thing that was told under a name, for all that are told under it. Names of different kinds differ. */
  #one<T>(name: string, thing: T): T {
    const known = this.#alike.get(name)
    if (known !== undefined) return known as T
    this.#alike.set(name, thing)
    return thing
  }
}

const qualityOf = ([kind, empty, stub, truncated]: Line[1]): Quality => ({
  kind,
  empty: empty === 1,
  stub: stub === 1,
  truncated: truncated === 1,
})

const removalOf = ([element, reason, count, characters]: Line[2][number]): Removal => ({
  element,
  reason,
  count,
  characters,
})
