import type {EpochMs} from '../brand.ts'
import {pairsOf} from '../catalogue/pairs.ts'
import type {Entry, Version} from '../catalogue/versions.ts'
import {words} from '../words/index.ts'
import {addresses} from './address.ts'
import type {Archive} from './archive.ts'
import {differenceOf} from './difference/difference.ts'
import {blocksOf} from './difference/layout.ts'
import {outletName} from './line.ts'
import type {PageOf} from './page.ts'
import {type ShownTime, shownTime} from './shown-time.ts'
import type {ComparisonLink, DifferenceView, VersionView} from './version-views.ts'

/** A moment of archiving, in the archive's zone. */
export function archivedTime(at: EpochMs | null, {config}: Archive): ShownTime | null {
  return at === null ? null : shownTime({at, precision: 'second', zone: 'UTC'}, config.timeZone, words[config.language])
}

/** All comparisons of an article's versions, with their pages. */
export function comparisonsOf({article, versions}: Entry): readonly ComparisonLink[] {
  return pairsOf(versions).flatMap(({older, newer}) => {
    const [before, after] = [versions[older], versions[newer]]
    if (!before || !after) return []
    return [{older: older + 1, newer: newer + 1, address: addresses.difference(article.address, before, after)}]
  })
}

/** The versions of an article, each with the ways to what changed, and the comparisons that none of them leads to. */
export function versionsView(entry: Entry, archive: Archive) {
  const comparisons = comparisonsOf(entry)
  const shown = 1 + entry.versions.findIndex(({isShown}) => isShown)
  const between = (one: number, other: number): ComparisonLink | undefined =>
    comparisons.find(({older, newer}) => older === Math.min(one, other) && newer === Math.max(one, other))
  const versions = entry.versions.map((version, at) => {
    const withPrevious = between(at, at + 1)
    const withShown = at === shown ? undefined : between(shown, at + 1)
    return {...versionView(version, at + 1, archive), withPrevious: withPrevious ?? null, withShown: withShown ?? null}
  })
  const linked = new Set(versions.flatMap(({withPrevious, withShown}) => [withPrevious, withShown]))
  return {versions, choice: entry.choice, otherComparisons: comparisons.filter((one) => !linked.has(one))}
}

function versionView(version: Version, number: number, archive: Archive): VersionView {
  const {title, lang, archivedAt, file, sha256, isShown} = version
  return {number, title, lang, archived: archivedTime(archivedAt, archive), file, sha256, isShown}
}

/** Two versions of an article, and what is different in the newer one. */
export function differenceView(
  page: PageOf<'difference'>,
  archive: Archive,
  entryOf: (id: string) => Entry,
): DifferenceView {
  const entry = entryOf(page.id)
  const {article, versions} = entry
  const [older, newer] = [versions[page.older], versions[page.newer]]
  if (!older || !newer) throw new Error(`${page.id} has no versions ${page.older} and ${page.newer}.`)
  const {title, passages, counts} = differenceOf(older, newer)
  return {
    article: {title: article.title, lang: article.lang, address: article.address},
    outlet: outletName(archive, article.outlet),
    older: versionView(older, page.older + 1, archive),
    newer: versionView(newer, page.newer + 1, archive),
    title,
    blocks: blocksOf(passages),
    counts,
    comparisons: comparisonsOf(entry),
  }
}
