import type {Choice, History} from '../catalogue/entry.ts'
import {pairsOf} from '../catalogue/pairs.ts'
import type {ArticleSummary} from '../catalogue/summary.ts'
import type {EpochMs} from '../model/brand.ts'
import {addresses} from './address.ts'
import {type Archive, entryIn} from './archive.ts'
import {differenceOf} from './difference/difference.ts'
import {blocksOf} from './difference/layout.ts'
import type {PageOf} from './page.ts'
import type {InputParts, PageInput} from './page-input.ts'
import {outletName, type RenderContext, wordsOf} from './render-context.ts'
import {type ShownTime, shownTime} from './shown-time.ts'
import type {ComparisonLink, DifferenceView, ListedVersion, VersionView} from './version-views.ts'

/** Formats the time of archiving in the archive's zone. */
export function archivedTime(at: EpochMs | null, context: RenderContext): ShownTime | null {
  const {timeZone} = context.settings
  return at === null ? null : shownTime({at, precision: 'second', zone: 'UTC'}, timeZone, wordsOf(context))
}

/**
 * The data that determine an article's comparisons: its address, its versions, oldest first, and the index of the one
 * shown.
 */
export interface Compared {
  readonly article: Pick<ArticleSummary, 'address'>
  readonly versions: readonly Pick<ArticleSummary, 'seed'>[]
  readonly shown: number
}

/** Links to all comparisons of an article's versions. */
export function comparisonsOf({article, versions, shown}: Compared): readonly ComparisonLink[] {
  return pairsOf(versions.length, shown).flatMap(({older, newer}) => {
    const [before, after] = [versions[older], versions[newer]]
    if (!before || !after) return []
    const address = addresses.difference(article.address, before.seed, after.seed)
    return [{older: older + 1, newer: newer + 1, address}]
  })
}

interface VersionsView {
  readonly versions: readonly ListedVersion[]
  readonly choice: Choice
  readonly otherComparisons: readonly ComparisonLink[]
}

/** The versions of an article with links to their comparisons, and the comparisons to which none of them links. */
export function versionsView(article: ArticleSummary, history: History | null, context: RenderContext): VersionsView {
  const {versions, shown, choice} = history ?? {versions: [article], shown: 0, choice: 'newest' as const}
  const comparisons = comparisonsOf({article, versions, shown})
  const between = (one: number, other: number): ComparisonLink | undefined =>
    comparisons.find(({older, newer}) => older === Math.min(one, other) + 1 && newer === Math.max(one, other) + 1)
  const listed = versions.map((version, at): ListedVersion => {
    const withPrevious = between(at - 1, at)
    const withShown = at === shown + 1 ? undefined : between(shown, at)
    return {
      ...versionView(version, at, at === shown, context),
      withPrevious: withPrevious ?? null,
      withShown: withShown ?? null,
    }
  })
  const linked = new Set(listed.flatMap(({withPrevious, withShown}) => [withPrevious, withShown]))
  return {versions: listed, choice, otherComparisons: comparisons.filter((one) => !linked.has(one))}
}

function versionView(
  {title, lang, archivedAt, seed}: ArticleSummary,
  at: number,
  isShown: boolean,
  context: RenderContext,
): VersionView {
  return {number: at + 1, title, lang, archived: archivedTime(archivedAt, context), ...seed, isShown}
}

/**
 * The data of a comparison: indices of versions. The input's summaries are the article, then its versions, oldest
 * first.
 */
export interface DifferenceData {
  readonly older: number
  readonly newer: number
  readonly shown: number
}

/** The page input of the comparison of two versions. */
export function differenceInput(
  {id, older, newer}: PageOf<'difference'>,
  archive: Archive,
): InputParts<DifferenceData> {
  const {article, versions, shown} = entryIn(archive, id)
  return {data: {older, newer, shown}, summaries: [article, ...versions], read: [older + 1, newer + 1]}
}

/** The view of the comparison of two versions. Throws if a version is missing in the input. */
export function differenceView({data, summaries}: PageInput<DifferenceData>, context: RenderContext): DifferenceView {
  const [article, ...versions] = summaries
  const [older, newer] = [versions[data.older], versions[data.newer]]
  if (!article || !older || !newer) throw new Error(`There are no versions ${data.older} and ${data.newer}.`)
  const wordsIn = (version: ArticleSummary) => ({title: version.title, text: context.record(version).body.text})
  const {title, passages, counts} = differenceOf(wordsIn(older), wordsIn(newer))
  return {
    article: {title: article.title, lang: article.lang, address: article.address},
    outlet: outletName(article.outlet, context),
    older: versionView(older, data.older, data.older === data.shown, context),
    newer: versionView(newer, data.newer, data.newer === data.shown, context),
    title,
    blocks: blocksOf(passages),
    counts,
    comparisons: comparisonsOf({article, versions, shown: data.shown}),
  }
}
