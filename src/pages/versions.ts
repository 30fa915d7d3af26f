import type {Choice, Entry, History} from '../catalogue/entry.ts'
import {type ArticleSummary, LINK, type ShownSummary} from '../catalogue/summary.ts'
import type {EpochMs} from '../model/brand.ts'
import {addresses} from './address.ts'
import {type Archive, entryIn} from './archive.ts'
import {differenceOf} from './difference/difference.ts'
import {blocksOf} from './difference/layout.ts'
import type {PageOf} from './page.ts'
import type {InputParts, PageInput} from './page-input.ts'
import {outletName, type RenderContext, wordsOf} from './render-context.ts'
import {type ShownTime, shownTime} from './shown-time.ts'
import type {Beside, ComparisonLink, DifferenceView, ListedVersion, VersionView} from './version-views.ts'

/** Formats the time of archiving in the archive's zone. */
export function archivedTime(at: EpochMs | null, context: RenderContext): ShownTime | null {
  const {timeZone} = context.settings
  return at === null ? null : shownTime({at, precision: 'second', zone: 'UTC'}, timeZone, wordsOf(context))
}

/** The data that determine an article's comparisons: its address, and its versions, oldest first. */
export interface Compared {
  readonly article: Pick<ArticleSummary, 'address'>
  readonly versions: readonly Pick<ArticleSummary, 'seed'>[]
}

/**
 * Links to the comparisons of an article's versions, oldest first: each version with the one before it. The pages
 * describe other pairs in words, so that the work for an article grows linearly with the number of its versions.
 */
export const comparisonsOf = ({article, versions}: Compared): readonly ComparisonLink[] =>
  versions.flatMap((after, newer) => {
    const before = versions[newer - 1]
    if (!before) return []
    const address = addresses.difference(article.address, before.seed, after.seed)
    return [{older: newer, newer: newer + 1, address}]
  })

interface VersionsView {
  readonly versions: readonly ListedVersion[]
  readonly choice: Choice
}

/**
 * The versions of an article, each with the link to its comparison with the one before, and what sets it apart from the
 * version shown.
 */
export function versionsView(article: ShownSummary, history: History | null, context: RenderContext): VersionsView {
  const versions: readonly ShownSummary[] = history?.versions ?? [article]
  const {shown, choice} = history ?? {shown: 0, choice: 'newest' as const}
  const comparisons = comparisonsOf({article, versions})
  const besideShown = (at: number): Beside | null => {
    const [current, version] = [history?.versions[shown], history?.versions[at]]
    return at === shown || !current || !version ? null : besideOf(current, version)
  }
  const listed = versions.map(
    (version, at): ListedVersion => ({
      ...versionView(
        at === shown && choice === 'newest' ? copyOf(version, article) : version,
        at,
        at === shown,
        context,
      ),
      withPrevious: comparisons[at - 1] ?? null,
      besideShown: besideShown(at),
    }),
  )
  return {versions: listed, choice}
}

/** The version with time and file of its newest copy, from which the page is made. */
const copyOf = (version: ShownSummary, {archivedAt, seed}: ShownSummary): ShownSummary => ({
  ...version,
  archivedAt,
  seed,
})

/** What sets `other` apart from `one`: negative numbers if it has less. */
const besideOf = (one: ArticleSummary, other: ArticleSummary): Beside => ({
  hasTitle: one.title === other.title,
  hasText: one.text === other.text,
  characters: other.length - one.length,
  pictures: other.pictures.keys.length - one.pictures.keys.length,
  links: (other.links.length - one.links.length) / LINK,
})

function versionView(
  {title, lang, archivedAt, seed}: ShownSummary,
  at: number,
  isShown: boolean,
  context: RenderContext,
): VersionView {
  return {number: at + 1, title, lang, archived: archivedTime(archivedAt, context), ...seed, isShown}
}

/**
 * The data of a comparison: indices of versions. The input's summaries are the article, the older and the newer
 * version, and not all versions: there may be hundreds.
 */
export interface DifferenceData {
  readonly older: number
  readonly newer: number
  readonly shown: number
  readonly beside: Beside
  /** The comparisons before and after this one. */
  readonly earlier: ComparisonLink | null
  readonly later: ComparisonLink | null
}

/** Links found earlier, by entry: the pages of an article's comparisons are made one after another. */
const known = new WeakMap<Entry, readonly ComparisonLink[]>()

/** The page input of the comparison of two versions. Throws if a version is missing. */
export function differenceInput(
  {id, older, newer}: PageOf<'difference'>,
  archive: Archive,
): InputParts<DifferenceData> {
  const entry = entryIn(archive, id)
  const {article, versions, shown} = entry
  const links = known.get(entry) ?? comparisonsOf(entry)
  known.set(entry, links)
  const [before, after] = [versions[older], versions[newer]]
  if (!before || !after) throw new Error(`There are no versions ${older} and ${newer}.`)
  return {
    data: {
      older,
      newer,
      shown,
      beside: besideOf(before, after),
      earlier: links[older - 1] ?? null,
      later: links[older + 1] ?? null,
    },
    summaries: [article, before, after],
    read: [1, 2],
  }
}

/** The view of the comparison of two versions. Throws if a version is missing in the input. */
export function differenceView({data, summaries}: PageInput<DifferenceData>, context: RenderContext): DifferenceView {
  const [article, older, newer] = summaries
  if (!article || !older || !newer) throw new Error(`There are no versions ${data.older} and ${data.newer}.`)
  const wordsIn = (version: ShownSummary) => ({title: version.title, text: context.text(version)})
  const {title, passages, counts} = differenceOf(wordsIn(older), wordsIn(newer))
  return {
    article: {title: article.title, lang: article.lang, address: article.address},
    outlet: outletName(article.outlet, context),
    older: versionView(older, data.older, data.older === data.shown, context),
    newer: versionView(newer, data.newer, data.newer === data.shown, context),
    title,
    blocks: blocksOf(passages),
    counts,
    beside: data.beside,
    earlier: data.earlier,
    later: data.later,
  }
}
