import type {PictureWork} from '../images/picture-places.ts'
import type {Published} from '../output/publish.ts'
import type {Report} from '../report/report.ts'
import {grouped} from '../words/number.ts'
import {type StageTimes, stageName} from './progress.ts'

/** The result of a build, for the summary. */
export interface BuildOutcome {
  readonly report: Report
  readonly work: PictureWork
  readonly published: Omit<Published, 'rows'>
  readonly times: StageTimes
  /** Largest resident memory of the process, in bytes. */
  readonly peakBytes: number
  readonly out: string
}

/** An outcome as JSON, for `--json`: the report, and beside it the figures that differ from run to run. */
export const outcomeJson = ({report, work, published, times, peakBytes, out}: BuildOutcome): string =>
  JSON.stringify({
    ...report,
    pictureWork: work,
    out,
    files: published,
    milliseconds: Object.fromEntries([...times].map(([stage, {ms}]) => [stage, Math.round(ms)])),
    cpuMilliseconds: Object.fromEntries([...times].map(([stage, {cpuMs}]) => [stage, Math.round(cpuMs)])),
    peakBytes,
  })

/** An outcome as a table of two columns, for a terminal. */
export function summary({report, work, published, times, peakBytes, out}: BuildOutcome): string {
  const {seeds, images} = report
  const total = [...times.values()].reduce((sum, {ms}) => sum + ms, 0)
  const rows: readonly (readonly [string, string])[] = [
    ['Seeds in', grouped(seeds.in)],
    ['  published', grouped(seeds.published)],
    ['  merged (older or equal copies)', grouped(seeds.merged)],
    ['  withdrawn', grouped(seeds.withdrawn)],
    ['  refused', grouped(seeds.refused)],
    ...(seeds.leftOut > 0 ? [['  left out by your options', grouped(seeds.leftOut)] as const] : []),
    ...(report.otherFiles > 0 ? [['Other files, ignored', grouped(report.otherFiles)] as const] : []),
    ['Pictures referred to', grouped(images.references)],
    ['  found', grouped(images.localized)],
    ['  missing', grouped(images.missing)],
    ...(images.dropped > 0 ? [['  tracking pixels, dropped', grouped(images.dropped)] as const] : []),
    ['  variants encoded', grouped(work.encoded)],
    ...(work.withoutAvif > 0 ? [['  without AVIF, for lack of time', grouped(work.withoutAvif)] as const] : []),
    ['Pages', grouped(report.pages)],
    [
      'Files',
      `${grouped(published.files)} (${grouped(published.written)} written, ${grouped(published.removed)} removed)`,
    ],
    ['Time', seconds(total)],
    ...[...times].map(([stage, {ms}]) => [`  ${stageName(stage).toLowerCase()}`, seconds(ms)] as const),
    ['Peak memory', `${Math.round(peakBytes / 1_000_000)} MB`],
    ['Site', out],
  ]
  return table(rows)
}

/** Sets names and values in two aligned columns. */
export function table(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([name]) => name.length))
  return rows.map(([name, value]) => `${name.padEnd(width)}  ${value}`).join('\n')
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`
