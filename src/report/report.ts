import type {OutletEntries} from '../catalogue/by-outlet.ts'
import type {Entry} from '../catalogue/entry.ts'
import type {Catalogue} from '../catalogue/index.ts'
import type {PictureIndex} from '../images/picture-index.ts'
import type {SeedCounts} from '../ingest/counts.ts'
import type {Removal} from '../model/article.ts'
import {byPlace, type Problem} from '../model/problem.ts'
import {Removals} from '../model/removals.ts'
import {doubtsIn} from './doubts.ts'
import {type ImageAccount, type MissingInMonth, type MissingReasons, PictureCounts} from './picture-counts.ts'

/** Numbers of seeds by result. `in` must be the sum of the others: every seed is accounted for (see `imbalance`). */
export interface SeedAccount {
  readonly in: number
  readonly published: number
  readonly merged: number
  readonly withdrawn: number
  readonly refused: number
  /** Excluded by `--limit`, `--since` or `--outlet`. */
  readonly leftOut: number
}

/** The numbers of one outlet. */
export interface OutletAccount {
  readonly slug: string
  readonly published: number
  readonly merged: number
  readonly images: ImageAccount
  /** The missing pictures by month, oldest first, undated articles last. */
  readonly missing: readonly MissingInMonth[]
  /** The content removed from article bodies, by element and reason. */
  readonly removed: readonly Removal[]
}

/**
 * The content of `report.json`. It is part of the deterministic output (docs/decisions/determinism.md), so it holds no
 * times of the build and no paths outside the seeds folders.
 */
export interface Report {
  readonly seeds: SeedAccount
  /** Files in the seeds folders without a seed's file name extension; they are not read. */
  readonly otherFiles: number
  readonly refusals: readonly Problem[]
  readonly warnings: readonly Problem[]
  readonly images: ImageAccount & {readonly reasons: MissingReasons}
  readonly outlets: readonly OutletAccount[]
  /** Number of pages and feeds of the site. */
  readonly pages: number
  /** The pages that could not be printed: `file` is the address. The site lacks them. */
  readonly unprinted: readonly Problem[]
}

/** Makes the report of a build, without its pages, which are not known yet. */
export function reportOf(
  seedCounts: SeedCounts,
  catalogue: Catalogue,
  pictures: PictureIndex,
): Omit<Report, 'pages' | 'unprinted'> {
  const all = new PictureCounts()
  const outlets = [...catalogue.byOutlet].map(([slug, outletEntries]): OutletAccount => {
    const {account, counts} = countOutlet(slug, outletEntries, pictures)
    all.add(counts)
    return account
  })
  return {
    seeds: {
      in: seedCounts.in,
      published: catalogue.entries.length,
      merged: outlets.reduce((n, {merged}) => n + merged, 0),
      withdrawn: 0,
      refused: seedCounts.refusals.length,
      leftOut: seedCounts.leftOut,
    },
    otherFiles: seedCounts.otherFiles,
    refusals: [...seedCounts.refusals].sort(byPlace),
    warnings: [...seedCounts.warnings, ...doubtsIn(catalogue)].sort(byPlace),
    images: {...all.account, reasons: all.reasons},
    outlets,
  }
}

interface CountedOutlet {
  readonly account: OutletAccount
  readonly counts: PictureCounts
  /** Hash of the picture index used for counting. */
  readonly hash: string
}

/** Results of earlier builds in this process, by outlet entries, which are new objects once they change. */
const counted = new WeakMap<OutletEntries, CountedOutlet>()

function countOutlet(slug: string, outletEntries: OutletEntries, pictures: PictureIndex): CountedOutlet {
  const known = counted.get(outletEntries)
  if (known?.hash === pictures.hash) return known
  const {entries, months} = outletEntries
  const counts = new PictureCounts()
  const undated = entries.filter((entry) => entry.day === null)
  const missing = [...months, [null, undated] as const].flatMap(([month, some]) => {
    const monthCounts = new PictureCounts()
    for (const entry of some) monthCounts.count(entry, pictures)
    counts.add(monthCounts)
    return monthCounts.missingIn(month)
  })
  const account: OutletAccount = {
    slug,
    published: entries.length,
    merged: entries.reduce((n, {merged}) => n + merged, 0),
    images: counts.account,
    missing,
    removed: removedIn(entries),
  }
  const now = {account, counts, hash: pictures.hash}
  counted.set(outletEntries, now)
  return now
}

/** Checks that all seeds and pictures are accounted for; returns a message if a sum is wrong, else null. */
export function imbalance({seeds, images}: Report): string | null {
  const out = seeds.published + seeds.merged + seeds.withdrawn + seeds.refused + seeds.leftOut
  if (out !== seeds.in) return `${seeds.in} seeds came in and ${out} are accounted for`
  const shown = images.localized + images.missing + images.dropped
  return shown === images.references ? null : `${images.references} pictures are referred to and ${shown} accounted for`
}

function removedIn(entries: readonly Entry[]): readonly Removal[] {
  const total = new Removals()
  for (const {article} of entries) for (const record of article.removed) total.add(record)
  return total.list
}
