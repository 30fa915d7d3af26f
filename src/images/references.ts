import type {Article, Figure} from '../model/article.ts'
import type {EpochMs, SafeUrl} from '../model/brand.ts'
import {largerAddresses} from '../outlets/larger-pictures.ts'
import type {Outlet} from '../outlets/outlet.ts'
import type {Wanted} from './media/record.ts'

/** A picture that articles want, with all that helps to find it. */
export interface Reference extends Wanted {
  /** Addresses at which it may be had larger than articles have it: to be tried before theirs. */
  readonly larger: readonly SafeUrl[]
  /** Front page of the first outlet that wants it: some hosts give pictures only to readers who come from there. */
  readonly home: string
  /** When the first article that wants it was published: an archive's copy of that time shows what readers saw. */
  readonly at: EpochMs | null
}

/**
 * Every picture that articles want, once each, in the order in which they are first wanted. Figures with one key are one
 * picture, to be had at the addresses of all of them.
 */
export function referencesIn(
  articles: Iterable<
    Pick<Article, 'outlet' | 'published' | 'archivedAt'> & {readonly body: Pick<Article['body'], 'figures'>}
  >,
  outletOf: (slug: string) => Outlet,
): readonly Reference[] {
  const references = new Map<string, Reference>()
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

function first({key, candidates}: Figure, outlet: Outlet, at: EpochMs | null): Reference {
  const larger = candidates.flatMap((address) => largerAddresses(address, outlet))
  return {key, addresses: candidates, larger: [...new Set(larger)], home: outlet.home, at}
}

function joined(reference: Reference, {candidates}: Figure): Reference {
  if (candidates.every((address) => reference.addresses.includes(address))) return reference
  return {...reference, addresses: [...new Set([...reference.addresses, ...candidates])]}
}
