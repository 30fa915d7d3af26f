import type {Removal} from '../article.ts'
import {Removals} from '../body/removal.ts'
import type {MonthKey} from '../catalogue/calendar.ts'
import type {Catalogue} from '../catalogue/index.ts'
import type {Entry} from '../catalogue/versions.ts'
import type {PictureBook} from '../images/book.ts'
import type {MissingReason} from '../images/picture.ts'
import {byKey} from '../order.ts'
import {byPlace, type Problem} from '../problem.ts'

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

export interface ImageAccount {
  readonly references: number
  readonly localized: number
  readonly missing: number
  /** Counters of readers, which are no pictures of an article. */
  readonly dropped: number
}

/** How many pictures are missing, by reason. */
export type MissingReasons = Readonly<Partial<Record<MissingReason, number>>>

/** Pictures that the articles of one month lack. */
export interface MissingInMonth {
  /** `YYYY-MM` in the archive's zone; null for the undated. */
  readonly month: MonthKey | null
  readonly references: number
  readonly missing: number
  readonly reasons: MissingReasons
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

export interface Intake {
  readonly in: number
  readonly leftOut: number
  readonly otherFiles: number
  readonly refusals: readonly Problem[]
  readonly warnings: readonly Problem[]
}

/** The report of a build, without its number of pages, which the report itself does not change. */
export function reportOf(intake: Intake, catalogue: Catalogue, pictures: PictureBook): Omit<Report, 'pages'> {
  const outlets = [...catalogue.shelves].map(([slug, {entries, months}]): OutletAccount => {
    const figures = figuresOf(entries)
    const undated = entries.filter((entry) => entry.day === null)
    return {
      slug,
      published: entries.length,
      merged: sum(entries.map(({merged}) => merged)),
      images: imageAccount(figures, pictures),
      missing: [...months, [null, undated] as const].flatMap(([month, own]) => missingIn(month, own, pictures)),
      removed: removedIn(entries.flatMap(({article}) => article.removed)),
    }
  })
  return {
    seeds: {
      in: intake.in,
      published: catalogue.entries.length,
      merged: sum(outlets.map(({merged}) => merged)),
      withdrawn: 0,
      refused: intake.refusals.length,
      leftOut: intake.leftOut,
    },
    otherFiles: intake.otherFiles,
    refusals: [...intake.refusals].sort(byPlace),
    warnings: [...intake.warnings].sort(byPlace),
    images: {
      references: sum(outlets.map(({images}) => images.references)),
      localized: sum(outlets.map(({images}) => images.localized)),
      missing: sum(outlets.map(({images}) => images.missing)),
      dropped: sum(outlets.map(({images}) => images.dropped)),
      reasons: reasonsIn(figuresOf(catalogue.entries), pictures),
    },
    outlets,
  }
}

/** Null where every seed is accounted for, else what does not add up. */
export function imbalance({seeds, images}: Report): string | null {
  const out = seeds.published + seeds.merged + seeds.withdrawn + seeds.refused + seeds.leftOut
  if (out !== seeds.in) return `${seeds.in} seeds came in and ${out} are accounted for`
  const shown = images.localized + images.missing + images.dropped
  return shown === images.references ? null : `${images.references} pictures are referred to and ${shown} accounted for`
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)

function imageAccount(figures: readonly string[], pictures: PictureBook): ImageAccount {
  const localized = figures.filter((key) => pictures.get(key).kind === 'local').length
  const missing = figures.filter((key) => pictures.get(key).kind === 'missing').length
  const dropped = figures.filter((key) => pictures.get(key).kind === 'dropped').length
  return {references: figures.length, localized, missing, dropped}
}

const figuresOf = (entries: readonly Entry[]): readonly string[] =>
  entries.flatMap(({article}) => article.pictures.keys)

function missingIn(
  month: MonthKey | null,
  entries: readonly Entry[],
  pictures: PictureBook,
): readonly MissingInMonth[] {
  const figures = figuresOf(entries)
  const {references, missing} = imageAccount(figures, pictures)
  return missing === 0 ? [] : [{month, references, missing, reasons: reasonsIn(figures, pictures)}]
}

function reasonsIn(figures: readonly string[], pictures: PictureBook): MissingReasons {
  const reasons: Partial<Record<MissingReason, number>> = {}
  for (const key of figures) {
    const picture = pictures.get(key)
    if (picture.kind === 'missing' && picture.reason !== null)
      reasons[picture.reason] = (reasons[picture.reason] ?? 0) + 1
  }
  return Object.fromEntries(Object.entries(reasons).sort(byKey))
}

function removedIn(records: readonly Removal[]): readonly Removal[] {
  const total = new Removals()
  for (const record of records) total.add(record)
  return total.list
}
