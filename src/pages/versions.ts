import type {Card} from '../catalogue/card.ts'
import type {Choice, History} from '../catalogue/entry.ts'
import {pairsOf} from '../catalogue/pairs.ts'
import type {EpochMs} from '../model/brand.ts'
import {addresses} from './address.ts'
import {type Archive, entryIn} from './archive.ts'
import {differenceOf} from './difference/difference.ts'
import {blocksOf} from './difference/layout.ts'
import type {PageOf} from './page.ts'
import type {BriefOf, Told} from './page-input.ts'
import {type Desk, outletName, wordsOf} from './render-context.ts'
import {type ShownTime, shownTime} from './shown-time.ts'
import type {ComparisonLink, DifferenceView, ListedVersion, VersionView} from './version-views.ts'

/** A moment of archiving, in the archive's zone. */
export function archivedTime(at: EpochMs | null, desk: Desk): ShownTime | null {
  const {timeZone} = desk.settings
  return at === null ? null : shownTime({at, precision: 'second', zone: 'UTC'}, timeZone, wordsOf(desk))
}

/** What comparisons are told by: an article's address and its versions, oldest first, and which of them is shown. */
export interface Compared {
  readonly article: Pick<Card, 'address'>
  readonly versions: readonly Pick<Card, 'seed'>[]
  readonly shown: number
}

/** All comparisons of an article's versions, with their pages. */
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

/** The versions of an article, each with the ways to what changed, and the comparisons that none of them leads to. */
export function versionsView(article: Card, history: History | null, desk: Desk): VersionsView {
  const {versions, shown, choice} = history ?? {versions: [article], shown: 0, choice: 'newest' as const}
  const comparisons = comparisonsOf({article, versions, shown})
  const between = (one: number, other: number): ComparisonLink | undefined =>
    comparisons.find(({older, newer}) => older === Math.min(one, other) + 1 && newer === Math.max(one, other) + 1)
  const listed = versions.map((version, at): ListedVersion => {
    const withPrevious = between(at - 1, at)
    const withShown = at === shown + 1 ? undefined : between(shown, at)
    return {
      ...versionView(version, at, at === shown, desk),
      withPrevious: withPrevious ?? null,
      withShown: withShown ?? null,
    }
  })
  const linked = new Set(listed.flatMap(({withPrevious, withShown}) => [withPrevious, withShown]))
  return {versions: listed, choice, otherComparisons: comparisons.filter((one) => !linked.has(one))}
}

function versionView({title, lang, archivedAt, seed}: Card, at: number, isShown: boolean, desk: Desk): VersionView {
  return {number: at + 1, title, lang, archived: archivedTime(archivedAt, desk), ...seed, isShown}
}

/** The article's card is the first, the versions follow, oldest first. */
export interface DifferenceFacts {
  readonly older: number
  readonly newer: number
  readonly shown: number
}

export function toldOfDifference({id, older, newer}: PageOf<'difference'>, archive: Archive): Told<DifferenceFacts> {
  const {article, versions, shown} = entryIn(archive, id)
  return {facts: {older, newer, shown}, cards: [article, ...versions], read: [older + 1, newer + 1]}
}

/** Two versions of an article, and what is different in the newer one. */
export function differenceView({facts, cards}: BriefOf<'difference'>, desk: Desk): DifferenceView {
  const [article, ...versions] = cards
  const [older, newer] = [versions[facts.older], versions[facts.newer]]
  if (!article || !older || !newer) throw new Error(`There are no versions ${facts.older} and ${facts.newer}.`)
  const wordsIn = (version: Card) => ({title: version.title, text: desk.record(version).body.text})
  const {title, passages, counts} = differenceOf(wordsIn(older), wordsIn(newer))
  return {
    article: {title: article.title, lang: article.lang, address: article.address},
    outlet: outletName(article.outlet, desk),
    older: versionView(older, facts.older, facts.older === facts.shown, desk),
    newer: versionView(newer, facts.newer, facts.newer === facts.shown, desk),
    title,
    blocks: blocksOf(passages),
    counts,
    comparisons: comparisonsOf({article, versions, shown: facts.shown}),
  }
}
