import {byText} from '../base/compare.ts'
import type {Entry} from '../catalogue/entry.ts'
import type {PictureIndex} from '../images/picture-index.ts'

/**
 * Sorts entries by prominence: whole articles, then truncated ones, then stubs, videos and lists; within these, entries
 * with a stored image first, then longer ones, then by id. Independent of the clock and of chance.
 */
export function rank(entries: readonly Entry[], pictures: PictureIndex): Entry[] {
  return weighedIn(entries, pictures)
    .sort(byRank)
    .map(({entry}) => entry)
}

/** Leads found earlier, by list, with the hash of the picture index at that time. */
const leads = new WeakMap<readonly Entry[], {readonly lead: Entry | undefined; readonly pictures: string}>()

/** The highest-ranked entry; undefined for an empty list. */
export function leadAmong(entries: readonly Entry[], pictures: PictureIndex): Entry | undefined {
  const known = leads.get(entries)
  if (known?.pictures === pictures.hash) return known.lead
  const [first, ...others] = weighedIn(entries, pictures)
  const lead = first && others.reduce((one, other) => (byRank(one, other) <= 0 ? one : other), first).entry
  leads.set(entries, {lead, pictures: pictures.hash})
  return lead
}

/** True if an article may lead a front page; stubs, videos, galleries, lists and rolls of names may not. */
export const mayLead = ({article: {quality}}: Entry): boolean =>
  !quality.empty && !quality.stub && quality.kind === 'article'

interface Weighed {
  readonly entry: Entry
  readonly weight: number
}

const weighedIn = (entries: readonly Entry[], pictures: PictureIndex): Weighed[] =>
  entries.map((entry) => ({entry, weight: weightOf(entry, pictures)}))

function byRank(a: Weighed, b: Weighed): number {
  if (a.weight !== b.weight) return b.weight - a.weight
  const longer = b.entry.article.effort - a.entry.article.effort
  return longer !== 0 ? longer : byText(a.entry.article.id, b.entry.article.id)
}

function weightOf(entry: Entry, pictures: PictureIndex): number {
  const {quality, pictures: images} = entry.article
  const whole = mayLead(entry) ? (quality.truncated ? 2 : 4) : 0
  const lead = images.lead === null ? undefined : images.keys[images.lead]
  return whole + (lead !== undefined && pictures.get(lead).kind === 'local' ? 1 : 0)
}

/** Takes `list` entries from a ranked list: the first of each outlet, then the others, each group in order of rank. */
export function variety(ranked: readonly Entry[], list: number): Entry[] {
  const seen = new Set<string>()
  const firsts = ranked.filter(({article}) => !seen.has(article.outlet) && seen.add(article.outlet))
  const chosen = new Set(firsts)
  return [...firsts, ...ranked.filter((entry) => !chosen.has(entry))].slice(0, list)
}
