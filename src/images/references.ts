import type {ArticleSummary} from '../catalogue/summary.ts'
import type {Article, Figure} from '../model/article.ts'
import type {EpochMs, SafeUrl} from '../model/brand.ts'
import {largerAddresses} from '../outlets/larger-pictures.ts'
import type {Outlet} from '../outlets/outlet.ts'
import type {Wanted} from './media/record.ts'

/** A picture that articles refer to, with the hints needed to find it. */
export interface PictureReference extends Wanted {
  readonly spares: readonly SafeUrl[]
  /** The picture itself as a `data:` URL, if a page holds it. */
  readonly data: string | null
  /** Addresses of larger versions, by the outlet's rules; tried before `addresses`. */
  readonly larger: readonly SafeUrl[]
  /** Front page of the first outlet that refers to it; sent as the referrer to hosts that demand one. */
  readonly home: string
  /** Publication or archiving time of the first article; selects the web archive's copy nearest to it. */
  readonly at: EpochMs | null
}

/** An article, as far as its pictures are concerned. */
export type Illustrated = Pick<Article, 'outlet' | 'published' | 'archivedAt'> & {
  readonly body: Pick<Article['body'], 'figures'>
}

/** The articles of summaries with the figures whose keys `keysOf` gives; a record is read only if it gives any. */
export function* illustratedBy(
  summaries: Iterable<ArticleSummary>,
  keysOf: (summary: ArticleSummary) => ReadonlySet<string>,
  record: (summary: ArticleSummary) => Article,
): Generator<Illustrated> {
  for (const summary of summaries) {
    const keys = keysOf(summary)
    if (keys.size === 0) continue
    const figures = record(summary).body.figures.filter(({key}) => keys.has(key))
    const {outlet, published, archivedAt} = summary
    yield {outlet, published, archivedAt, body: {figures}}
  }
}

/**
 * Collects every picture of the articles, once per key, in order of first appearance. Figures with the same key are one
 * picture with the addresses of all of them; `larger`, `home` and `at` come from the first.
 */
export function referencesIn(
  articles: Iterable<Illustrated>,
  outletOf: (slug: string) => Outlet,
): readonly PictureReference[] {
  const references = new Map<string, PictureReference>()
  for (const {body, outlet, published, archivedAt} of articles) {
    const publisher = outletOf(outlet)
    for (const figure of body.figures) {
      const before = references.get(figure.key)
      references.set(
        figure.key,
        before ? joined(before, figure) : first(figure, publisher, published?.at ?? archivedAt),
      )
    }
  }
  return [...references.values()]
}

function first({key, candidates, spares, data}: Figure, outlet: Outlet, at: EpochMs | null): PictureReference {
  const larger = candidates.flatMap((address) => largerAddresses(address, outlet))
  return {key, addresses: candidates, spares, data, larger: [...new Set(larger)], home: outlet.home, at}
}

function joined(reference: PictureReference, {candidates, spares, data}: Figure): PictureReference {
  return {
    ...reference,
    addresses: union(reference.addresses, candidates),
    spares: union(reference.spares, spares),
    data: reference.data ?? data,
  }
}

/** Both lists without repetition; the first one itself if the second adds nothing. */
const union = (one: readonly SafeUrl[], other: readonly SafeUrl[]): readonly SafeUrl[] =>
  other.every((address) => one.includes(address)) ? one : [...new Set([...one, ...other])]
