import type {OutletEntries} from '../catalogue/by-outlet.ts'
import type {Entry} from '../catalogue/entry.ts'
import type {Catalogue} from '../catalogue/index.ts'
import type {PictureIndex} from '../images/picture-index.ts'
import type {Intake} from '../ingest/counts.ts'
import type {Removal} from '../model/article.ts'
import {byPlace, type Problem} from '../model/problem.ts'
import {Removals} from '../model/removals.ts'
import {type ImageAccount, type MissingInMonth, type MissingReasons, PictureCounts} from './picture-counts.ts'

/** What became of the seeds. `in` is the sum of the others, or the build is wrong (DESIGN, invariant 1). */
export interface SeedAccount {
  readonly in: number
  readonly published: number
  readonly merged: number
  readonly withdrawn: number
  readonly refused: number
  /** Not wanted by `--limit`, `--since` or `--outlet`. */
  readonly leftOut: number
}

export interface OutletAccount {
  readonly slug: string
  readonly published: number
  readonly merged: number
  readonly images: ImageAccount
  /** What of the pictures is missing, by month, oldest first. */
  readonly missing: readonly MissingInMonth[]
  /** What was taken out of bodies, by element and reason. */
  readonly removed: readonly Removal[]
}

/** What `report.json` says. No times and no paths outside the seeds: it is part of the deterministic output. */
export interface Report {
  readonly seeds: SeedAccount
  /** Files in the seeds folders whose names end like no text; passed over. */
  readonly otherFiles: number
  readonly refusals: readonly Problem[]
  readonly warnings: readonly Problem[]
  readonly images: ImageAccount & {readonly reasons: MissingReasons}
  readonly outlets: readonly OutletAccount[]
  /** Pages and feeds of the site. */
  readonly pages: number
}

/** The report of a build, without its number of pages, which the report itself does not change. */
export function reportOf(intake: Intake, catalogue: Catalogue, pictures: PictureIndex): Omit<Report, 'pages'> {
  const all = new PictureCounts()
  const outlets = [...catalogue.byOutlet].map(([slug, outletEntries]): OutletAccount => {
    const {account, counts} = countOutlet(slug, outletEntries, pictures)
    all.add(counts)
    return account
  })
  return {
    seeds: {
      in: intake.in,
      published: catalogue.entries.length,
      merged: outlets.reduce((n, {merged}) => n + merged, 0),
      withdrawn: 0,
      refused: intake.refusals.length,
      leftOut: intake.leftOut,
    },
    otherFiles: intake.otherFiles,
    refusals: [...intake.refusals].sort(byPlace),
    warnings: [...intake.warnings].sort(byPlace),
    images: {...all.account, reasons: all.reasons},
    outlets,
  }
}

interface CountedOutlet {
  readonly account: OutletAccount
  readonly counts: PictureCounts
  /** Of the pictures that were counted. */
  readonly hash: string
}

/** Shelves that were counted before, and have not changed since. */
const counted = new WeakMap<OutletEntries, CountedOutlet>()

function countOutlet(slug: string, outletEntries: OutletEntries, pictures: PictureIndex): CountedOutlet {
  const known = counted.get(outletEntries)
  if (known?.hash === pictures.hash) return known
  const {entries, months} = outletEntries
  const counts = new PictureCounts()
  const undated = entries.filter((entry) => entry.day === null)
  const missing = [...months, [null, undated] as const].flatMap(([month, some]) => {
    const own = new PictureCounts()
    for (const entry of some) own.count(entry, pictures)
    counts.add(own)
    return own.missingIn(month)
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

/** Null where every seed is accounted for, else what does not add up. */
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
